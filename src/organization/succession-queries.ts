import { sql } from 'kysely'
import type { Db } from '../platform/database.ts'

/**
 * Paths of the units that units at or below the given paths came from, as far back as known, without those the
 * given paths reach anyway. A superior of the successor reads the same past as the successor.
 */
export async function predecessorPaths(db: Db, orgPaths: readonly string[]): Promise<string[]> {
  if (orgPaths.length === 0) return []
  const { rows } = await sql<{ path: string }>`
    with recursive reach (path) as (
      select unnest(${[...orgPaths]}::text[]) collate "C"
      union
      select p.org_path
      from reach
      join organization.unit u on u.org_path >= reach.path and u.org_path < reach.path || '~'
      join organization.succession s on s.successor_id = u.id
      join organization.unit p on p.id = s.predecessor_id
      where not p.org_path ^@ any(${[...orgPaths]}::text[])
    )
    select path from reach
    where not exists (select from reach wider where reach.path ^@ wider.path and reach.path <> wider.path)
      and path <> all(${[...orgPaths]}::text[])
    order by path
  `.execute(db)
  return rows.map(({ path }) => path)
}

/** Everything somebody with rights at these paths reads: the paths themselves, then their predecessors'. */
export async function scopePathsOf(db: Db, orgPaths: readonly string[]): Promise<string[]> {
  const own = [...new Set(orgPaths)]
  const outer = own.filter((path) => !own.some((wider) => path !== wider && path.startsWith(wider)))
  return [...outer, ...(await predecessorPaths(db, outer))]
}

/** The units a unit became, directly. */
export async function listSuccessorIds(db: Db, unitId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organization.succession')
    .select('successor_id')
    .where('predecessor_id', '=', unitId)
    .orderBy('successor_id')
    .execute()
  return rows.map((row) => row.successor_id)
}
