import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { countedOf } from '../cascade/counted-queries.ts'
import { LINE_FACETS } from '../facet/facet-queries.ts'
import type { LineFacets } from '../facet/line-facets.ts'
import type { Timing } from '../plan-draft.ts'

/** A line's present version with what became of it; the counts are of lead occurrences the caller may see. */
export interface LineRow {
  id: string
  planId: string
  ordinal: number
  version: number
  withdrawnAt: string | null
  origin: 'appendix' | 'block' | 'duty'
  groupTitle: string | null
  label: string | null
  content: string
  leads: string[]
  coordinating: string[]
  outputs: string[]
  timing: Timing
  facets: LineFacets
  /** Words of open assignments that matched no unit. */
  unmatched: string[]
  units: number
  total: number
  done: number
  onTime: number
  overdue: number
  /** Open with its window begun. */
  current: number
  nextDueOn: string | null
  activities: number
  evidence: number
  lastOn: string | null
}

/**
 * All lines of a plan in their order. `lateBefore`: open work due before that day is late. What is summed up is summed
 * once: the planner, which thinks that hardly a row is left, would do it for each line anew.
 */
export async function listLineRows(
  db: Db,
  planId: string,
  lateBefore: string,
  lineId: string | null = null,
): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    with recursive ${countedOf([planId])},
    owed as materialized (
      select c.line_id, count(*)::integer as total,
        count(*) filter (where c.state = 'done')::integer as done,
        count(*) filter (where c.state = 'done' and c.done_on <= c.due_on)::integer as on_time,
        count(*) filter (where c.state = 'open' and c.due_on < ${lateBefore} and not c.paused)::integer as overdue,
        count(*) filter (where c.state = 'open' and c.window_from <= ${lateBefore})::integer as current,
        min(c.due_on) filter (where c.state = 'open') as next_due_on
      from counted c
      group by c.line_id
    ), shared as materialized (
      select a.line_id, count(distinct a.unit_id)::integer as units,
        coalesce(array_agg(distinct a.words) filter (where a.unit_id is null), '{}') as unmatched
      from plans.assignment a
      where a.plan_id = ${planId} and a.state = 'open'
      group by a.line_id
    ), proven as materialized (
      select s.line_id, count(*)::integer as activities, max(ac.happened_on) as last_on,
        coalesce(sum((
          select count(*) from plans.evidence e
          where e.activity_id = ac.id and e.shard = ac.shard and e.withdrawn_at is null
        )), 0)::integer as evidence
      from served s
      join plans.activity ac on ac.shard = s.shard and ac.id = s.activity_id and ac.state = 'recorded'
      group by s.line_id
    )
    select l.id, l.plan_id as "planId", l.ordinal, l.version, l.withdrawn_at as "withdrawnAt", v.origin,
      v.group_title as "groupTitle", v.label, v.content, v.leads, v.coordinating, v.outputs, v.timing,
      ${LINE_FACETS} as facets,
      coalesce(shared.unmatched, '{}') as unmatched, coalesce(shared.units, 0) as units,
      coalesce(owed.total, 0) as total, coalesce(owed.done, 0) as done, coalesce(owed.on_time, 0) as "onTime",
      coalesce(owed.overdue, 0) as overdue, coalesce(owed.current, 0) as current,
      owed.next_due_on as "nextDueOn", coalesce(proven.activities, 0) as activities,
      coalesce(proven.evidence, 0) as evidence, proven.last_on as "lastOn"
    from plans.line l
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    left join owed on owed.line_id = l.id
    left join shared on shared.line_id = l.id
    left join proven on proven.line_id = l.id
    where l.plan_id = ${planId} and (${lineId}::uuid is null or l.id = ${lineId})
    order by l.ordinal
  `.execute(db)
  return rows
}
