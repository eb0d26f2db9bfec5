import {
  chart,
  groupRow,
  row,
  table,
  type Block,
  type OfficialDocument,
  type TableRow,
} from '../../documents/index.ts'
import { chartsOf } from '../figure/figure-chart.ts'
import { estimateText } from '../figure/figure-text.ts'
import { unitTable } from '../figure/unit-table.ts'
import type { CellView, LineRow, Section } from '../report/content-contract.ts'

type Appendix = OfficialDocument['appendices'][number]

/** Figures by rows as pictures; the table with the same figures stands below them. */
export function charts(figures: readonly string[], cells: readonly CellView[]): Block[] {
  return chartsOf(figures, cells).map(({ title, what, series, points }) =>
    chart({ form: 'bars', title, what, series, points }),
  )
}

export function figureTable({ figures }: Section, cells: readonly CellView[]): Block {
  const rows: TableRow[] = []
  let ordinal = 0
  for (const code of figures) {
    const own = cells.filter((cell) => cell.code === code)
    const first = own[0]
    if (!first) continue
    if (first.rowLabel !== null) {
      rows.push(groupRow(null, first.label))
      rows.push(...own.map((cell) => row('', `- ${cell.rowLabel}`, cell.unitWord, marked(cell))))
      continue
    }
    ordinal += 1
    rows.push(row(String(ordinal), first.label, unitWordOf(first), marked(first)))
  }
  const notes = cells.filter((cell) => cell.override !== null && figures.includes(cell.code))
  rows.push(...notes.map(overrideRow))
  return table(
    [
      { header: 'TT', share: 1, align: 'center' },
      { header: 'Chỉ tiêu', share: 6 },
      { header: 'Đơn vị tính', share: 2, align: 'center' },
      { header: 'Kết quả', share: 2.5, align: 'right' },
    ],
    rows,
  )
}

/** An overridden figure carries a star, explained below the table: no figure is without its source or its reason. */
function marked(cell: CellView): string {
  if (cell.override !== null) return `${cell.text} (*)`
  return cell.estimated > 0 ? `${cell.text} (${estimateText(cell)})` : cell.text
}

function unitWordOf(cell: CellView): string {
  return cell.denominator === null ? cell.unitWord : 'Tỷ lệ'
}

function overrideRow(cell: CellView): TableRow {
  const name = cell.rowLabel ?? cell.label
  return groupRow(
    null,
    `(*) ${name}: số đếm từ hồ sơ là ${cell.counted.toLocaleString('vi-VN')}; lý do ghi khác: ${cell.override?.reason ?? ''}`,
  )
}

/** Of each unit below what it did, beside each other; the figures are those the report counts. */
export function unitsAppendix({ figures }: Section, cells: readonly CellView[]): Appendix {
  const { columns, rows } = unitTable(figures, cells)
  const shown = rows.map(({ name, cells: own }, index) =>
    row(
      String(index + 1),
      name,
      ...own.map((cell, at) => (cell === null ? (columns[at]?.nothing ?? '') : marked(cell))),
    ),
  )
  const total = row('', 'Cộng', ...columns.map((column) => column.total))
  const notes = rows.flatMap(({ cells: own }) => own.filter((cell) => cell !== null))
  const body: Block[] = [
    ...charts(figures.slice(0, 1), cells),
    table(
      [
        { header: 'TT', share: 0.8, align: 'center' },
        { header: 'Đơn vị', share: 3.4 },
        ...columns.map(({ header }) => ({ header, share: 2, align: 'right' as const })),
      ],
      [
        ...shown,
        ...(rows.length > 1 && total.kind === 'row' ? [{ ...total, bold: true }] : []),
        ...(rows.length === 0 ? [groupRow(null, NOTHING_BY_UNIT)] : []),
        ...notes.filter(({ override }) => override !== null).map(overrideRow),
      ],
    ),
  ]
  return { title: 'Kết quả theo đơn vị', reference: null, landscape: true, body }
}

const NOTHING_BY_UNIT = 'Trong kỳ chưa ghi nhận kết quả của đơn vị nào.'

/** What became of each line, in the columns of the plan itself. */
export function linesAppendix(lines: readonly LineRow[]): Appendix {
  const plans = new Set(lines.map((line) => line.planId))
  let plan = ''
  let group: string | null = null
  const rows = lines.flatMap((line, index): TableRow[] => {
    const heads: TableRow[] = []
    if (plans.size > 1 && line.planId !== plan) heads.push(groupRow(null, line.planTitle))
    if (line.group !== null && (line.group !== group || line.planId !== plan)) {
      heads.push(groupRow(null, line.group))
    }
    plan = line.planId
    group = line.group
    return [
      ...heads,
      row(
        String(index + 1),
        line.content,
        line.leads.join('; '),
        line.coordinating.join('; '),
        line.timing,
        line.note ?? line.result,
        line.evidence,
      ),
    ]
  })
  return {
    title: 'Kết quả thực hiện nhiệm vụ của kế hoạch',
    reference: null,
    landscape: true,
    body: [
      table(
        [
          { header: 'TT', share: 0.8, align: 'center' },
          { header: 'Nội dung', share: 5 },
          { header: 'Đơn vị thực hiện', share: 2.2 },
          { header: 'Đơn vị phối hợp', share: 2.2 },
          { header: 'Thời gian', share: 1.8 },
          { header: 'Kết quả', share: 3.2 },
          { header: 'Minh chứng', share: 2.8 },
        ],
        rows,
      ),
    ],
  }
}
