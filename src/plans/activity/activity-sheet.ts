import type { SheetCell, SheetColumn, SheetLink, SheetToWrite } from '../../documents/index.ts'
import { type Catalogues, catalogueOf, labelOf } from '../../law/index.ts'
import type { ActivitySummary } from './activity-contract.ts'

/** An activity as a row of a spreadsheet. */
export interface ActivityRow {
  id: string
  unitName: string
  happenedOn: string
  channelKind: string
  title: string
  place: string | null
  quantities: ActivitySummary['quantities']
  recordedBy: string
  /** What it serves, as written in the plans. */
  lines: string[]
  evidence: number
  links: string[]
}

type Column = SheetColumn & { of: (row: ActivityRow) => SheetCell | SheetLink }

/** The list of activities for Excel: a column for every kind of quantity that occurs, the estimated ones named. */
export function activitySheet(
  rows: readonly ActivityRow[],
  about: { title: readonly string[]; withUnit: boolean; addressOf: (activityId: string) => string },
): SheetToWrite {
  const occurring = new Set(rows.flatMap(({ quantities }) => quantities.map(({ kind }) => kind)))
  const columns: Column[] = [
    { header: 'Ngày', width: 12, kind: 'date', of: (row) => row.happenedOn },
    ...(about.withUnit ? [{ header: 'Đơn vị', width: 28, of: ofUnit }] : []),
    { header: 'Hình thức', width: 26, of: (row) => labelOf('channel_kind', row.channelKind) },
    { header: 'Việc đã làm', width: 50, of: (row) => row.title },
    { header: 'Địa điểm', width: 22, of: (row) => row.place },
    ...catalogueOf('quantity_kind')
      .filter(({ code }) => occurring.has(code))
      .map(quantityColumn),
    { header: 'Số ước lượng', width: 20, of: estimated },
    { header: 'Phục vụ việc trong kế hoạch', width: 50, of: (row) => row.lines.join('\n') || null },
    { header: 'Số minh chứng', width: 10, kind: 'number', of: (row) => row.evidence },
    { header: 'Đường dẫn bài đăng', width: 40, of: (row) => row.links.join('\n') || null },
    { header: 'Người ghi', width: 20, of: (row) => row.recordedBy },
    { header: 'Hồ sơ', width: 10, of: (row) => ({ text: 'Mở', href: about.addressOf(row.id) }) },
  ]
  return {
    name: 'Việc đã làm',
    title: about.title,
    columns,
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  }
}

const ofUnit = (row: ActivityRow) => row.unitName

function quantityColumn({ code, label, unit }: Catalogues['quantity_kind'][number]): Column {
  const header = unit && !label.toLowerCase().endsWith(unit) ? `${label} (${unit})` : label
  const of = (row: ActivityRow) => row.quantities.find(({ kind }) => kind === code)?.value ?? null
  return { header, width: 14, kind: 'number', of }
}

/** Figures that nobody counted must be seen as such wherever they stand. */
function estimated({ quantities }: ActivityRow): string | null {
  const exact = new Set(
    catalogueOf('count_method')
      .filter((method) => method.exact)
      .map(({ code }) => code),
  )
  const named = quantities
    .filter(({ countMethod }) => !exact.has(countMethod))
    .map(
      ({ kind, countMethod }) =>
        `${labelOf('quantity_kind', kind)}: ${labelOf('count_method', countMethod).toLowerCase()}`,
    )
  return named.join('\n') || null
}
