import { sql } from 'kysely'
import type { LoggedAct } from '../../platform/act-log-queries.ts'
import type { Db } from '../../platform/database.ts'

/** The units at whose paths the acts were done. */
export async function namesOfUnits(
  db: Db,
  acts: readonly LoggedAct[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const { rows } = await sql<{ path: string; id: string; name: string }>`
    select org_path as path, id, name from organization.unit
    where org_path = any(${acts.map(({ orgPath }) => orgPath)}::text[])
  `.execute(db)
  return new Map(rows.map(({ path, id, name }) => [path, { id, name }]))
}
