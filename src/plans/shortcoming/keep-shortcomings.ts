import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { isShortcoming } from './shortcoming.ts'

interface SaidBy {
  unitId: string
  orgPath: string
  year: number
  sourceId: string
  /** "Báo cáo số 12 quý IV năm 2025". */
  citation: string
  address: string
}

/** Keeps what an issued report of the unit said went badly; said again by the same report it stands once. */
export async function keepShortcomings(
  db: Db,
  { unitId, orgPath, year, sourceId, citation, address }: SaidBy,
  texts: readonly string[],
): Promise<void> {
  const rows = texts
    .map((words) => words.trim())
    .filter(isShortcoming)
    .map((words, index) => ({ id: newId(), ordinal: index + 1, words: words.slice(0, 4000) }))
  if (rows.length === 0) return
  await sql`
    insert into plans.shortcoming (id, org_path, unit_id, year, source_id, ordinal, words, citation, address, noted_at)
    select id, ${orgPath}, ${unitId}::uuid, ${year}::integer, ${sourceId}::uuid, ordinal, words, ${citation}, ${address},
      ${instant()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (id uuid, ordinal integer, words text)
    on conflict (source_id, ordinal) do nothing
  `.execute(db)
}
