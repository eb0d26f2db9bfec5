import { sql, type RawBuilder } from 'kysely'
import { columnsOf, isMeasured, LISTS } from './activity-column-queries.ts'
import { recordedIn, within, type FigureScope } from './figure-scope-queries.ts'
import { rowKindOf, type OfActivities } from './measure.ts'

type Sql = RawBuilder<unknown>

/** Activities of the period, and with them their quantities: one look at each table for all figures. */
export function recordedWith(measures: readonly OfActivities[], scope: FigureScope): Sql {
  const asked = new Set(measures.flatMap(columnsOf))
  const sums = kindsOf(measures, 'sum')
  const totals = kindsOf(measures, 'latest')
  const columns = [
    sql`a.shard, a.id, a.channel_kind, a.org_path, a.happened_on`,
    ...(countPeople([...sums, ...totals]) ? [sql`a.host_id`] : []),
    ...Object.values(LISTS).flatMap((name) => (asked.has(name) ? [sql.ref(`a.${name}`)] : [])),
    ...(asked.has('proven') ? [sql`${PROVEN} proven`] : []),
    ...(asked.has('planned') ? [sql`${PLANNED} planned`] : []),
  ]
  const parts = [
    sql`recorded as materialized (
      select ${sql.join(columns)} from plans.activity a where ${recordedIn(scope)})`,
  ]
  const known = knownOf(measures)
  if (sums.length + totals.length > 0) parts.push(sql`bound as materialized (${BOUND})`)
  // Added up once it is not kept: a hundred thousand rows go straight into their sums.
  if (sums.length > 0) parts.push(sql`measured as (${quantitiesOf(sums, known)})`)
  if (totals.length > 0) {
    parts.push(
      sql`total as (${quantitiesOf(totals, known)} union all ${readingsOf(totals, known, scope)})`,
      sql`reading as materialized (${LAST_READINGS})`,
    )
  }
  if (asked.has('line')) parts.push(sql`serving as materialized (${SERVING})`)
  return sql.join(parts)
}

export function sourceOf(measure: OfActivities): 'recorded' | 'measured' | 'reading' {
  if ('latest' in measure) return 'reading'
  return 'sum' in measure ? 'measured' : 'recorded'
}

/** By line, an activity stands once for each line it was done for. */
export function relationOf(measure: OfActivities): Sql {
  const source = sql.ref(sourceOf(measure))
  return isByLine(measure)
    ? sql`(select r.*, s.line_id::text line from ${source} r join serving s using (shard, id))`
    : source
}

export function isByLine(measure: OfActivities): boolean {
  return rowKindOf(measure) === 'line'
}

function kindsOf(measures: readonly OfActivities[], name: 'sum' | 'latest'): string[] {
  const kinds = measures.flatMap((measure) => {
    if (name === 'sum') return 'sum' in measure ? [measure.sum] : []
    return 'latest' in measure ? [measure.latest] : []
  })
  return [...new Set(kinds)]
}

/** Of activities only what figures of their quantities look at: hundreds of thousands of rows are kept narrow. */
function knownOf(measures: readonly OfActivities[]): Sql {
  const asked = new Set(measures.filter(isMeasured).flatMap(columnsOf))
  const names = ['shard', 'id', 'happened_on', ...[...asked].filter((name) => name !== 'line')]
  return sql.join(names.map((name) => sql.ref(`r.${name}`)))
}

/** Ids are in the order of time, so these bounds spare reading what was done in other years. */
const BOUND = sql`
    select shard, min(id::text collate "C")::uuid first_id, max(id::text collate "C")::uuid last_id
    from recorded group by shard`

/** Quantities that count who was in the room. */
const PEOPLE = ['attendees', 'people_informed']

function countPeople(kinds: readonly string[]): boolean {
  return kinds.some((kind) => PEOPLE.includes(kind))
}

/** People who sat in one room are counted with the host, where it counts them and stands: no part counts them again. */
const COUNTED_WITH_HOST = sql`(r.host_id is not null and q.kind = any(${PEOPLE}::text[]) and exists (
  select from plans.activity host
  join plans.quantity counted on counted.shard = host.shard and counted.activity_id = host.id
  where host.shard = r.shard and host.id = r.host_id and host.state = 'recorded' and counted.kind = q.kind))`

function quantitiesOf(kinds: readonly string[], known: Sql): Sql {
  return sql`
    select ${known}, q.kind quantity, q.value, q.count_method
    from bound
    join plans.quantity q on q.shard = bound.shard
      and q.activity_id between bound.first_id and bound.last_id
    join recorded r on r.shard = q.shard and r.id = q.activity_id
    where q.kind = any(${[...kinds]}::text[])${countPeople(kinds) ? sql` and not ${COUNTED_WITH_HOST}` : sql``}`
}

/**
 * What was read, until the day of the report, of the counters of a delivery counts with its activity: the last sample
 * of each kind.
 */
function readingsOf(
  kinds: readonly string[],
  known: Sql,
  { paths, fromOn, toOn, asOf }: FigureScope,
): Sql {
  return sql`
      select ${known}, s.kind, s.value::numeric, 'system_log'
      from channels.delivery d
      join recorded r on r.shard = d.shard and r.id = d.activity_id
      cross join unnest(${[...kinds]}::text[]) asked(kind)
      cross join lateral (
        select s.kind, s.value from channels.sample s
        where s.shard = d.shard and s.delivery_id = d.id and s.kind = asked.kind
          and s.taken_at < (${asOf}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
        order by s.taken_at desc limit 1
      ) s
      where d.activity_id is not null and ${within(sql`d.org_path`, paths)}
        and d.left_at between ${fromOn}::date - 1 and ${toOn}::date + 2`
}

/** Of several readings of the same page the last one; an activity without a link is a page of its own. */
const LAST_READINGS = sql`
    select distinct on (p.quantity, p.page) p.*
    from (
      select m.*, coalesce((
        select min(e.url) from plans.evidence e
        where e.shard = m.shard and e.activity_id = m.id and e.withdrawn_at is null
      ), m.id::text) page
      from total m
    ) p
    order by p.quantity, p.page, p.happened_on desc, p.id desc, p.value desc`

const SERVING = sql`
    select distinct r.shard, r.id, o.line_id
    from recorded r
    join plans.activity_occurrence ao on ao.shard = r.shard and ao.activity_id = r.id
    join plans.occurrence o on o.id = ao.occurrence_id`

const PROVEN = sql`exists (
  select from plans.evidence e
  where e.shard = a.shard and e.activity_id = a.id and e.withdrawn_at is null)`

const PLANNED = sql`exists (
  select from plans.activity_occurrence ao where ao.shard = a.shard and ao.activity_id = a.id)`
