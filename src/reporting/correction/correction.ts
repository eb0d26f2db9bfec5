import { ownTitle } from '../report/closing.ts'
import { dateInWords } from '../figure/figure-text.ts'
import type { CellView, Section } from '../report/content-contract.ts'
import { figuresOf, findCell } from '../report/section.ts'
import type { Report } from '../report/report.ts'

type Corrected = Pick<Report, 'title' | 'number' | 'issuedOn'>

/** What stands beside a stored figure since. */
interface Late {
  code: string
  row: string
  rowLabel: string | null
}

/** "… quý I năm 2024 (thay thế Báo cáo số 27/BC-UBND ngày 18 tháng 3 năm 2024)". */
export function correctedTitle(of: Corrected, symbol: string): string {
  return `${ownTitle(of.title)} (thay thế ${reportName(of, symbol)})`
}

/**
 * In front of the other parts: which report this one replaces and which figures are different, of those it shows: the
 * former as they were stored, the present bound to their cells.
 */
export function correctionSection(
  of: Corrected,
  symbol: string,
  cells: readonly CellView[],
  late: readonly Late[],
  sections: readonly Section[],
): Section {
  const shown = new Set(sections.flatMap(figuresOf))
  const lines = late.flatMap(({ code, row, rowLabel }) => {
    if (!shown.has(code)) return []
    const cell = cells.find((one) => one.code === code)
    if (!cell) return []
    const name = rowLabel === null ? cell.label : `${cell.label}, ${rowLabel}`
    const before = findCell(cells, code, row)?.text ?? '0'
    return `- ${name}: đã báo cáo ${before}, nay là {fig:${code}${row === '' ? '' : `:${row}`}}.`
  })
  const opening = `Báo cáo này thay thế ${reportName(of, symbol)}.`
  return {
    code: 'correction',
    title: 'Nội dung đính chính',
    kind: 'prose',
    text: [lines.length > 0 ? `${opening} Số liệu đính chính:` : opening, ...lines].join('\n'),
    figures: [],
    notes: {},
  }
}

/** After the opening; that of an earlier correction goes. */
export function withCorrection(sections: readonly Section[], correction: Section): Section[] {
  const others = sections.filter(({ code }) => code !== correction.code)
  const opening = others.filter(({ code }) => code === 'basis')
  return [...opening, correction, ...others.filter(({ code }) => code !== 'basis')]
}

function reportName({ number, issuedOn }: Corrected, symbol: string): string {
  if (number === null || issuedOn === null) return 'báo cáo đã duyệt, chưa ban hành'
  return `Báo cáo số ${String(number).padStart(2, '0')}/${symbol} ${dateInWords(issuedOn)}`
}
