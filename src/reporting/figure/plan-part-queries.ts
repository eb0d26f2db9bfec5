import { sql, type RawBuilder } from 'kysely'
import { recordedIn, unitBelow, within, type FigureScope } from './figure-scope-queries.ts'
import type { OfPlans } from './measure.ts'

/** What plans promise, and what became of it: the columns of `partsOf`. */
export function partsOfPlans(
  code: string,
  measure: OfPlans,
  scope: FigureScope,
): RawBuilder<unknown> {
  if ('ratio' in measure && measure.ratio === 'proven_lines') return provenLines(code, scope)
  const row = rowOf(measure, scope)
  if ('ratio' in measure) {
    return measure.ratio === 'on_time' ? onTime(code, row, scope) : fulfilled(code, row, scope)
  }
  if (measure.count === 'delivered') return delivered(code, row, scope)
  return measure.count === 'overdue' ? overdue(code, row, scope) : promised(code, row, scope)
}

function rowOf(measure: OfPlans, scope: FigureScope): RawBuilder<unknown> {
  const by = 'by' in measure ? measure.by : undefined
  if (by === 'unit') return unitBelow(sql`o.org_path`, scope)
  return by === 'line' ? sql`o.line_id::text` : sql`''::text`
}

type Row = RawBuilder<unknown>

function promised(code: string, row: Row, scope: FigureScope) {
  return sql`
    select ${code}::text, ${row}, 'occurrence'::text, o.shard, o.id, o.target::numeric, null::text
    from plans.occurrence o where ${dueIn(scope)}`
}

function overdue(code: string, row: Row, scope: FigureScope) {
  return sql`
    select ${code}::text, ${row}, 'occurrence'::text, o.shard, o.id, 1::numeric, null::text
    from plans.occurrence o where ${dueIn(scope)} and ${isLate(scope)}`
}

/**
 * An activity that serves two occurrences of a row counts once; what is due in the period was done at most a year
 * before. Nearly all of it was done in the period and is among the activities read already; only the rest is looked up.
 */
function delivered(code: string, row: Row, scope: FigureScope) {
  const { paths, fromOn, asOf } = scope
  return sql`
    select ${code}::text, done.row_key, 'activity'::text, done.shard, done.id, 1::numeric, null::text
    from (
      with link as materialized (
        select ${row} row_key, ao.shard, ao.activity_id id, r.happened_on
        from plans.occurrence o
        join plans.activity_occurrence ao on ao.occurrence_id = o.id
        left join recorded r on r.shard = ao.shard and r.id = ao.activity_id
        where ${dueIn(scope)}
      )
      select row_key, shard, id from link where happened_on <= ${asOf}::date
      union
      select other.row_key, a.shard, a.id
      from (select * from link where happened_on is null) other
      join plans.activity a on a.shard = other.shard and a.id = other.id
      where ${within(sql`a.org_path`, paths)} and a.state = 'recorded'
        and a.happened_on between ${fromOn}::date - 366 and ${asOf}::date
    ) done`
}

/** Not yet due and not yet done is in neither part of the ratio. */
function onTime(code: string, row: Row, scope: FigureScope) {
  return sql`
    select ${code}::text, ${row}, 'occurrence'::text, o.shard, o.id,
      (case when o.done_on <= o.due_on and o.done_on <= ${scope.asOf}::date then 1 else 0 end)::numeric,
      null::text
    from plans.occurrence o
    where ${dueIn(scope)} and (o.done_on <= ${scope.asOf}::date or ${isLate(scope)})`
}

/** Of all that is due in the period, early or late, what was done by the day of the report. */
function fulfilled(code: string, row: Row, scope: FigureScope) {
  return sql`
    select ${code}::text, ${row}, 'occurrence'::text, o.shard, o.id,
      (case when o.done_on <= ${scope.asOf}::date then 1 else 0 end)::numeric, null::text
    from plans.occurrence o where ${dueIn(scope)}`
}

function dueIn({ paths, fromOn, toOn }: FigureScope) {
  return sql`${within(sql`o.org_path`, paths)} and o.part = 'lead' and o.state <> 'cancelled'
    and o.due_on between ${fromOn}::date and ${toOn}::date`
}

function provenLines(code: string, scope: FigureScope) {
  return sql`
    select ${code}::text, ''::text, 'line'::text, p.shard, l.id, (exists (
        select from plans.occurrence o
        join plans.activity_occurrence ao on ao.occurrence_id = o.id
        join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id
        join plans.evidence e on e.shard = a.shard and e.activity_id = a.id
        where o.line_id = l.id and e.withdrawn_at is null and ${recordedIn(scope)}
      ))::int::numeric, null::text
    from ${linesInForce(scope)}`
}

/** Open on the day of the report, past its due date, and not paused. */
export function isLate({ asOf, lateBefore }: FigureScope): RawBuilder<unknown> {
  return sql`(o.due_on < ${lateBefore}::date and (o.done_on is null or o.done_on > ${asOf}::date)
    and not exists (
      select from plans.pause
      where pause.occurrence_id = o.id and pause.from_on <= ${asOf}::date
        and (pause.to_on is null or pause.to_on > ${asOf}::date)))`
}

/**
 * Lines of the unit's own issued plans, and those a superior's plan leaves to it without a plan of its own, as they were
 * on the day of the report: what an amendment added since makes no approved report wrong.
 */
export function linesInForce({ unitId, fromOn, toOn, asOf }: FigureScope): RawBuilder<unknown> {
  return sql`plans.line l
    join plans.plan p on p.id = l.plan_id
    where p.state in ('issued', 'closed') and p.from_on <= ${toOn}::date and p.to_on >= ${fromOn}::date
      and (l.withdrawn_at is null or l.withdrawn_at >= (${asOf}::date + 1)::timestamptz)
      and exists (
        select from plans.line_version added
        where added.line_id = l.id and added.version = 1 and added.valid_from < (${asOf}::date + 1)::timestamptz)
      and (p.unit_id = ${unitId} or exists (
        select from plans.assignment s
        where s.line_id = l.id and s.unit_id = ${unitId} and s.state = 'open'
          and s.covered_by_line_id is null))`
}
