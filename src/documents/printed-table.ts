import { tableSizePt } from './decree-form.ts'
import type { Align, Table } from './official-document.ts'
import { printable, printableLine } from './plain-text.ts'
import { widthPt } from './text-width.ts'

export interface PrintedTable {
  kind: 'table'
  sizePt: number
  shares: number[]
  aligns: Align[]
  /** One or two rows of head cells; `column` is the index of the first column under each. */
  head: { text: string; column: number; columns: number; rows: number }[][]
  longHead: boolean
  rows: PrintedRow[]
}

export type PrintedRow =
  | { kind: 'row'; cells: string[]; bold: boolean; long: boolean }
  | { kind: 'group'; marker: string | null; text: string; long: boolean }

/** The table as it stands on paper, in a text area of this width. */
export function printedTable(table: Table, widthMm: number): PrintedTable {
  const sizePt = tableSizePt(table.columns.length)
  const head = tableHead(table)
  const shares = sharesOf(table, sizePt, widthMm)
  const linesOf = (text: string, column: number, columns = 1) => {
    const share = sum(shares.slice(column, column + columns))
    return estimatedLines(text, (share * widthMm - paddingMm) * ptPerMm, sizePt)
  }
  return {
    kind: 'table',
    sizePt,
    shares,
    aligns: table.columns.map((column) => column.align),
    head,
    longHead: head
      .flat()
      .some((cell) => linesOf(cell.text, cell.column, cell.columns) > linesToMeasure / 3),
    rows: table.rows.map((row) => {
      if (row.kind === 'row') {
        const cells = row.cells.map(printable)
        const long = cells.some((cell, column) => linesOf(cell, column) > linesToMeasure)
        return { kind: 'row', cells, bold: row.bold, long }
      }
      const count = table.columns.length
      const marker = count === 1 ? null : row.marker && printableLine(row.marker)
      const text = printableLine(row.text)
      const ofText = marker === null ? linesOf(text, 0, count) : linesOf(text, 1, count - 1)
      const long = Math.max(ofText, linesOf(marker ?? '', 0)) > linesToMeasure
      return { kind: 'group', marker, text, long }
    }),
  }
}

const ptPerMm = 72 / 25.4
/** Of a cell, at its two sides together. */
const paddingMm = 3.2

/** The shares asked for, but no column narrower than its longest word: columns with room to spare give it. */
function sharesOf(table: Table, sizePt: number, widthMm: number): number[] {
  const asked = table.columns.map((column) => column.share)
  const needed = table.columns.map((column, index) => {
    const texts = table.rows.flatMap((row) => (row.kind === 'row' ? [row.cells[index] ?? ''] : []))
    const words = [column.header, ...texts].map((text) => longestWordPt(text, sizePt))
    return (Math.min(Math.max(...words) / ptPerMm, widestWordMm) + paddingMm) / widthMm
  })
  if (sum(needed) >= 1) return needed.map((need) => need / sum(needed))
  const narrow = new Set<number>()
  for (;;) {
    const left = 1 - sum([...narrow].map((index) => needed[index] ?? 0))
    const total = sum(asked.filter((_, index) => !narrow.has(index)))
    const shares = asked.map((share, index) =>
      narrow.has(index) ? (needed[index] ?? 0) : (share / total) * left,
    )
    const tooNarrow = shares.findIndex(
      (share, index) => !narrow.has(index) && share < (needed[index] ?? 0),
    )
    if (tooNarrow < 0) return shares
    narrow.add(tooNarrow)
  }
}

/** A longer word is broken anyway. */
const widestWordMm = 22

function longestWordPt(text: string, sizePt: number): number {
  const words = text.split(/\s+|(?<=[-/])(?=\p{L})/u)
  return Math.max(...words.map((word) => widthPt(word.slice(0, 40), sizePt, true)))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Above this estimate a row is measured, whether it may still stay whole on a page. */
const linesToMeasure = 15

function estimatedLines(cell: string, columnPt: number, sizePt: number): number {
  // Lines break before they are full.
  const usedPt = Math.max(sizePt, columnPt * 0.75)
  return cell
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(widthPt(line, sizePt, true) / usedPt)),
      0,
    )
}

function tableHead(table: Table): PrintedTable['head'] {
  const isGrouped = table.columns.some((column) => column.group !== null)
  const heads = table.columns.map(({ header }, column) => headCell(header, column, 1))
  if (!isGrouped) return [heads]
  const first: PrintedTable['head'][number] = []
  const second: PrintedTable['head'][number] = []
  for (const [index, column] of table.columns.entries()) {
    const last = first.at(-1)
    if (column.group === null) first.push(headCell(column.header, index, 2))
    else {
      if (last && column.group === table.columns[index - 1]?.group) last.columns += 1
      else first.push(headCell(column.group, index, 1))
      second.push(headCell(column.header, index, 1))
    }
  }
  return [first, second]
}

function headCell(text: string, column: number, rows: number) {
  return { text: printable(text), column, columns: 1, rows }
}
