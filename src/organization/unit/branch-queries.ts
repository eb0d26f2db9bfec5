import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Unit } from './unit.ts'
import { directlyUnder, THEN, unitsOn } from './unit-queries.ts'

/** A unit in the tree of a day. */
export interface Branch extends Unit {
  hasChildren: boolean
}

/** The units at these very paths that were there on the day: one's own, and before it was there, those it came from. */
export async function listRoots(
  db: Db,
  orgPaths: readonly string[],
  on: string,
): Promise<Branch[]> {
  const { rows } = await sql<Branch>`
    select ${THEN}, ${hasChildren(on)} ${unitsOn(on)}
    and u.org_path = any(${[...orgPaths]}::text[])
    order by u.org_path
  `.execute(db)
  return rows.filter(
    (root) => !rows.some((other) => other !== root && root.orgPath.startsWith(other.orgPath)),
  )
}

/** The units directly under one on a day, offices before committees, by name; paged by the path of the last one seen. */
export async function listBranches(
  db: Db,
  unitId: string,
  { on, after, limit }: { on: string; after?: string | undefined; limit: number },
): Promise<Branch[]> {
  const { rows } = await sql<Branch>`
    select ${THEN}, ${hasChildren(on)} ${unitsOn(on)}
    and ${directlyUnder(unitId, on)} and (${after ?? null}::text is null or (${inTree}) > (
      select ${inTree} from organization.unit u left join organization.name n on n.unit_id = u.id
        and n.valid_from <= ${on} and (n.valid_to is null or n.valid_to >= ${on})
      where u.org_path = ${after ?? null}))
    order by ${inTree} limit ${limit}
  `.execute(db)
  return rows
}

/** Where a unit stands among its sisters. */
const inTree = sql`u.kind = 'peoples_committee', coalesce(n.name, u.name), u.org_path`

function hasChildren(on: string) {
  return sql`(
    exists (
      select from organization.unit below
      where below.parent_id = u.id and below.opened_on <= ${on}
        and (below.closed_on is null or below.closed_on >= ${on})
        and not exists (
          select from organization.superior s
          where s.unit_id = below.id and s.valid_from <= ${on} and s.valid_to >= ${on}
        )
    ) or exists (
      select from organization.superior s
      where s.parent_id = u.id and s.valid_from <= ${on} and s.valid_to >= ${on}
    )) as "hasChildren"`
}
