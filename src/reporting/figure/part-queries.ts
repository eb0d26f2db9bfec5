import { sql, type RawBuilder } from 'kysely'
import type { Indicator, Measure } from './measure.ts'

/** What a report looks at: its unit with everything below it, its period, and the day it is told on. */
export interface FigureScope {
  unitId: string
  orgPath: string
  fromOn: string
  /** Included. */
  toOn: string
  /** The day the report speaks on: today for a draft, the day of submission once it is stored. */
  asOf: string
  /** Open work due before this day is late on that day (a deadline on a day of rest is not late yet). */
  lateBefore: string
}

/**
 * The records a figure counts: (code, row_key, kind, shard, part_id, value, method). Every drill-down and every
 * stored part is this query; in a ratio the value is 1 in the numerator and 0 outside it.
 */
export function partsOf(indicators: readonly Indicator[], scope: FigureScope): RawBuilder<unknown> {
  const each = indicators.map(({ code, measure }) => {
    if (!isOfActivities(measure)) return ofPlans(code, measure, scope)
    const { relation, value, method } = source(measure)
    return sql`
      select ${code}::text, ${rowKey(measure)}, 'activity'::text, a.shard, a.id, ${value}, ${method}
      from ${relation} a where ${sliceOf(measure)}`
  })
  return sql`
    with ${recorded(indicators, scope)}
    select * from (${sql.join(each, sql` union all `)})
      part(code, row_key, kind, shard, part_id, value, method)`
}

/**
 * The same records added up: (code, row_key, value, records, method). Activities are added up by channel before
 * they are handed to the indicators, which fan each of them out several times; what belongs to one is said once.
 */
export function sumsOf(indicators: readonly Indicator[], scope: FigureScope): RawBuilder<unknown> {
  const each = indicators.map(({ code, measure }) => {
    if (!isOfActivities(measure)) {
      return sql`
        select ${code}::text, ''::text, sum(value), count(*), null::text
        from (${ofPlans(code, measure, scope)}) part(code, row_key, kind, shard, part_id, value, method)`
    }
    const { tally, method } = source(measure)
    return sql`
      select ${code}::text, ${rowKey(measure)}, a.value, a.records, ${method}
      from ${tally} a where ${sliceOf(measure)}`
  })
  return sql`
    with ${recorded(indicators, scope)},
    activity_tally as (
      select channel_kind, count(*)::numeric as value, count(*) records from recorded group by 1
    ),
    quantity_tally as (
      select channel_kind, quantity, count_method, sum(value) as value, count(*) records
      from measured group by 1, 2, 3
    )
    select * from (${sql.join(each, sql` union all `)}) part(code, row_key, value, records, method)`
}

interface Slice {
  channel?: string[] | undefined
  by?: 'channel' | undefined
}
type OfActivities = Slice & ({ count: 'activity' } | { sum: string })

function isOfActivities(measure: Measure): measure is OfActivities {
  return 'sum' in measure || ('count' in measure && measure.count === 'activity')
}

/** Activities of the period, and with them their quantities: one look at each table for all indicators. */
function recorded(indicators: readonly Indicator[], scope: FigureScope) {
  const kinds = indicators.flatMap(({ measure }) => ('sum' in measure ? [measure.sum] : []))
  return sql`recorded as materialized (
      select a.shard, a.id, a.channel_kind from plans.activity a where ${recordedIn(scope)}
    ),
    measured as materialized (
      select a.shard, a.id, a.channel_kind, q.kind quantity, q.value, q.count_method
      from recorded a
      join plans.quantity q on q.shard = a.shard and q.activity_id = a.id
      where q.kind = any(${[...new Set(kinds)]}::text[])
        -- Ids are in the order of time, so these bounds spare reading what was done in other years.
        and q.shard in (select shard from recorded)
        and q.activity_id >= (select id from recorded order by id limit 1)
        and q.activity_id <= (select id from recorded order by id desc limit 1)
    )`
}

function source(measure: OfActivities) {
  return 'sum' in measure
    ? {
        relation: sql`measured`,
        tally: sql`quantity_tally`,
        value: sql`a.value`,
        method: sql`a.count_method`,
      }
    : {
        relation: sql`recorded`,
        tally: sql`activity_tally`,
        value: sql`1::numeric`,
        method: sql`null::text`,
      }
}

/** Which activities, or quantities of them, an indicator counts. */
function sliceOf(measure: OfActivities) {
  const channel = measure.channel
    ? sql`a.channel_kind = any(${measure.channel}::text[])`
    : sql`true`
  return 'sum' in measure ? sql`${channel} and a.quantity = ${measure.sum}` : channel
}

function rowKey({ by }: Slice) {
  return by === 'channel' ? sql`a.channel_kind` : sql`''::text`
}

/** What plans promise, and what became of it. */
function ofPlans(
  code: string,
  measure: Exclude<Measure, OfActivities>,
  scope: FigureScope,
): RawBuilder<unknown> {
  if ('ratio' in measure) {
    return measure.ratio === 'on_time' ? onTime(code, scope) : provenLines(code, scope)
  }
  if (measure.count === 'promised') return promised(code, scope)
  return measure.count === 'overdue' ? overdue(code, scope) : delivered(code, scope)
}

/** By event date, not by the day of entry (Decree 09/2019, art 12). */
function recordedIn({ orgPath, fromOn, toOn }: FigureScope) {
  return sql`a.org_path ^@ ${orgPath} and a.state = 'recorded'
    and a.happened_on between ${fromOn}::date and ${toOn}::date`
}

function promised(code: string, scope: FigureScope) {
  return sql`
    select ${code}::text, ''::text, 'occurrence'::text, o.shard, o.id, o.target::numeric, null::text
    from ${occurrencesDue(scope)}`
}

function overdue(code: string, scope: FigureScope) {
  return sql`
    select ${code}::text, ''::text, 'occurrence'::text, o.shard, o.id, 1::numeric, null::text
    from ${occurrencesDue(scope)} and ${isLate(scope)}`
}

/** An activity that serves two occurrences counts once; what is due in the period was done at most a year before. */
function delivered(code: string, scope: FigureScope) {
  return sql`
    select distinct ${code}::text, ''::text, 'activity'::text, a.shard, a.id, 1::numeric, null::text
    from plans.occurrence o
    join plans.activity_occurrence ao on ao.occurrence_id = o.id
    join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id
    where ${dueIn(scope)} and a.org_path ^@ ${scope.orgPath} and a.state = 'recorded'
      and a.happened_on between ${scope.fromOn}::date - 366 and ${scope.asOf}::date`
}

/** Not yet due and not yet done is in neither part of the ratio. */
function onTime(code: string, scope: FigureScope) {
  return sql`
    select ${code}::text, ''::text, 'occurrence'::text, o.shard, o.id,
      (case when o.done_on <= o.due_on and o.done_on <= ${scope.asOf}::date then 1 else 0 end)::numeric,
      null::text
    from ${occurrencesDue(scope)}
      and (o.done_on <= ${scope.asOf}::date or ${isLate(scope)})`
}

function occurrencesDue(scope: FigureScope) {
  return sql`plans.occurrence o where ${dueIn(scope)}`
}

function dueIn({ orgPath, fromOn, toOn }: FigureScope) {
  return sql`o.org_path ^@ ${orgPath} and o.part = 'lead' and o.state <> 'cancelled'
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

/** Lines of the unit's own issued plans, and those a superior's plan leaves to it without a plan of its own. */
export function linesInForce({ unitId, fromOn, toOn, asOf }: FigureScope): RawBuilder<unknown> {
  return sql`plans.line l
    join plans.plan p on p.id = l.plan_id
    where p.state in ('issued', 'closed') and p.from_on <= ${toOn}::date and p.to_on >= ${fromOn}::date
      and (l.withdrawn_at is null or l.withdrawn_at >= (${asOf}::date + 1)::timestamptz)
      and (p.unit_id = ${unitId} or exists (
        select from plans.assignment s
        where s.line_id = l.id and s.unit_id = ${unitId} and s.state = 'open'
          and s.covered_by_line_id is null))`
}
