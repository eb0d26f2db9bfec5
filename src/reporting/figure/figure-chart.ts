import type { CellView } from '../report/content-contract.ts'
import { unitWordBeside } from './figure-text.ts'

interface FigureChart {
  code: string
  title: string
  what: string
  series: string[]
  points: { label: string; values: number[] }[]
}

/** More would fill a page; the table below has them all. */
const MOST_BARS = 8

/** A figure by rows as lying bars, the longest first; nothing to draw where there are fewer than two. */
export function chartOf(code: string, cells: readonly CellView[]): FigureChart | null {
  const rows = cells.filter(
    (cell) =>
      cell.code === code && cell.rowLabel !== null && cell.denominator === null && cell.value > 0,
  )
  const [first] = rows
  if (!first || rows.length < 2) return null
  const longest = rows.toSorted((a, b) => b.value - a.value).slice(0, MOST_BARS)
  const left = rows.length - longest.length
  const asides = [unitWordBeside(first), left > 0 ? `${MOST_BARS} dòng cao nhất` : ''].filter(
    Boolean,
  )
  return {
    code,
    title: asides.length === 0 ? first.label : `${first.label} (${asides.join('; ')})`,
    what: first.label,
    series: [first.unitWord || first.label],
    points: longest.map(({ rowLabel, value }) => ({ label: rowLabel ?? '', values: [value] })),
  }
}

export function chartsOf(codes: readonly string[], cells: readonly CellView[]): FigureChart[] {
  return codes.flatMap((code) => chartOf(code, cells) ?? [])
}
