import { type RawBuilder, sql } from 'kysely'
import { wholeShards } from '../../organization/index.ts'
import type { Db } from '../../platform/database.ts'
import { type DueFilter, fits, FOUND, isIn, isLate } from '../due/due-filter-queries.ts'
import { counts } from '../due/due-task-queries.ts'
import type { DueBar } from './board-contract.ts'

const PAGE = 100

/** The lines worked on in a year, in the order of their first date in it. */
export async function listDueBars(
  db: Db,
  filter: DueFilter,
  year: number,
  cursor: string | undefined,
): Promise<{ items: DueBar[]; next: string | null }> {
  const [afterDate, afterId] = cursor?.split('_') ?? []
  const { rows } = await sql<{ bar: DueBar; firstDueOn: string }>`
    with span as (${(await spansKept(db, filter, year)) ?? spansCounted(filter, year)}), bar as (
      select line_id, min(due_on) as first_due_on, jsonb_agg(jsonb_build_object('from', window_from, 'dueOn', due_on,
        'label', label, 'units', units, 'done', done, 'late', late) order by due_on, window_from) as spans
      from span group by line_id having bool_or(is_asked)
    )
    select jsonb_build_object('lineId', bar.line_id, 'planId', p.id, 'planTitle', p.title, 'issuer', issuer.short_name,
      'content', v.content, 'lineLabel', v.label, 'spans', bar.spans) as bar, bar.first_due_on as "firstDueOn"
    from bar
    join plans.line l on l.id = bar.line_id
    join plans.plan p on p.id = l.plan_id
    join organization.unit issuer on issuer.id = p.unit_id
    join plans.line_version v on v.line_id = l.id and v.version = l.version
    where ${afterId ?? null}::uuid is null
      or (bar.first_due_on, bar.line_id) > (${afterDate ?? null}::date, ${afterId ?? null}::uuid)
    order by bar.first_due_on, bar.line_id limit ${PAGE + 1}
  `.execute(db)
  const last = rows.at(PAGE - 1)
  return {
    items: rows.slice(0, PAGE).map(({ bar }) => bar),
    next: rows.length > PAGE && last ? `${last.firstDueOn}_${last.bar.lineId}` : null,
  }
}

/** Everything added up. */
function spansCounted(filter: DueFilter, year: number) {
  return sql`
    select o.line_id, o.window_from, o.due_on, min(o.label) as label, count(*)::integer as units,
      count(*) filter (where o.state = 'done')::integer as done,
      count(*) filter (where ${isLate(filter)})::integer as late, bool_or(${isIn(filter)}) as is_asked
    ${FOUND}
    where ${fits(filter)} and ${counts(filter)}
      and o.window_from <= make_date(${year}, 12, 31) and o.due_on >= make_date(${year}, 1, 1)
    group by o.line_id, o.window_from, o.due_on`
}

/** The same from the sums that are kept: of whole provinces, narrowed by date and part alone. Null for everything else. */
async function spansKept(
  db: Db,
  filter: DueFilter,
  year: number,
): Promise<RawBuilder<unknown> | null> {
  const { shard, paths, below, state, lateBefore, from, to, part, ...narrowed } = filter
  if (!below || Object.values(narrowed).some(Boolean)) return null
  const shards = shard === null ? await wholeShards(db, paths[0] ?? '') : [shard]
  if (shards === null) return null
  const isCancelled = state === 'cancelled'
  const units = isCancelled ? sql`sum(cancelled)` : sql`sum(open + done)`
  const asked = {
    all: sql`true`,
    open: sql`sum(open) > 0`,
    late: sql`sum(late) > 0`,
    done: sql`sum(done) > 0`,
    cancelled: sql`true`,
  }[state]
  // Several rows of one sum add up; what has moved away since leaves nothing, not even its label.
  return sql`
    select line_id, window_from, due_on, min(label) as label, ${units}::integer as units,
      ${isCancelled ? sql`0` : sql`sum(done)::integer`} as done, ${isCancelled ? sql`0` : sql`sum(late)::integer`} as late,
      ${asked} as is_asked
    from (
      select left(code, 36)::uuid as line_id, substr(code, 38, 10)::date as window_from, substr(code, 49) as label,
        due_on, sum(open) as open, sum(done) as done, sum(cancelled) as cancelled,
        case when due_on < ${lateBefore} then sum(open - paused) else 0 end as late
      from plans.due_sum
      where kind = 'line' and shard = any(${shards}::smallint[]) and due_on >= make_date(${year}, 1, 1)
        and (${from ?? null}::date is null or due_on >= ${from ?? null})
        and (${to ?? null}::date is null or due_on <= ${to ?? null})
        and (${part ?? null}::text is null or part = ${part ?? null})
      group by code, due_on having ${units} > 0
    ) one
    where window_from <= make_date(${year}, 12, 31) group by line_id, window_from, due_on`
}
