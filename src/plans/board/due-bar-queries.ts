import { sql } from 'kysely'
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
    with span as (
      select o.line_id, o.window_from, o.due_on, min(o.label) as label, count(*)::integer as units,
        count(*) filter (where o.state = 'done')::integer as done,
        count(*) filter (where ${isLate(filter)})::integer as late, bool_or(${isIn(filter)}) as is_asked
      ${FOUND}
      where ${fits(filter)} and ${counts(filter)}
        and o.window_from <= make_date(${year}, 12, 31) and o.due_on >= make_date(${year}, 1, 1)
      group by o.line_id, o.window_from, o.due_on
    ), bar as (
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
