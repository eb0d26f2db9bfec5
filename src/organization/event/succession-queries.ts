import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

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
      select s.predecessor_path
      from reach
      join organization.succession s
        on s.successor_path >= reach.path and s.successor_path < reach.path || '~'
      where not s.predecessor_path ^@ any(${[...orgPaths]}::text[])
    )
    select path from reach
  `.execute(db)
  return outermost(rows.map(({ path }) => path)).filter((path) => !orgPaths.includes(path))
}

/** Without the paths that lie below another of them; sorted, so that whatever covers a path stands before it. */
function outermost(paths: readonly string[]): string[] {
  const kept: string[] = []
  for (const path of [...new Set(paths)].sort((a, b) => (a < b ? -1 : 1))) {
    const last = kept.at(-1)
    if (last === undefined || !path.startsWith(last)) kept.push(path)
  }
  return kept
}

/** Everything somebody with rights at these paths reads: the paths themselves, then their predecessors'. */
export async function scopePathsOf(db: Db, orgPaths: readonly string[]): Promise<string[]> {
  const own = orgPaths.filter(
    (path) => !orgPaths.some((wider) => wider !== path && path.startsWith(wider)),
  )
  const outer = [...new Set(own)]
  return [...outer, ...(await predecessorPaths(db, outer))]
}
