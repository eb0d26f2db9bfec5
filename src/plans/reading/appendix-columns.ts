import { folded } from './lines.ts'

export type Column = 'content' | 'lead' | 'coordinating' | 'time' | 'output' | 'note'

/** The columns a table's head names, from left to right; the usual four when it names too few. */
export function readColumns(head: string): Column[] {
  const words = folded(head)
  const found: { column: Column; at: number }[] = []
  for (const [column, pattern] of headPatterns) {
    const match = pattern.exec(words)
    if (match) found.push({ column, at: match.index })
  }
  const columns = found.sort((a, b) => a.at - b.at).map((one) => one.column)
  return columns.includes('content') && columns.length > 1
    ? columns
    : ['content', 'lead', 'coordinating', 'time']
}

/** A form or a list of figures: its head names what, but neither who nor when. */
export function isForm(head: string): boolean {
  const words = folded(head)
  const names = (column: Column) =>
    headPatterns.some(([one, pattern]) => one === column && pattern.test(words))
  const counts = names('note') || names('output') || /số lượng|số liệu|đơn vị tính|đvt/u.test(words)
  return names('content') && counts && !names('lead') && !names('time') && !names('coordinating')
}

/** The column one cell of a head names; "note" for what the draft has no field for. */
export function columnOf(cell: string): Column | null {
  const words = folded(cell)
  if (/^(?:tt|stt|số tt|s tt)?$/u.test(words)) return null
  return headPatterns.find(([, pattern]) => pattern.test(words))?.[0] ?? 'note'
}

const headPatterns: [Column, RegExp][] = [
  ['coordinating', /(?:(?:cơ quan|đơn vị|bộ phận|thành phần)[ ,]+)?(?:đơn vị )?phối hợp/u],
  ['time', /thời gian|thời hạn|tiến độ|thời điểm/u],
  ['output', /sản phẩm|kết quả/u],
  [
    'lead',
    /(?:cơ quan|đơn vị|bộ phận|người|cá nhân)(?:[ ,/]+(?!phối|nội)\S+){0,4}? ?(?:chủ trì|thực hiện|phụ trách|tham mưu|đầu mối)|chủ trì|phân công|phụ trách/u,
  ],
  ['content', /nội dung|nhiệm vụ|công việc|hoạt động|tên việc/u],
  ['note', /ghi chú|kinh phí|địa điểm|hình thức|đối tượng/u],
]
