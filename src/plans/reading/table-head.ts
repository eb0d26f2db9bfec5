import { folded } from './lines.ts'
import { type Grid, type GridRow, textOfCell } from './table-grid.ts'

export type Role =
  | 'label'
  | 'group'
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'output'
  | 'note'

export interface HeadColumn {
  role: Role
  words: string
  /** Words its cells lack: "từ", "đến" where a span of time has a column for each end. */
  before: string
  /** The last row of a head of several, where a mark in the cell means these words ("Quý II"). */
  below: string
}

export interface TableHead {
  columns: HeadColumn[]
  /** The first row under the head. */
  bodyFrom: number
}

/** What the columns of a table are, by the words of its head in any order; null for no task table. */
export function readHead(grid: Grid): TableHead | null {
  const last = Math.min(grid.rows.length, 8)
  for (let at = 0; at < last; at++) {
    const row = grid.rows[at]
    if (!row || isAcross(row)) continue
    const under = grid.rows[at + 1]
    const two = under !== undefined && isSecondHead(row, under, grid.merges)
    const columns = row.cells.map((cell, column): HeadColumn => {
      const above = textOfCell(cell)
      const below = two && under.cells[column] !== cell ? textOfCell(under.cells[column]) : ''
      const words = `${above} ${below}`.trim()
      return { role: 'note', words, before: '', below: below || above }
    })
    assignRoles(columns)
    if (isTaskHead(columns)) {
      return { columns, bodyFrom: skipNumbers(grid, at + (two ? 2 : 1)) }
    }
  }
  return null
}

/** The role one head's words name; "note" for what a draft has no field for. */
export function roleOf(written: string): Role {
  const words = folded(written).replace(/^[\d.)\s]+|[:*]/gu, '')
  if (/^(?:tt|stt|số tt|s tt|số thứ tự|số|no\.?)?$/u.test(words)) return 'label'
  if (/^(?:[\p{L},/ ]{0,40} )?phối hợp/u.test(words) && !/chủ trì.*phối hợp/u.test(words))
    return 'coordinating'
  if (/^đơn vị tính|^đvt/u.test(words)) return 'note'
  let role: Role = 'note'
  let first = Infinity
  for (const [candidate, pattern] of keywords) {
    const at = pattern.exec(words)?.index ?? Infinity
    if (at < first) [first, role] = [at, candidate]
  }
  return role
}

const keywords: [Role, RegExp][] = [
  [
    'time',
    /thời gian|thời hạn|hạn |^xong|tiến độ|thời điểm|lộ trình|tần suất|hoàn thành|kỳ hạn|^ngày(?: |$)|^tháng|^quý|^năm \d|^tuần/u,
  ],
  ['output', /sản phẩm|kết quả|đầu ra|chỉ tiêu|mục tiêu|minh chứng/u],
  [
    'lead',
    /cơ quan|đơn vị|bộ phận|chủ trì|phụ trách|phân công|trách nhiệm|đầu mối|tham mưu|cá nhân|người |công chức|cán bộ|đồng chí|lãnh đạo|thực hiện$|chủ thể/u,
  ],
  [
    'content',
    /nội dung|nhiệm vụ|công việc|hoạt động|tên việc|đầu việc|giải pháp|chủ đề|hạng mục|việc /u,
  ],
  [
    'note',
    /ghi chú|kinh phí|địa điểm|hình thức|đối tượng|số lượng|căn cứ|thành phần|lĩnh vực|kênh|dự toán|đơn giá|thành tiền|điểm/u,
  ],
]

function assignRoles(columns: HeadColumn[]): void {
  for (const column of columns) column.role = roleOf(column.words)
  if (columns[0] && columns[0].words === '') columns[0].role = 'label'
  for (const column of columns.slice(1)) if (column.words === '') column.role = 'note'
  const content = columns.filter((column) => column.role === 'content')
  if (content.length === 0) {
    const unnamed = columns.find(
      (column) =>
        column.role === 'note' && column.words !== '' && !knownNote.test(folded(column.words)),
    )
    const counted = columns.some((column) => column.role === 'label' && column.words !== '')
    const both = ['lead', 'time'].every((role) => columns.some((column) => column.role === role))
    if (unnamed && (counted || both)) unnamed.role = 'content'
  }
  const begins = columns.find(
    (column) => column.role === 'time' && /bắt đầu|^từ/iu.test(column.below),
  )
  const ends = columns.find(
    (column) => column.role === 'time' && /kết thúc|hoàn thành|^đến/iu.test(column.below),
  )
  if (begins && ends) {
    begins.before = 'từ '
    ends.before = 'đến '
  }
  const leads = columns.filter((column) => column.role === 'lead')
  const overseen = leads.filter((column) => /lãnh đạo|chỉ đạo|theo dõi/u.test(folded(column.words)))
  if (overseen.length < leads.length) for (const column of overseen) column.role = 'note'
}

const knownNote = keywords.at(-1)?.[1] ?? /$^/u

function isTaskHead(columns: readonly HeadColumn[]): boolean {
  const has = (role: Role) => columns.some((column) => column.role === role)
  const short = columns.every((column) => column.words.length < 120)
  return short && has('content') && (has('lead') || has('time') || has('coordinating'))
}

/** One text over the whole width. */
export function isAcross(row: GridRow): boolean {
  const [first] = row.cells
  return row.cells.length > 1 && row.cells.every((cell) => cell === first)
}

/** The row under a head that parts its wide cells ("Đơn vị": "Chủ trì", "Phối hợp"). */
function isSecondHead(head: GridRow, under: GridRow, merges: boolean): boolean {
  if (isAcross(under)) return false
  const wide = head.cells.some((cell, at) => at > 0 && cell === head.cells[at - 1])
  const tall = head.cells.some((cell, at) => cell === under.cells[at])
  if (merges && (wide || tall)) {
    return (
      under.cells.some(
        (cell, at) =>
          cell !== head.cells[at] && cell.lines.length > 0 && textOfCell(cell).length < 60,
      ) && !/^\d/u.test(textOfCell(under.cells.find((cell, at) => cell !== head.cells[at])))
    )
  }
  if (merges) return false
  const blanks = head.cells.filter((cell) => cell.lines.length === 0).length
  const parts = under.cells.filter((cell) => cell.lines.length > 0)
  return (
    blanks > 0 &&
    parts.length > 1 &&
    under.cells[0]?.lines.length === 0 &&
    parts.every((cell) =>
      ['lead', 'coordinating', 'time', 'output'].includes(roleOf(textOfCell(cell))),
    )
  )
}

/** "(1) (2) (3)" under the head counts its columns. */
function skipNumbers(grid: Grid, from: number): number {
  const texts = grid.rows[from]?.cells.map((cell) => textOfCell(cell)) ?? []
  const counted = texts.filter((text) => /^\(?(?:\d{1,2}|[A-H])\)?$/u.test(text)).length
  return counted > 2 && counted >= texts.length - 1 ? from + 1 : from
}
