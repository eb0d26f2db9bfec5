import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { EndedBody } from './ended-bodies.ts'

export interface EndedBodyEdition extends EndedBody {
  edition: number
  isUsed: boolean
  editedAt: string | null
  editedByName: string | null
}

const COLUMNS = sql`code, edition, tier, name, words, ended_on as "endedOn", heirs, legal_source_code as "legalSource",
  article, note, verified, is_used as "isUsed", edited_at as "editedAt", edited_by_name as "editedByName"`

/** The latest edition of each, those that ended last first. */
export async function readEndedBodies(db: Db): Promise<EndedBodyEdition[]> {
  const { rows } = await sql<EndedBodyEdition>`
    select * from (
      select distinct on (code) ${COLUMNS} from law.ended_body order by code, edition desc
    ) latest
    order by "endedOn" desc, array_position(array['central', 'province', 'district', 'commune'], tier), code
  `.execute(db)
  return rows
}

/** All editions of one, the latest first. */
export async function readEditions(db: Db, code: string): Promise<EndedBodyEdition[]> {
  const { rows } = await sql<EndedBodyEdition>`
    select ${COLUMNS} from law.ended_body where code = ${code} order by edition desc limit 100
  `.execute(db)
  return rows
}
