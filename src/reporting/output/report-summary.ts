import { chart, type Chart, type MaterialInput } from '../../documents/index.ts'
import { chartsOf } from '../figure/figure-chart.ts'
import { unitWordBeside } from '../figure/figure-text.ts'
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
    figures: cells.filter(isWorthATile).toSorted(askedFirst).slice(0, 6).map(tileOf),
    charts: drawn(cells),
  }
}

/** A figure as a whole, and not nothing. */
function isWorthATile({ rowLabel, row, value, denominator }: CellView): boolean {
  return rowLabel === null && row === '' && (value !== 0 || denominator !== null)
}

/** What leaders ask for before the rest, which stands in the order of the report. */
const ASKED = ['activities', 'on_time', 'broadcast_minutes', 'news', 'people_trained', 'people_met']

function askedFirst(a: CellView, b: CellView): number {
  return placeOf(a) - placeOf(b)
}

function placeOf({ code }: CellView): number {
  const place = ASKED.indexOf(code)
  return place < 0 ? ASKED.length : place
}

function tileOf({ text, label, unitWord, denominator }: CellView) {
  const word = unitWordBeside({ label, unitWord })
  if (denominator !== null) {
    const [whole, share] = /^(.+?) \((.+)\)$/u.exec(text)?.slice(1) ?? [null, text]
    return { value: share ?? text, label: whole === null ? label : `${label} (${whole})` }
  }
  return { value: text, label: word === '' ? label : `${label} (${word})` }
}

/** Figures that stand by rows, those with most rows first; at most two. */
function drawn(cells: readonly CellView[]): Chart[] {
  return chartsOf([...new Set(cells.map(({ code }) => code))], cells)
    .toSorted((a, b) => b.points.length - a.points.length)
    .slice(0, 2)
    .flatMap(({ title, what, series, points }) => {
      const block = chart({ form: 'bars', title, what, series, points })
      return block.kind === 'chart' ? [block] : []
    })
}
