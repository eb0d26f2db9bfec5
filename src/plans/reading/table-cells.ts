import { type Column, columnOf } from './appendix-columns.ts'
import type { Line } from './lines.ts'

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

/** Whether a line is a table row with its cells still apart: Markdown bars or tabs. */
export function isCellLine(line: Line): boolean {
  return cellsOf(line).length >= 3
}

/** Reads rows whose cells are still apart; a row without number continues the one above it. */
export function readTable(lines: readonly Line[]): Table {
  const table: Table = { rows: [], other: [] }
  let columns: (Column | null)[] = []
  let group: string | null = null
  for (const line of lines) {
    const cells = cellsOf(line)
    const filled = cells.filter((cell) => cell !== '')
    const label = /^(\d{1,3}(?:\.\d{1,2})*)[.)]?$/u.exec(cells[0] ?? '')?.[1]
    const above = table.rows.at(-1)
    if (cells.every((cell) => /^:?-*:?$/u.test(cell))) table.other.push(line)
    else if (columns.length === 0) {
      columns = headColumns(cells)
      table.other.push(line)
    } else if (label !== undefined && filled.length > 1) {
      const row: TableRow = { label, group, cells: {}, lines: [line] }
      fill(row, cells, columns)
      table.rows.push(row)
    } else if (filled.length <= 2 && /^[IVXA-H]{1,4}(?:[.)]|\s|$)/u.test(filled[0] ?? '')) {
      group = filled.join(/[.)]$/u.test(filled[0] ?? '') ? ' ' : '. ')
      table.other.push(line)
    } else if (above && cells[0] === '') {
      fill(above, cells, columns)
      above.lines.push(line)
    } else table.other.push(line)
  }
  return table
}

/** A head that names no task column means its first unnamed one ("Chủ đề"). */
function headColumns(cells: readonly string[]): (Column | null)[] {
  const columns = cells.map(columnOf)
  const first = columns.indexOf('note')
  if (!columns.includes('content') && first >= 0) columns[first] = 'content'
  return columns
}

function fill(row: TableRow, cells: readonly string[], columns: readonly (Column | null)[]): void {
  for (const [at, cell] of cells.entries()) {
    const column = columns[at]
    if (!column || cell === '' || column === 'note') continue
    const before = row.cells[column]
    row.cells[column] = before === undefined ? cell : `${before} ${cell}`
  }
}

function cellsOf(line: Line): string[] {
  const raw = line.raw.trim()
  const bars = /^\|.*\|$/u.test(raw)
  if (!bars && !line.raw.includes('\t')) return []
  const inner = bars ? raw.slice(1, -1).split('|') : line.raw.split('\t')
  return inner.map((cell) =>
    cell
      .replace(/<br\s*\/?>/giu, ' ')
      .replace(/\*\*/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
}
