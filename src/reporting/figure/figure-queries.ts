import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { partsOf, sumsOf, type FigureScope } from './part-queries.ts'
import type { Figure } from './figure.ts'
import { isByRow, isRatio, type Indicator } from './measure.ts'

/** Every figure of the indicators, counted now. */
export async function countFigures(
  db: Db,
  indicators: readonly Indicator[],
  scope: FigureScope,
): Promise<Figure[]> {
  if (indicators.length === 0) return []
  const { rows } = await sql<Figure>`
    with sums as (${sumsOf(indicators, scope)}), figure as (${figuresOver(indicators)})
    select code, row_key "row", value, numerator, denominator, records, methods "countMethods"
    from figure order by code, row_key
  `.execute(db)
  return rows
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
        denominator, records, count_methods)
      select gen_random_uuid(), ${scope.orgPath}, ${reportId}, code, row_key, value, numerator,
        denominator, records, methods
      from figure
      returning id, indicator_code, row_key, value, numerator, denominator, records, count_methods
    ),
    kept as (
      insert into reporting.cell_part (shard, cell_id, kind, part_id, org_path, value)
      select part.shard, cell.id, part.kind, part.part_id, ${scope.orgPath}, part.value
      from part join cell on cell.indicator_code = part.code and cell.row_key = part.row_key
    )
    select indicator_code code, row_key "row", value, numerator, denominator, records,
      count_methods "countMethods"
    from cell order by indicator_code, row_key
  `.execute(db)
  return rows
}

/** As stored at the submission. */
export async function listStoredFigures(db: Db, reportId: string): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    select indicator_code code, row_key "row", value, numerator, denominator, records,
      count_methods "countMethods"
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
  const ratios = indicators.map((indicator) => isRatio(indicator.measure))
  const byRow = indicators.map((indicator) => isByRow(indicator.measure))
  return sql`
    select i.code, coalesce(s.row_key, '') row_key,
      case when i.is_ratio then coalesce(round(100 * sum(s.value) / nullif(sum(s.records), 0), 1), 0)
        else coalesce(sum(s.value), 0) end as value,
      case when i.is_ratio then coalesce(sum(s.value), 0) end numerator,
      case when i.is_ratio then coalesce(sum(s.records), 0) end denominator,
      coalesce(sum(s.records), 0)::integer records,
      coalesce(array_agg(distinct s.method) filter (where s.method is not null), '{}') methods
    from unnest(${codes}::text[], ${ratios}::boolean[], ${byRow}::boolean[]) i(code, is_ratio, by_row)
    left join sums s on s.code = i.code
    where s.code is not null or not i.by_row
    group by i.code, i.is_ratio, coalesce(s.row_key, '')`
}
