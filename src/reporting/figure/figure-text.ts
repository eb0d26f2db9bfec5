/** Numbers as an official report writes them. Pure: also for the browser. */
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** 1250 → "1.250"; 83.3 → "83,3". */
export function numberText(value: number): string {
  return whole.format(value)
}

export interface FigureValue {
  value: number
  numerator: number | null
  denominator: number | null
  overridden: boolean
  /** How much of the value was not counted one by one. */
  estimated: number
}

/**
 * "36", "khoảng 120" when an estimate is in it; of a ratio "10/12 (83,3%)", with its denominator; "–" when there is
 * nothing to divide by.
 */
export function figureText(figure: FigureValue): string {
  const { value, numerator, denominator, overridden, estimated } = figure
  if (numerator === null || denominator === null) {
    return estimated > 0 && !overridden ? `khoảng ${numberText(value)}` : numberText(value)
  }
  if (overridden) return `${numberText(value)}%`
  if (denominator === 0) return '–'
  return `${numberText(numerator)}/${numberText(denominator)} (${numberText(value)}%)`
}

/** What is counted, where its name does not say it already: "Hoạt động theo hình thức" are hoạt động. */
export function unitWordBeside({ label, unitWord }: { label: string; unitWord: string }): string {
  return label.toLowerCase().startsWith(unitWord.toLowerCase()) ? '' : unitWord
}

/** What stands with a figure that is not all counted one by one. */
export function estimateText({ value, estimated }: { value: number; estimated: number }): string {
  return estimated >= value ? 'số ước lượng' : `trong đó ước lượng ${numberText(estimated)}`
}

/** `2024-03-12` → "12/3/2024". */
export function dateText(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}/${month}/${year}`
}

/** "ngày 15 tháng 12 năm 2023", two digits for days below 10 and months 1, 2 (Decree 30/2020, Annex I, II.4.b). */
export function dateInWords(date: string): string {
  const [year, month = 0, day = 0] = date.split('-').map(Number)
  const monthText = month < 3 ? `0${month}` : String(month)
  return `ngày ${String(day).padStart(2, '0')} tháng ${monthText} năm ${year}`
}
