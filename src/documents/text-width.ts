import { plainLetters } from '../platform/plain-letters.ts'

/** Advance widths of Times New Roman Bold in thousandths of the size, for the letters without their marks. */
const widths: Readonly<Record<number, string>> = {
  250: ' ,./\u00A0',
  278: 'il:;',
  333: 'jft-()!',
  389: 'Is',
  444: 'cerz',
  500: '0123456789agovxyJ',
  556: 'bdhknpquS',
  611: 'FP',
  667: 'BELTZ',
  722: 'wACDNRUVXY',
  778: 'GHKOQ',
  833: 'm',
  944: 'M',
  1000: 'W',
}

const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) =>
    Array.from(letters).map((letter) => [letter, Number(width)] as const),
  ),
)

/** Estimated width in points of one bold line; good to some percent, enough for a rule under it. */
export function boldWidthPt(text: string, sizePt: number): number {
  const thousandths = Array.from(plainLetters(text)).reduce(
    (sum, letter) => sum + (widthOf.get(letter) ?? 500),
    0,
  )
  return (thousandths * sizePt) / 1000
}
