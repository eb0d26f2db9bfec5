import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Report } from '../report/report.ts'
import { sumsByLine, sumsByUnit, type BreakdownRow } from './breakdown-queries.ts'
import { getCellRecords } from './cell-record-queries.ts'
import { figureText, numberText } from './figure-text.ts'
import { isOfTwo, isShare, type Indicator } from './measure.ts'
import type { Reported } from './record-contract.ts'
import { listReported, type ReportedRow } from './reported-queries.ts'
import { catalogueRowName } from './row-name.ts'
import { unitNames } from './row-queries.ts'

/** A figure by the units below, each with what it reported itself, or by the tasks of plans. */
export async function viewBreakdown(
  db: Db,
  reportId: string,
  figure: { code: string; row: string },
  asked: { by: 'unit' | 'line'; units: 'issued' | 'today'; unit?: string | undefined },
) {
  const { report, scope, indicator, cell, placed, restated } = await getCellRecords(
    db,
    reportId,
    figure,
    asked.units,
  )
  if (asked.by === 'line') {
    const { unit } = asked
    const of = unit === undefined ? placed : sql`select * from (${placed}) p where p.unit = ${unit}`
    const rows = await sumsByLine(db, of)
    const items = rows.map((row) => item(indicator, row, row.name ?? 'Ngoài kế hoạch', null))
    return { items, next: null, cell, restated }
  }
  const sums = await sumsByUnit(db, placed)
  const labels = sums.map(({ key }) => key)
  const names = await unitNames(db, labels, scope)
  // Of a ratio of two figures the units below show what stands above the line.
  const told =
    asked.units === 'today' || isOfTwo(indicator.measure)
      ? []
      : await listReported(db, report, figure, labels)
  const items = sums.map((row) => {
    const own = told.find(({ label }) => label === row.key)
    const name = own?.unitName ?? names.get(row.key) ?? catalogueRowName('unit', row.key)
    return item(indicator, row, name, own ? reportedOf(indicator, report, own, row) : null)
  })
  const silent = told
    .filter(({ label }) => !labels.includes(label))
    .map((own) => {
      const none = { key: own.label, name: null, planId: null, records: 0, counted: 0 }
      return item(indicator, none, own.unitName, reportedOf(indicator, report, own, none))
    })
  return { items: [...items, ...silent].toSorted(byName), next: null, cell, restated }
}

function item(
  indicator: Indicator,
  { key, planId, records, counted }: BreakdownRow,
  name: string,
  reported: Reported | null,
) {
  return {
    key,
    name,
    planId,
    records,
    value: valueOf(indicator, { records, counted }),
    text: textOf(indicator, { records, counted }),
    reported,
  }
}

function valueOf(
  { measure }: Indicator,
  { records, counted }: Pick<BreakdownRow, 'records' | 'counted'>,
): number {
  if (!isShare(measure)) return counted
  return records === 0 ? 0 : Math.round((1000 * counted) / records) / 10
}

function textOf(indicator: Indicator, sums: Pick<BreakdownRow, 'records' | 'counted'>): string {
  const ratio = isShare(indicator.measure)
  return figureText({
    value: valueOf(indicator, sums),
    numerator: ratio ? sums.counted : null,
    denominator: ratio ? sums.records : null,
    overridden: false,
    estimated: 0,
  })
}

/** Beside what is counted here from the same records: what the unit said, and why it is otherwise. */
function reportedOf(
  indicator: Indicator,
  { periodLabel }: Pick<Report, 'periodLabel'>,
  own: ReportedRow,
  row: Pick<BreakdownRow, 'records' | 'counted'>,
): Reported {
  const { reportId, state, value } = own
  const suffix = isShare(indicator.measure) ? '%' : ''
  const said = value === null ? null : `${numberText(value)}${suffix}`
  const because: string[] = []
  if (value !== null && value !== valueOf(indicator, row)) {
    if (own.overrideReason !== null) {
      because.push(`Đơn vị ghi khác số đếm được, lý do: ${own.overrideReason}`)
    }
    if (own.presentValue !== null) {
      because.push(
        `Sau khi duyệt, hồ sơ của đơn vị có thay đổi: nay đếm được ${numberText(own.presentValue)}${suffix}.`,
      )
    }
    if (because.length === 0) {
      because.push('Việc ghi nhận thay đổi giữa lúc đơn vị chốt báo cáo và lúc đếm ở đây.')
    }
  }
  if (reportId === null) because.push(`Đơn vị chưa mở báo cáo ${periodLabel}.`)
  else if (value === null) because.push('Báo cáo của đơn vị chưa gửi duyệt.')
  return { reportId, state, value, text: said, because }
}

/** What the unit did itself stands last. */
function byName(a: { key: string; name: string }, b: { key: string; name: string }): number {
  if ((a.key === 'own') !== (b.key === 'own')) return a.key === 'own' ? 1 : -1
  return a.name.localeCompare(b.name, 'vi')
}
