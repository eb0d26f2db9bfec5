import type { Span } from '../plan-draft.ts'
import type { Line } from './lines.ts'

/** A table as the readers of documents give it; a merged cell stands once, where it begins. */
export interface KnownTable {
  at: Span
  rows: readonly (readonly KnownCell[])[]
}

export interface KnownCell {
  at: Span
  columnSpan: number
  rowSpan: number
}

/** One cell; a merged cell is the same object at each of its places. */
export interface GridCell {
  /** As written, its lines apart. */
  lines: string[]
}

export interface GridRow {
  cells: GridCell[]
  at: Span
}

export interface Grid {
  rows: GridRow[]
  /** Merged cells are known as such: an empty cell is empty. False for Markdown and tabs. */
  merges: boolean
}

export function gridOf(table: KnownTable, source: string): Grid {
  const places: GridCell[][] = table.rows.map(() => [])
  for (const [at, row] of table.rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (places[at]?.[column]) column++
      const one: GridCell = { lines: linesOf(source.slice(cell.at.start, cell.at.end)) }
      const down = Math.min(Math.max(1, cell.rowSpan), table.rows.length - at)
      const across = Math.min(Math.max(1, cell.columnSpan), widestTable)
      for (let below = 0; below < down; below++) {
        const places1 = places[at + below]
        if (!places1) break
        for (let right = 0; right < across; right++) places1[column + right] ??= one
      }
      column += across
    }
  }
  return { rows: squared(places, table.rows.map(spanOfRow(table.at))), merges: true }
}

/** Rows whose cells are set apart by bars or tabs, one line of text each. */
export function gridOfLines(lines: readonly Line[]): Grid {
  const cells = lines.map((line) => cellsOf(line).map((text) => ({ lines: linesOf(text) })))
  const rules = lines.map((line) => cellsOf(line).every((cell) => /^:?-*:?$/u.test(cell)))
  const kept = lines.filter((_, at) => !rules[at])
  const places = cells.filter((_, at) => !rules[at])
  return { rows: squared(places, kept), merges: false }
}

/** Whether a line is a table row with its cells still apart: Markdown bars or tabs. */
export function isCellLine(line: Line): boolean {
  return cellsOf(line).length >= 3
}

export function textOfCell(cell: GridCell | undefined): string {
  return cell?.lines.join(' ') ?? ''
}

const widestTable = 60

function linesOf(text: string): string[] {
  return text
    .split(/\n|<br\s*\/?>/iu)
    .map((line) => line.replace(/\*\*/gu, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}

function squared(places: readonly GridCell[][], spans: readonly Span[]): GridRow[] {
  const width = Math.min(
    widestTable,
    places.reduce((most, row) => Math.max(most, row.length), 0),
  )
  const row = (cells: GridCell[]) =>
    Array.from({ length: width }, (_, at): GridCell => cells[at] ?? { lines: [] })
  return places.map((cells, at) => ({ cells: row(cells), at: spans[at] ?? { start: 0, end: 0 } }))
}

function spanOfRow(table: Span): (row: readonly KnownCell[]) => Span {
  return (row) => {
    const starts = row.map((cell) => cell.at.start)
    const ends = row.map((cell) => cell.at.end)
    return row.length === 0
      ? { start: table.start, end: table.start }
      : { start: Math.min(...starts), end: Math.max(...ends) }
  }
}

function cellsOf(line: Line): string[] {
  const raw = line.raw.trim()
  const bars = (raw.startsWith('|') && raw.length > 1) || raw.split(' | ').length > 2
  if (!bars && !line.raw.includes('\t')) return []
  const inner = bars ? raw.replace(/^\||\|$/gu, '').split(/(?<!\\)\|/u) : line.raw.split('\t')
  return inner.map((cell) => cell.trim())
}
