import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { LegalSource } from './legal-sources.ts'

/** All documents of law on record, the latest issued first. */
export async function readLegalSources(db: Db): Promise<LegalSource[]> {
  const { rows } = await sql<LegalSource>`
    select code, title, issued_on as "issuedOn", effective_from as "effectiveFrom", effective_to as "effectiveTo",
      replaced_by as "replacedBy", amended_by as "amendedBy", note, verified, dates_verified as "datesVerified"
    from law.legal_source order by issued_on desc nulls last, code
  `.execute(db)
  return rows
}
