import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'

const config = new ReadingConfig()
config.unit = []
config.pointText = 'phẩy'

/** "1.250.000" → "một triệu hai trăm năm mươi nghìn", "12,5" → "mười hai phẩy năm"; dots between thousands. */
export function readNumber(written: string): string {
  return doReadNumber(written.replaceAll('.', '').replace(',', '.'), config)
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

/** Digit by digit, as telephone numbers and codes are said; a comma where the writer left a gap. */
export function readDigits(written: string): string {
  return written
    .trim()
    .split(/[\s.-]+/)
    .map((group) => Array.from(group, (digit) => DIGITS[Number(digit)] ?? digit).join(' '))
    .join(', ')
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** "IV" → 4, "XIII" → 13. */
export function romanValue(written: string): number {
  let sum = 0
  for (const [place, letter] of Array.from(written).entries()) {
    const value = ROMAN[letter] ?? 0
    sum += value < (ROMAN[written[place + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}
