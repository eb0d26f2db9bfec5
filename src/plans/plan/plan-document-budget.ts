import { romanNumeral, row, table, type OfficialDocument } from '../../documents/index.ts'
import { labelOf } from '../../law/index.ts'
import { type PaperBudgetLine, sumsBySource, totalOf } from '../budget/budget.ts'
import { lowerFirst } from './plan-document-items.ts'
import type { PlanPaper } from './plan-document.ts'

interface Column {
  header: string
  share: number
  align: 'left' | 'center' | 'right'
  cell(line: PaperBudgetLine, index: number): string
}

/** The plan that says in its words what it costs and where the estimate stands. */
export function withEstimateSaid(plan: PlanPaper, appendicesBefore: number): PlanPaper {
  const lines = plan.budgetLines
  if (lines.length === 0) return plan
  const numeral = appendicesBefore === 0 ? '' : ` ${romanNumeral(appendicesBefore + 1)}`
  const said = `Tổng dự toán: ${dong(totalOf(lines))} đồng. Chi tiết theo Phụ lục${numeral} kèm theo.`
  return { ...plan, outline: { ...plan.outline, budget: [...plan.outline.budget, said] } }
}

/** The estimate as an appendix: its items, then the sum of each source and of all. */
export function budgetAppendixOf(plan: PlanPaper): OfficialDocument['appendices'] {
  const lines = plan.budgetLines
  if (lines.length === 0) return []
  const columns = COLUMNS.filter((column) =>
    lines.some((line, index) => column.cell(line, index) !== ''),
  )
  const sums = sumsBySource(lines)
  const sumRow = (name: string, amount: number) =>
    columns.map(({ header }) => (header === CONTENT ? name : header === AMOUNT ? dong(amount) : ''))
  return [
    {
      title: `Dự toán kinh phí thực hiện Kế hoạch ${lowerFirst(plan.title)}`,
      reference: null,
      landscape: columns.length > 5,
      body: [
        table(
          columns.map(({ header, share, align }) => ({ header, share, align })),
          [
            ...lines.map((line, index) =>
              row(...columns.map((column) => column.cell(line, index))),
            ),
            ...(sums.length > 1
              ? sums.map(({ source, amount }) =>
                  row(...sumRow(`Cộng ${sourceName(source)}`, amount)),
                )
              : []),
            { kind: 'row', cells: sumRow('Tổng cộng', totalOf(lines)), bold: true },
          ],
        ),
      ],
    },
  ]
}

const CONTENT = 'Nội dung chi'
const AMOUNT = 'Thành tiền (đồng)'

const COLUMNS: readonly Column[] = [
  { header: 'TT', share: 0.8, align: 'center', cell: (_, index) => String(index + 1) },
  { header: CONTENT, share: 4.4, align: 'left', cell: (line) => line.content },
  {
    header: 'Nguồn kinh phí',
    share: 2.4,
    align: 'left',
    cell: (line) => labelOf('funding_source', line.source),
  },
  { header: 'Đơn vị tính', share: 1.3, align: 'center', cell: (line) => line.unit ?? '' },
  {
    header: 'Số lượng',
    share: 1.2,
    align: 'right',
    cell: (line) => (line.quantity === null ? '' : dong(line.quantity)),
  },
  {
    header: 'Đơn giá (đồng)',
    share: 1.7,
    align: 'right',
    cell: (line) => (line.price === null ? '' : dong(line.price)),
  },
  { header: AMOUNT, share: 2, align: 'right', cell: (line) => dong(line.amount) },
  { header: 'Ghi chú', share: 2, align: 'left', cell: (line) => line.note ?? '' },
]

function sourceName(source: string): string {
  return lowerFirst(labelOf('funding_source', source))
}

function dong(value: number): string {
  return value.toLocaleString('vi-VN')
}
