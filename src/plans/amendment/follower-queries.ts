import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { AmendmentView } from './amendment-contract.ts'

interface Row {
  unitId: string
  name: string
  shortName: string
  waiting: number
  accepted: number
  kept: number
}

/**
 * Units whose own plans follow a line that the amendment changes or withdraws: lines that still know the version
 * before it wait; the others were decided. Those who wait come first.
 */
export async function listFollowers(
  db: Db,
  amendmentId: string,
): Promise<AmendmentView['followers']> {
  const { rows } = await sql<Row>`
    with touched as (
      select line_id, base_version, act from plans.amendment_change
      where amendment_id = ${amendmentId} and base_version is not null
    ), told as (
      select p.unit_id, 1 as waiting, 0 as accepted, 0 as kept
      from touched t
      join plans.line_version v on v.source_line_id = t.line_id
      join plans.line l on l.id = v.line_id and l.version = v.version and l.withdrawn_at is null
      join plans.plan p on p.id = l.plan_id and p.state <> 'closed'
      where t.act = 'withdraw' or v.source_version <= t.base_version
      union all
      select d.unit_id, 0, (d.kept = '{}')::integer, (d.kept <> '{}')::integer
      from touched t
      join plans.follow_decision d on d.source_line_id = t.line_id
        and case t.act when 'withdraw' then 'withdrawn' = any(d.accepted || d.kept)
          else d.source_version > t.base_version end
    )
    select u.id as "unitId", u.name, u.short_name as "shortName", sum(waiting)::integer as waiting,
      sum(accepted)::integer as accepted, sum(kept)::integer as kept
    from told join organization.unit u on u.id = told.unit_id
    group by u.id order by sum(waiting) desc, u.org_path limit 4000
  `.execute(db)
  return rows.map(({ unitId, name, shortName, waiting, accepted, kept }) => ({
    unit: { id: unitId, name, shortName },
    waiting,
    accepted,
    kept,
  }))
}
