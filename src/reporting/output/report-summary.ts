import { chart, type Chart, type MaterialInput } from '../../documents/index.ts'
import type { CellView } from '../report/content-contract.ts'

/** The figures people ask for first, and what they are made of, on one page. */
export function summaryOf(
  cells: readonly CellView[],
  about: {
    unit: MaterialInput['unit']
    periodLabel: string
    title: string
    reference: string | null
    qr: { url: string; label: string } | null
    draft: boolean
  },
): MaterialInput {
  const { periodLabel, ...frame } = about
  return {
    kind: 'summary',
    ...frame,
    kicker: `Tóm tắt báo cáo, ${periodLabel}`,
    figures: cells.filter(isWorthATile).slice(0, 6).map(tileOf),
    charts: chartsOf(cells),
  }
}

/** A figure as a whole, and not nothing. */
function isWorthATile({ rowLabel, row, value, denominator }: CellView): boolean {
  return rowLabel === null && row === '' && (value !== 0 || denominator !== null)
}

function tileOf({ text, label, unitWord, denominator }: CellView) {
  if (denominator !== null) {
    const [whole, share] = /^(.+?) \((.+)\)$/u.exec(text)?.slice(1) ?? [null, text]
    return { value: share ?? text, label: whole === null ? label : `${label} (${whole})` }
  }
  return { value: text, label: unitWord === '' ? label : `${label} (${unitWord})` }
}

/** Figures that stand by rows, the longest first; at most two of them with at most eight bars each. */
function chartsOf(cells: readonly CellView[]): Chart[] {
  const byCode = new Map<string, CellView[]>()
  for (const cell of cells) {
    if (cell.rowLabel === null || cell.value <= 0 || cell.denominator !== null) continue
    byCode.set(cell.code, [...(byCode.get(cell.code) ?? []), cell])
  }
  return [...byCode.values()]
    .filter((rows) => rows.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 2)
    .flatMap((rows) => {
      const [first] = rows
      if (!first) return []
      const longest = rows.toSorted((a, b) => b.value - a.value).slice(0, 8)
      const drawn = chart({
        form: 'bars',
        title: first.unitWord === '' ? first.label : `${first.label} (${first.unitWord})`,
        what: first.label,
        series: [first.unitWord || first.label],
        points: longest.map(({ rowLabel, value }) => ({ label: rowLabel ?? '', values: [value] })),
      })
      return drawn.kind === 'chart' ? [drawn] : []
    })
}
