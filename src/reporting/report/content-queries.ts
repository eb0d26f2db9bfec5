import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { openStored } from '../../platform/stored.ts'
import { contentHash } from '../../work/index.ts'
import { cellsOf, type Override } from '../figure/cell.ts'
import type { CellView, LineRow } from './content-contract.ts'
import type { FigureScope } from '../figure/figure-scope-queries.ts'
import type { Figure } from '../figure/figure.ts'
import { countFigures, listStoredFigures } from '../figure/figure-queries.ts'
import { lineRow } from './line-result.ts'
import type { Indicator } from '../figure/measure.ts'
import { listLineFacts } from './line-row-queries.ts'
import { storedContentSchema, type StoredContent } from '../document/report-document.ts'
import { isLive, type Report } from './report.ts'
import { indicatorsOf, scopeOfReport } from './scope-queries.ts'

interface LateFigure {
  code: string
  row: string
  rowLabel: string | null
  frozenValue: number
  presentValue: number
  noticedAt: string
}

export interface ReportContent {
  cells: CellView[]
  lines: LineRow[]
  late: LateFigure[]
}

/** Live in a draft; as stored once it was submitted. */
export async function getContent(db: Db, report: Report): Promise<ReportContent> {
  const indicators = await indicatorsOf(db, report)
  return {
    cells: await getCells(db, report, indicators),
    lines: isLive(report)
      ? await liveLines(db, report, await scopeOfReport(db, report))
      : (await getStored(db, report.id)).lines,
    late: isLive(report) ? [] : await listCorrections(db, report.id),
  }
}

/** The figures of some indicators only. */
export async function getCells(
  db: Db,
  report: Report,
  indicators: readonly Indicator[],
): Promise<CellView[]> {
  const live = isLive(report)
  const figures = live
    ? await countFigures(db, indicators, await scopeOfReport(db, report))
    : await listStoredFigures(db, report.id)
  const overrides = await listOverrides(db, report.id)
  return cellsOf(indicators, figures, overrides, live ? [] : await listCorrections(db, report.id))
}

export async function liveLines(db: Db, report: Report, scope: FigureScope): Promise<LineRow[]> {
  const notes = report.sections.find((section) => section.kind === 'lines')?.notes ?? {}
  const facts = await listLineFacts(db, scope)
  return facts.map((line) => lineRow(line, notes[line.lineId]))
}

/** What was submitted: the document and the rows of its appendix. */
export async function getStored(db: Db, reportId: string): Promise<StoredContent> {
  const row = await db
    .selectFrom('reporting.report')
    .select('document')
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()
  return openStored(storedContentSchema, row.document)
}

/** SHA-256 over what is stored: period, prose, figures, overrides, appendix and the document made of them. */
export async function hashOfStored(db: Db, report: Report): Promise<string> {
  const { document, lines } = await getStored(db, report.id)
  return contentHash({
    period: { key: report.periodKey, from: report.fromOn, to: report.toOn },
    title: report.title,
    sections: report.sections,
    figures: (await listStoredFigures(db, report.id)).map(hashed),
    overrides: await listOverrides(db, report.id),
    lines,
    document,
  })
}

/** A figure as far as the hash goes: the same for reports submitted by earlier releases. */
function hashed({ code, row, value, numerator, denominator, records, countMethods }: Figure) {
  return { code, row, value, numerator, denominator, records, countMethods }
}

export async function listOverrides(db: Db, reportId: string): Promise<Override[]> {
  const { rows } = await sql<Override>`
    select indicator_code code, row_key "row", value, reason, made_by_name "madeByName", made_at "madeAt"
    from reporting.override where report_id = ${reportId} and withdrawn_at is null
    order by indicator_code, row_key
  `.execute(db)
  return rows
}

async function listCorrections(db: Db, reportId: string): Promise<LateFigure[]> {
  const { rows } = await sql<LateFigure>`
    select indicator_code code, row_key "row", row_label "rowLabel", frozen_value "frozenValue", present_value "presentValue",
      noticed_at "noticedAt"
    from reporting.correction where report_id = ${reportId} order by indicator_code, row_key
  `.execute(db)
  return rows
}
