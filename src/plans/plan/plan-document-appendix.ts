import {
  groupRow,
  row,
  table,
  type OfficialDocument,
  type TableRow,
} from '../../documents/index.ts'
import { lowerFirst, timingWords } from './plan-document-items.ts'
import type { PaperLine, PlanPaper } from './plan-document.ts'

type Appendix = OfficialDocument['appendices'][number]

interface Column {
  header: string
  share: number
  align: 'left' | 'center'
  cell(line: PaperLine): string
}

/** The tasks that stand in a table, with the columns that any of them fills and their group rows. */
export function appendixOf(plan: PlanPaper): Appendix[] {
  const lines = plan.lines.filter((line) => line.origin === 'appendix')
  if (lines.length === 0) return []
  const columns = COLUMNS.filter(
    (column) => ALWAYS.has(column.header) || lines.some((line) => column.cell(line) !== ''),
  )
  return [
    {
      title: `Danh mục nhiệm vụ thực hiện Kế hoạch ${lowerFirst(plan.title)}`,
      reference: null,
      landscape: columns.length > widestUpright,
      body: [
        table(
          columns.map(({ header, share, align }) => ({ header, share, align })),
          lines.flatMap((line, index) => rowsOf(line, lines[index - 1], lines, columns)),
        ),
      ],
    },
  ]
}

const COLUMNS: readonly Column[] = [
  { header: 'TT', share: 0.8, align: 'center', cell: (line) => line.label ?? '' },
  { header: 'Nội dung công việc', share: 4.4, align: 'left', cell: (line) => line.content },
  { header: 'Đơn vị chủ trì', share: 2.5, align: 'left', cell: (line) => listed(line.leads) },
  {
    header: 'Đơn vị phối hợp',
    share: 2.5,
    align: 'left',
    cell: (line) => listed(line.coordinating),
  },
  {
    header: 'Thời gian thực hiện',
    share: 2,
    align: 'center',
    cell: (line) => timingWords(line),
  },
  {
    header: 'Sản phẩm, kết quả',
    share: 2.5,
    align: 'left',
    cell: (line) => line.outputs.join('\n'),
  },
]

const ALWAYS = new Set(['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian thực hiện'])
const widestUpright = 5

function rowsOf(
  line: PaperLine,
  before: PaperLine | undefined,
  lines: readonly PaperLine[],
  columns: readonly Column[],
): TableRow[] {
  const cells = row(...columns.map((column) => column.cell(line)))
  const group = line.groupTitle
  if (group === null || group === before?.groupTitle) return [cells]
  return [groupHead(group, lines), cells]
}

/** "II. Truyền thông …" has its numeral in the first column, as plans print it. */
function groupHead(group: string, lines: readonly PaperLine[]): TableRow {
  const parts = /^([IVX]{1,5}|[A-HK-Z]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(\S.*)$/su.exec(group)
  const [, marker, text] = parts ?? []
  if (marker === undefined || text === undefined) return groupRow(null, group)
  const counts = /^\d/u.test(marker)
  const hasChildren = lines.some((line) => line.label?.startsWith(`${marker}.`) === true)
  return counts && !hasChildren ? groupRow(null, group) : groupRow(marker, text)
}

function listed(units: readonly string[]): string {
  return units.join(';\n')
}
