import { sql, type RawBuilder } from 'kysely'
import { catalogueOf } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import type { Figure } from './figure.ts'
import { isOfTwo, isShare, rowKindOf, type Indicator } from './measure.ts'
import { denominatorCode, partsOf, sumsOf } from './part-queries.ts'
import { nameRows } from './row-queries.ts'

/** Every figure of the indicators, counted now. */
export async function countFigures(
  db: Db,
  indicators: readonly Indicator[],
  scope: FigureScope,
): Promise<Figure[]> {
  if (indicators.length === 0) return []
  // A province's quarter in memory, not in files beside it; until the end of the transaction.
  await sql`select set_config('work_mem', '32MB', true)`.execute(db)
  const { rows } = await sql<Figure>`
    with sums as (${sumsOf(indicators, scope)}), figure as (${figuresOver(indicators)})
    select code, row_key "row", null "rowLabel", value, numerator, denominator, records,
      methods "countMethods", estimated
    from figure order by code, row_key
  `.execute(db)
  return nameRows(db, indicators, rows, scope)
}

/** Counts and keeps the figures with the very records below them, in one statement. */
export async function storeFigures(
  db: Db,
  reportId: string,
  indicators: readonly Indicator[],
  scope: FigureScope,
): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    with part as materialized (${partsOf(indicators, scope)}),
    sums as (select code, row_key, value, 1 records, method from part),
    figure as (${figuresOver(indicators)}),
    cell as (
      insert into reporting.cell (id, org_path, report_id, indicator_code, row_key, value, numerator,
        denominator, records, count_methods, estimated)
      select gen_random_uuid(), ${scope.orgPath}, ${reportId}, code, row_key, value, numerator,
        denominator, records, methods, estimated
      from figure
      returning id, indicator_code, row_key, value, numerator, denominator, records, count_methods, estimated
    ),
    kept as (
      insert into reporting.cell_part (shard, cell_id, kind, part_id, org_path, value, method)
      select part.shard, cell.id, part.kind, part.part_id, ${scope.orgPath}, part.value, part.method
      from part join cell on cell.indicator_code = part.code and cell.row_key = part.row_key
    )
    select indicator_code code, row_key "row", null "rowLabel", value, numerator, denominator, records,
      count_methods "countMethods", estimated
    from cell order by indicator_code, row_key
  `.execute(db)
  const named = await nameRows(db, indicators, rows, scope)
  await keepRowNames(db, reportId, named)
  return named
}

/** What a unit or a task was called then stays with the figure. */
async function keepRowNames(db: Db, reportId: string, figures: readonly Figure[]): Promise<void> {
  const named = figures.filter(({ rowLabel }) => rowLabel !== null)
  if (named.length === 0) return
  await sql`
    update reporting.cell set row_label = named.label
    from unnest(${named.map(({ code }) => code)}::text[], ${named.map(({ row }) => row)}::text[],
      ${named.map(({ rowLabel }) => rowLabel)}::text[]) named(code, row_key, label)
    where cell.report_id = ${reportId} and cell.indicator_code = named.code
      and cell.row_key = named.row_key
  `.execute(db)
}

/** As stored at the submission. */
export async function listStoredFigures(db: Db, reportId: string): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select indicator_code code, row_key "row", row_label "rowLabel", value, numerator, denominator, records,
      count_methods "countMethods", estimated
    from reporting.cell where report_id = ${reportId} order by indicator_code, row_key
  `.execute(db)
  return rows
}

/** The report goes back to its author: its figures are counted live again. */
export async function dropStoredFigures(db: Db, reportId: string): Promise<void> {
  await sql`
    delete from reporting.cell_part
    where cell_id in (select id from reporting.cell where report_id = ${reportId})
  `.execute(db)
  await sql`delete from reporting.cell where report_id = ${reportId}`.execute(db)
}

/** Adds up `sums`; an indicator without records is 0, one by rows has no row then. */
function figuresOver(indicators: readonly Indicator[]): RawBuilder<unknown> {
  const codes = indicators.map((indicator) => indicator.code)
  const shares = indicators.map((indicator) => isShare(indicator.measure))
  const bottoms = indicators.map(({ code, measure }) =>
    isOfTwo(measure) ? denominatorCode(code) : null,
  )
  const notExact = catalogueOf('count_method').filter(({ exact }) => !exact)
  const byRow = indicators.map((indicator) => rowKindOf(indicator.measure) !== null)
  // What stands below the line: of a share its records, of two figures the other one.
  const below = bottoms.some((code) => code !== null)
    ? sql`case when i.bottom is null then sum(s.records)
        else (select sum(b.value) from sums b where b.code = i.bottom) end`
    : sql`sum(s.records)`
  return sql`
    select i.code, coalesce(s.row_key, '') row_key,
      case when i.is_share or i.bottom is not null
        then coalesce(round(100 * sum(s.value) / nullif(${below}, 0), 1), 0)
        else coalesce(sum(s.value), 0) end as value,
      case when i.is_share or i.bottom is not null then coalesce(sum(s.value), 0) end numerator,
      case when i.is_share or i.bottom is not null then coalesce(${below}, 0) end denominator,
      coalesce(sum(s.records), 0)::integer records,
      coalesce(array_agg(distinct s.method) filter (where s.method is not null), '{}') methods,
      coalesce(sum(s.value) filter (where s.method = any(${notExact.map(({ code }) => code)}::text[])), 0) estimated
    from unnest(${codes}::text[], ${shares}::boolean[], ${bottoms}::text[], ${byRow}::boolean[])
      i(code, is_share, bottom, by_row)
    left join sums s on s.code = i.code
    where s.code is not null or not i.by_row
    group by i.code, i.is_share, i.bottom, coalesce(s.row_key, '')`
}
