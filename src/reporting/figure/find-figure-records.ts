import { labelOf } from '../../law/index.ts'
import type { Db } from '../../platform/database.ts'
import { getCellRecords } from './cell-record-queries.ts'
import { isShare } from './measure.ts'
import { listRecords, type Narrowed } from './record-queries.ts'
import { channelLabel } from './row-name.ts'

/** The records of a figure, newest first; narrowed to a unit below or a task where asked. */
export async function listFigureRecords(
  db: Db,
  reportId: string,
  figure: { code: string; row: string },
  {
    units,
    cursor,
    limit,
    ...narrowed
  }: Narrowed & { units: 'issued' | 'today'; cursor?: string | undefined; limit: number },
) {
  const { placed, cell, indicator } = await getCellRecords(db, reportId, figure, units)
  const window = { after: cursor ?? null, limit: limit + 1 }
  const found = await listRecords(db, placed, narrowed, window)
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
      proof: record.proof,
      voided: record.voided,
    })),
    next: last ? `${last.date ?? '0001-01-01'}~${last.id}` : null,
    total: { records: found.records, counted: found.counted },
    cell,
    share: isShare(indicator.measure),
  }
}

function methodLabel(code: string | null): string | null {
  return code === null ? null : labelOf('count_method', code)
}
