import { sql, type RawBuilder } from 'kysely'
import {
  columnsOf,
  eachOfRow,
  isMeasured,
  meets,
  rowKey,
  sliceOf,
  type Column,
} from './activity-column-queries.ts'
import { isByLine, relationOf, sourceOf } from './activity-source-queries.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import type { OfActivities } from './measure.ts'

type Sql = RawBuilder<unknown>

/** The records of one figure, with the columns of `partsOf`. */
export function partsOfActivities(code: string, measure: OfActivities, scope: FigureScope): Sql {
  const value =
    'share' in measure
      ? sql`case when ${meets(measure.share)} then 1 else 0 end::numeric`
      : 'distinct' in measure
        ? // The first activity of each form stands for it; the others were counted with it.
          sql`case when row_number() over (partition by a.channel_kind order by a.id) = 1
            then 1 else 0 end::numeric`
        : 'count' in measure
          ? sql`1::numeric`
          : sql`a.value`
  const method = isMeasured(measure) ? sql`a.count_method` : sql`null::text`
  return sql`
    select ${code}::text, ${rowKey(measure, scope)}, 'activity'::text, a.shard, a.id, ${value}, ${method}
    from ${relationOf(measure)} a ${eachOfRow(measure)} where ${sliceOf(measure)}`
}

/**
 * The same records added up. Activities are added up by what figures look at before they are handed to them:
 * hundreds of thousands become a few rows, once for all figures of a source and then again for those that look at
 * the same.
 */
export function sumsOfActivities(
  asked: readonly { code: string; measure: OfActivities }[],
  scope: FigureScope,
): { tallies: Sql[]; sums: Sql[] } {
  const tallies = new Map<string, Sql>()
  for (const source of ['recorded', 'measured', 'reading'] as const) {
    const plain = asked.filter(({ measure }) => sourceOf(measure) === source && !isByLine(measure))
    if (plain.length === 0) continue
    const all = plain.flatMap(({ measure }) => columnsOf(measure))
    tallies.set(`${source}_tally`, tallyOf(source, sql.ref(source), ONE, all))
  }
  const sums = asked.map(({ code, measure }) => {
    const columns = columnsOf(measure)
    const source = sourceOf(measure)
    const name = [source, 'by', ...distinct(columns)].join('_')
    const [from, weight] = isByLine(measure)
      ? [relationOf(measure), ONE]
      : [sql.ref(`${source}_tally`), ADDED]
    tallies.set(name, tallies.get(name) ?? tallyOf(source, from, weight, columns))
    return sumOf(code, measure, sql.ref(name), scope)
  })
  return {
    tallies: [...tallies].map(([name, tally]) => sql`${sql.ref(name)} as materialized (${tally})`),
    sums,
  }
}

const ONE = { value: sql`1::numeric`, records: sql`1` }
const ADDED = { value: sql`a.value`, records: sql`a.records` }

function tallyOf(source: string, from: Sql, weight: typeof ONE, columns: readonly Column[]): Sql {
  const measured = source !== 'recorded'
  const value = measured ? sql`a.value` : weight.value
  const named = [...distinct(columns), ...(measured ? ['quantity', 'count_method'] : [])]
  const by = named.map((name) => sql.ref(`a.${name}`))
  const sums = sql`sum(${value}) as value, sum(${weight.records}) records`
  return named.length === 0
    ? sql`select ${sums} from ${from} a having count(*) > 0`
    : sql`select ${sql.join(by)}, ${sums} from ${from} a group by ${sql.join(by)}`
}

function distinct(columns: readonly Column[]): Column[] {
  return [...new Set(columns)].toSorted()
}

function sumOf(code: string, measure: OfActivities, tally: Sql, scope: FigureScope): Sql {
  if ('distinct' in measure) {
    return sql`
      select ${code}::text, ''::text, count(distinct a.channel_kind)::numeric, sum(a.records), null::text
      from ${tally} a where ${sliceOf(measure)} having count(*) > 0`
  }
  const value =
    'share' in measure
      ? sql`case when ${meets(measure.share)} then a.records else 0 end`
      : sql`a.value`
  const method = isMeasured(measure) ? sql`a.count_method` : sql`null::text`
  return sql`
    select ${code}::text, ${rowKey(measure, scope)}, ${value}, a.records, ${method}
    from ${tally} a ${eachOfRow(measure)} where ${sliceOf(measure)}`
}
