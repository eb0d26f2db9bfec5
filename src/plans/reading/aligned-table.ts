import { type Column, columnOf } from './appendix-columns.ts'
import { joinTexts, type Line } from './lines.ts'

export interface TableRow {
  label: string
  group: string | null
  cells: Partial<Record<Column, string>>
  lines: Line[]
}

export interface Table {
  rows: TableRow[]
  /** Head, rules and group rows. */
  other: Line[]
}

interface Piece {
  x: number
  text: string
}

/** Whether lines are a table printed with spaces, its columns one above the other. */
export function isAligned(lines: readonly Line[]): boolean {
  const wide = lines.filter((line) => piecesOf(line).length >= 3)
  return wide.length >= 2 && wide.length > lines.length * 0.25
}

/** Reads such a table by where its pieces stand; null when no row shows all the columns. */
export function readAligned(lines: readonly Line[]): Table | null {
  const starts = columnStarts(lines)
  if (starts.length < 3) return null
  const firstRow = lines.findIndex((line) => rowMark(line, starts) !== null)
  const names = headNames(lines.slice(0, firstRow), starts)
  const table: Table = { rows: [], other: lines.slice(0, firstRow) }
  let group: string | null = null
  let inGroup = false
  for (const line of lines.slice(firstRow)) {
    const mark = rowMark(line, starts)
    const row = table.rows.at(-1)
    if (mark && /^[IVX]+$/u.test(mark.label)) {
      group = `${mark.label}. ${mark.rest.map((piece) => piece.text).join(' ')}`
      inGroup = true
      table.other.push(line)
    } else if (mark) {
      const next: TableRow = { label: mark.label, group, cells: {}, lines: [line] }
      fill(next, mark.rest, starts, names)
      table.rows.push(next)
      inGroup = false
    } else if (inGroup) {
      group = joinTexts([group ?? '', line.text])
      table.other.push(line)
    } else if (row) {
      fill(row, piecesOf(line), starts, names)
      row.lines.push(line)
    } else table.other.push(line)
  }
  return table
}

function piecesOf(line: Line): Piece[] {
  return [...line.raw.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    x: match.index,
    text: match[0],
  }))
}

/** Left edges of the columns after the number: the leftmost in each place over all complete rows. */
function columnStarts(lines: readonly Line[]): number[] {
  const rows = lines
    .map(piecesOf)
    .filter((pieces) => /^\d{1,3}(?:\.\d+)*[.)]?$/u.test(pieces[0]?.text ?? ''))
  const most = Math.max(0, ...rows.map((pieces) => pieces.length))
  const complete = rows.filter((pieces) => pieces.length === most)
  const first = complete[0] ?? []
  return first
    .map((_, at) => Math.min(...complete.map((pieces) => pieces[at]?.x ?? Infinity)))
    .slice(1)
}

function rowMark(line: Line, starts: readonly number[]): { label: string; rest: Piece[] } | null {
  const [first, ...rest] = piecesOf(line)
  if (!first || rest.length === 0 || first.x >= (starts[0] ?? 0)) return null
  const label = /^(\d{1,3}(?:\.\d+)*|[IVX]{1,5})[.)]?$/u.exec(first.text)?.[1]
  return label === undefined ? null : { label, rest }
}

function headNames(head: readonly Line[], starts: readonly number[]): (Column | null)[] {
  const words = starts.map((): string[] => [])
  for (const line of head) {
    for (const piece of piecesOf(line)) {
      const middle = piece.x + piece.text.length / 2
      if (/^(?:S?TT|Số TT)$/u.test(piece.text)) continue
      words[placeOf(middle, starts)]?.push(piece.text)
    }
  }
  const names = words.map((column) => columnOf(column.join(' ')))
  return names.includes('content') ? names : ['content', 'lead', 'coordinating', 'time']
}

function fill(
  row: TableRow,
  pieces: readonly Piece[],
  starts: readonly number[],
  names: readonly (Column | null)[],
): void {
  for (const piece of pieces) {
    const column = names[placeOf(piece.x + 2, starts)]
    if (!column || column === 'note') continue
    const before = row.cells[column]
    row.cells[column] = before === undefined ? piece.text : joinTexts([before, piece.text])
  }
}

function placeOf(x: number, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= x),
  )
}
