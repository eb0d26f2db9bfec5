import { labelOf } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { getCells } from '../report/content-queries.ts'
import { indicatorsOf, scopeOfReport } from '../report/scope-queries.ts'
import { channelLabel } from './row-name.ts'
import { listLiveRecords, listStoredRecords } from './record-queries.ts'
import { isLive } from '../report/report.ts'
import { getReportRow } from '../report/report-queries.ts'
import { findCell } from '../report/section.ts'

/** Exactly the records a figure counted: live in a draft, as stored from the submission on. */
export async function listFigureRecords(
  db: Db,
  reportId: string,
  figure: { code: string; row: string },
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const report = await getReportRow(db, reportId)
  const indicators = await indicatorsOf(db, report)
  const indicator = indicators.find(({ code }) => code === figure.code)
  const cells = indicator ? await getCells(db, report, [indicator]) : []
  const cell = findCell(cells, figure.code, figure.row)
  if (!indicator || !cell) throw notFound('Báo cáo không có số liệu này.')
  const window = { after: cursor ?? null, limit: limit + 1 }
  const found = isLive(report)
    ? await listLiveRecords(db, indicator, figure.row, await scopeOfReport(db, report), window)
    : await listStoredRecords(db, reportId, figure, window)
  const page = found.rows.slice(0, limit)
  const last = found.rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((record) => ({
      kind: record.kind,
      id: record.id,
      date: record.date,
      title: record.title,
      unitName: record.unitName,
      channelKind: record.channelKind,
      channelLabel: record.channelKind === null ? null : channelLabel(record.channelKind),
      counted: record.counted,
      countMethod: methodLabel(record.countMethod),
      evidenceCount: record.evidenceCount,
      voided: record.voided,
    })),
    next: last ? `${last.date ?? '0001-01-01'}~${last.id}` : null,
    total: { records: found.records, counted: found.counted },
    cell,
  }
}

function methodLabel(code: string | null): string | null {
  return code === null ? null : labelOf('count_method', code)
}
