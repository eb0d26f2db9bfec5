import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { CellView } from '../report/content-contract.ts'
import { getCells } from '../report/content-queries.ts'
import { isLive, type Report } from '../report/report.ts'
import { getReportRow } from '../report/report-queries.ts'
import { indicatorsOf, scopeOfReport } from '../report/scope-queries.ts'
import { findCell } from '../report/section.ts'
import { listTakenOver, placedOf } from './breakdown-queries.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import type { Indicator } from './measure.ts'
import { partsOf } from './part-queries.ts'

export interface CellRecords {
  report: Report
  scope: FigureScope
  indicator: Indicator
  cell: CellView
  /** (kind, shard, part_id, value, method, org_path, unit) of each record the figure counted. */
  placed: RawBuilder<unknown>
  restated: boolean
}

/** Exactly what a figure counted: live in a draft, as stored from the submission on. */
export async function getCellRecords(
  db: Db,
  reportId: string,
  { code, row }: { code: string; row: string },
  units: 'issued' | 'today',
): Promise<CellRecords> {
  const report = await getReportRow(db, reportId)
  const indicator = (await indicatorsOf(db, report)).find((one) => one.code === code)
  const cells = indicator ? await getCells(db, report, [indicator]) : []
  const cell = findCell(cells, code, row)
  if (!indicator || !cell) throw notFound('Báo cáo không có số liệu này.')
  const scope = await scopeOfReport(db, report)
  const parts = isLive(report)
    ? sql`
      select kind, shard, part_id, value, method from (${partsOf([indicator], scope)}) part
      where code = ${code} and row_key = ${row}`
    : sql`
      select part.kind, part.shard, part.part_id, part.value, part.method
      from reporting.cell_part part
      join reporting.cell on cell.id = part.cell_id
      where cell.report_id = ${reportId} and cell.indicator_code = ${code} and cell.row_key = ${row}`
  const takenOver = await listTakenOver(db, scope)
  const placed = placedOf(parts, scope, units === 'today' ? takenOver : [])
  return { report, scope, indicator, cell, placed, restated: takenOver.length > 0 }
}
