import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Unit } from '../unit/unit.ts'
import type { FormerUnit } from '../words/stand-ins.ts'

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
      where s.reads and not s.predecessor_path ^@ any(${[...orgPaths]}::text[])
    )
    select path from reach
  `.execute(db)
  return outermost(rows.map(({ path }) => path)).filter((path) => !orgPaths.includes(path))
}

/** The unit and those it came from, as far back as known: whose rows its own lists show. Not those of units below it. */
export async function unitsBefore(db: Db, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive own (id) as (
      select ${unitId}::uuid
      union
      select s.predecessor_id from own join organization.succession s on s.successor_id = own.id
      where s.reads
    )
    select id from own
  `.execute(db)
  return rows.map(({ id }) => id)
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

/**
 * Paths whose figures are the unit's: its own and those of the units it carries on for (`heir_id`), as far back as
 * known. A divided unit is in nobody's until it is answered who carries on, so nothing is counted twice; a superior
 * counts all of them by its own path.
 */
export async function countedPaths(db: Db, unit: Pick<Unit, 'orgPath'>): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    with recursive carried (id, path) as (
      select id, org_path from organization.unit
      where org_path >= ${unit.orgPath} and org_path < ${`${unit.orgPath}~`}
      union
      select earlier.id, earlier.org_path
      from carried
      join organization.unit earlier on earlier.heir_id = carried.id and earlier.closed_on is not null
    )
    select path from carried
  `.execute(db)
  return outermost([unit.orgPath, ...rows.map(({ path }) => path)])
}

/** Everything somebody with rights at these paths reads: the paths themselves, then their predecessors'. */
export async function scopePathsOf(db: Db, orgPaths: readonly string[]): Promise<string[]> {
  const own = orgPaths.filter(
    (path) => !orgPaths.some((wider) => wider !== path && path.startsWith(wider)),
  )
  const outer = [...new Set(own)]
  return [...outer, ...(await predecessorPaths(db, outer))]
}

/**
 * Names that older documents have for the unit, what is below it and its superiors: of the units these came from, as
 * far back as known, and earlier ones of their own.
 */
export async function listFormerUnits(
  db: Db,
  unit: Pick<Unit, 'orgPath'>,
  superiorIds: readonly string[],
  on: string,
): Promise<FormerUnit[]> {
  const { rows } = await sql<FormerUnit>`
    with recursive present (id) as (
      select id from organization.unit where org_path >= ${unit.orgPath} and org_path < ${`${unit.orgPath}~`}
      union all
      select unnest(${[...superiorIds]}::uuid[])
    ), past (id, heir_id) as (
      select s.predecessor_id, s.successor_id
      from organization.succession s join present on present.id = s.successor_id
      union
      select s.predecessor_id, past.heir_id
      from past join organization.succession s on s.successor_id = past.id
    ), known as (
      select id, array_agg(heir_id) as heirs from past group by id
      union all
      select id, array[id] from present
    )
    select u.id, u.parent_id as "parentId", u.kind, u.tier, n.name, n.short_name as "shortName", known.heirs as "heirIds"
    from known
    join organization.unit u on u.id = known.id
    join organization.name n on n.unit_id = u.id
    where n.valid_from <= ${on} and (n.valid_to < ${on} or u.closed_on < ${on})
    order by u.id, n.valid_from limit 5000
  `.execute(db)
  return rows
}
