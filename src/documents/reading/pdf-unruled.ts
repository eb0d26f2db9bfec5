import { inRows, lineOf, textOf } from './pdf-lines.ts'
import type { Line, Word } from './pdf-page.ts'
import type { FlowLine } from './pdf-paragraphs.ts'
import type { FoundTable, TableCell } from './pdf-tables.ts'

type Found = { kind: 'line'; line: FlowLine } | { kind: 'table'; table: FoundTable }

export interface Place {
  page: number
  bounds: { left: number; right: number }
  /** The table that the page before ended with, which may run on here. */
  above: FoundTable | null
}

/** Lines of a page's body with the tables that only gaps between columns show. */
export function unruledTables(lines: readonly Line[], place: Place): Found[] {
  const found: Found[] = []
  let at = 0
  const above = place.above && !place.above.ruled ? place.above : null
  if (above) {
    const count = runningOn(lines, above.xs)
    if (count > 0) {
      found.push({ kind: 'table', table: tableOf(lines.slice(0, count), above.xs, 0, place) })
      at = count
    }
  }
  while (at < lines.length) {
    const block = blockAt(lines, at)
    if (block) {
      const part = lines.slice(at, block.end)
      found.push({ kind: 'table', table: tableOf(part, block.xs, block.headLines, place) })
      at = block.end
      continue
    }
    const line = lines[at]
    if (line) found.push({ kind: 'line', line: { ...line, ...place } })
    at++
  }
  return found
}

const headWord =
  /^(?:s?tt|số tt|nội dung|nhiệm vụ|hoạt động|công việc|tên|đơn vị|cơ quan|bộ phận|người|chủ trì|phối hợp|thời (?:gian|hạn|điểm)|tiến độ|sản phẩm|kết quả|ghi chú|kinh phí|địa điểm|hình thức|đối tượng|số lượng|lĩnh vực|chỉ tiêu|tần suất|trách nhiệm|phân công|hoàn thành)(?![\p{L}])/iu

interface Block {
  xs: number[]
  headLines: number
  end: number
}

function blockAt(lines: readonly Line[], at: number): Block | null {
  const head = lines[at]
  if (!head) return null
  const parts = headParts(head)
  if (parts.length < 3) return null
  const known = parts.filter((part) => headWord.test(textOf(part).toLowerCase())).length
  if (known < 3 && !(known >= 2 && parts.length <= 4)) return null
  let taken: Interval[] = spread(parts.map(lineOf))
  const columns = taken.length
  let end = at + 1
  let headLines = 1
  while (end < lines.length) {
    const [line, before] = [lines[end], lines[end - 1]]
    if (!line || !before || line.baseline - before.baseline > line.size * 4) break
    const merged = spread([...taken, ...segments(line).map(lineOf)])
    if (merged.length < columns) {
      if (!isGroupRow(line) || end === at + 1) break
    } else {
      taken = merged.length === columns ? merged : taken
      const first = segments(line)[0]
      const isHead = end - at === headLines && headLines < 4 && first
      if (isHead && !/^(?:\d|[IVX]+[.)]?$|[-+])/u.test(textOf(first)) && sameStyle(head, line))
        headLines++
    }
    end++
  }
  if (end - at < headLines + 1) return null
  const xs = [(taken[0]?.left ?? 0) - 4]
  for (const [index, one] of taken.entries()) {
    const next = taken[index + 1]
    xs.push(next ? (one.right + next.left) / 2 : one.right + 4)
  }
  return { xs, headLines, end }
}

/** How many lines from the page's top keep to the columns of the table above. */
function runningOn(lines: readonly Line[], xs: readonly number[]): number {
  let count = 0
  let parted = 0
  for (const line of lines) {
    const inside = line.left > (xs[0] ?? 0) - 6 && line.right < (xs.at(-1) ?? 0) + 30
    const clear = line.words.every((word) =>
      xs.slice(1, -1).every((x) => word.right < x + 2 || word.left > x - 2),
    )
    const split = segments(line).length
    if (!inside || (!clear && !isGroupRow(line))) break
    if (split === 1 && line.right - line.left > ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * 0.75) break
    if (split > 1) parted++
    count++
  }
  return parted > 0 ? count : 0
}

/** The column heads of a line; a stretched blank inside one parts nothing. */
function headParts(head: Line): Word[][] {
  const parts: Word[][] = []
  for (const part of segments(head)) {
    const before = parts.at(-1)
    const gap = (part[0]?.left ?? 0) - (before?.at(-1)?.right ?? 0)
    if (before && gap < head.size && !headWord.test(textOf(part))) before.push(...part)
    else parts.push(part)
  }
  return parts
}

interface Interval {
  left: number
  right: number
}

/** Overlapping intervals merged, from left to right; a gap of less than 4 points parts nothing. */
function spread(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  for (const { left, right } of intervals.toSorted((a, b) => a.left - b.left)) {
    const last = merged.at(-1)
    if (last && left < last.right + 4) last.right = Math.max(last.right, right)
    else merged.push({ left, right })
  }
  return merged
}

function segments(line: Line): Word[][] {
  const parts: Word[][] = []
  for (const word of line.words) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    if (part && before && word.left - before.right < Math.max(6.5, line.size * 0.62))
      part.push(word)
    else parts.push([word])
  }
  return parts
}

function isGroupRow(line: Line): boolean {
  return (
    /^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})[.)]?(?:\s|$)/u.test(textOf(line.words)) &&
    segments(line).length < 3
  )
}

function sameStyle(a: Line, b: Line): boolean {
  return a.words.every((word) => word.bold) === b.words.every((word) => word.bold)
}

function tableOf(
  lines: readonly Line[],
  xs: number[],
  headLines: number,
  { page }: Place,
): FoundTable {
  const rows: Line[][] = []
  if (headLines > 0) rows.push(lines.slice(0, headLines))
  rows.push(...rowsOf(lines.slice(headLines), xs[1] ?? 0))
  return {
    page,
    xs,
    bottom: lines.at(-1)?.baseline ?? 0,
    ruled: false,
    rows: rows.map((row) => cellsOf(row, xs, page)),
  }
}

/** A number in the first column opens a row; where it stands in its row's middle, wider gaps do. */
function rowsOf(lines: readonly Line[], firstEdge: number): Line[][] {
  const opens = (line: Line) =>
    line.left < firstEdge &&
    /^(?:\d+(?:\.\d+)*|[IVX]+|[A-HĐ]|[a-zđ])[.)]?$/u.test(line.words[0]?.text ?? '')
  const numbered = lines.filter(opens).length
  const bands: Line[][] = []
  const gaps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0))
  const pitch = Math.max(1, gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 1)
  for (const [index, line] of lines.entries()) {
    const band = bands.at(-1)
    if (band && (gaps[index - 1] ?? 0) < pitch * 1.3 + 0.5) band.push(line)
    else bands.push([line])
  }
  const oneEach = bands.every((band) => band.filter(opens).length <= 1)
  if (numbered === 0 || (oneEach && bands.length === numbered)) return bands
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (row && !opens(line)) row.push(line)
    else rows.push([line])
  }
  return rows
}

function cellsOf(lines: readonly Line[], xs: readonly number[], page: number): TableCell[] {
  const columns: Word[][] = Array.from({ length: xs.length - 1 }, () => [])
  for (const word of lines.flatMap((line) => line.words)) {
    const middle = (word.left + word.right) / 2
    const column = xs.findIndex((x, index) => middle < x && index > 0) - 1
    columns[column < 0 ? columns.length - 1 : column]?.push(word)
  }
  return columns.map((words, column) => {
    const right = (xs[column + 1] ?? 0) - 4
    const bounds = { left: xs[column] ?? 0, right }
    const own = inRows(words).map(lineOf)
    return {
      column,
      columnSpan: 1,
      rowSpan: 1,
      lines: own.map((line) => Object.assign(line, { page, bounds, inCell: true })),
    }
  })
}
