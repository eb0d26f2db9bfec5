import type { Grid } from './pdf-grids.ts'
import { linesOf, textOf } from './pdf-lines.ts'
import { marker, type FlowLine } from './pdf-paragraphs.ts'
import type { Box, Word } from './pdf-page.ts'

export interface TableCell {
  column: number
  columnSpan: number
  rowSpan: number
  lines: FlowLine[]
}

/** A table as it stands in the document, perhaps over several pages. */
export interface FoundTable {
  page: number
  /** Edges of the columns in points. */
  xs: number[]
  bottom: number
  ruled: boolean
  rows: TableCell[][]
}

/** Words into the cells of a ruled table. */
export function filled(grid: Grid, words: readonly Word[], page: number): FoundTable {
  const inside = grid.cells.map((cell) => ({ cell, words: [] as Word[] }))
  for (const word of words) {
    const x = (word.left + word.right) / 2
    const y = word.baseline - word.size * 0.3
    const holder =
      inside.find(({ cell }) => contains(cell, x, y)) ??
      inside.toSorted((a, b) => distance(a.cell, x, y) - distance(b.cell, x, y))[0]
    holder?.words.push(word)
  }
  const cells = inside.map(({ cell, words: held }) => ({ cell, lines: linesOf(held) }))
  const pads = grid.xs.map((_, column) =>
    padding(cells.filter(({ cell }) => cell.column + cell.columnSpan - 1 === column)),
  )
  const rows: TableCell[][] = Array.from({ length: grid.ys.length - 1 }, () => [])
  for (const { cell, lines } of cells) {
    const pad = pads[cell.column + cell.columnSpan - 1] ?? 2
    const bounds = { left: cell.left + pad, right: cell.right - pad }
    rows[cell.row]?.push({
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      lines: lines.map((line) => Object.assign(line, { page, bounds, inCell: true })),
    })
  }
  return {
    page,
    xs: grid.xs,
    bottom: grid.bottom,
    ruled: true,
    rows: rows.filter((row) => row.length > 0),
  }
}

/** Adds the rows of the next page to a table that runs on there. False when it is another table. */
export function ranOn(table: FoundTable, next: FoundTable): boolean {
  // A scanner shifts each page a little; the widths stay.
  const shift = (next.xs[0] ?? 0) - (table.xs[0] ?? 0)
  const slack = table.ruled && next.ruled ? 5 : 14
  const sameColumns =
    table.xs.length === next.xs.length &&
    Math.abs(shift) < 30 &&
    table.xs.every((x, index) => Math.abs(x + shift - (next.xs[index] ?? 0)) < slack)
  if (!sameColumns) return false
  let rows = next.rows
  const heads = headRows(table.rows, rows)
  rows = rows.slice(heads)
  const [first, ...rest] = rows
  const last = table.rows.at(-1)
  if (first && last && isRemainder(last, first)) {
    for (const cell of first) {
      last.find((other) => other.column === cell.column)?.lines.push(...cell.lines)
    }
    table.rows.push(...rest)
  } else table.rows.push(...rows)
  table.page = next.page
  table.bottom = next.bottom
  return true
}

/** How many rows at the top repeat the table's head. */
function headRows(rows: readonly TableCell[][], next: readonly TableCell[][]): number {
  let heads = 0
  while (heads < Math.min(3, next.length - 1)) {
    const [own, other] = [rows[heads], next[heads]]
    if (!own || !other || !isSameHead(own, other)) break
    heads++
  }
  return heads
}

/** The same words, or nearly so where recognition read them twice; a row with figures is no head. */
function isSameHead(own: readonly TableCell[], other: readonly TableCell[]): boolean {
  const [a, b] = [rowText(own), rowText(other)]
  if (a === b) return a.replaceAll('|', '') !== ''
  if (/(?:^|\|)\d/u.test(a + b) || own.length !== other.length) return false
  const [left, right] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}]+/gu)))
  if (!left || !right || left.size < 3) return false
  const shared = [...left].filter((word) => right.has(word)).length
  return shared >= Math.max(left.size, right.size) * 0.7
}

/**
 * Whether a page break cut one row in two: the lower part has no number of its own and at least one cell goes
 * on in the middle of a sentence.
 */
function isRemainder(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  if (last.length !== first.length) return false
  if (!first.every((cell, index) => cell.column === last[index]?.column)) return false
  const [number] = first
  if (number && number.lines.length > 0) {
    if (first.length === 1 || /^(?:\d|[IVXLC]+\b|[a-zđ][.)])/u.test(cellText(number))) return false
    if ((last[0]?.lines.length ?? 0) === 0 || first.length > 2) return false
  }
  let open = 0
  for (const [index, cell] of first.entries()) {
    const text = cellText(cell)
    if (text === '') continue
    const above = cellText(last[index])
    if (above === '') {
      if (/^\p{Ll}/u.test(text)) open++
      continue
    }
    if (marker.test(text) && /[.;:]$/u.test(above)) continue
    if (/^\p{Ll}/u.test(text) || !/[.;:]$/u.test(above)) open++
  }
  const filledCells = first.filter((cell) => cell.lines.length > 0).length
  if (filledCells === 1 && first.length > 2) return true
  // A cut row rarely goes on in all its cells; a new one has most of them.
  return open > 0 && (filledCells < first.length - 1 || first.length < 4 || open === filledCells)
}

function rowText(row: readonly TableCell[]): string {
  return row.map(cellText).join('|')
}

function cellText(cell: TableCell | undefined): string {
  return cell?.lines.map((line) => textOf(line.words)).join(' ') ?? ''
}

/** The room between a column's right rule and its text, as far as full lines show it. */
function padding(cells: { cell: Box; lines: { left: number; right: number }[] }[]): number {
  let least = 6
  for (const { cell, lines } of cells) {
    for (const line of lines) {
      least = Math.min(
        least,
        Math.max(line.left - cell.left, 0),
        Math.max(cell.right - line.right, 0),
      )
    }
  }
  return Math.max(1, least)
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

function distance(box: Box, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return dx + dy
}
