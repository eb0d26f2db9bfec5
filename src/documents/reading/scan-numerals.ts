import { inRows } from './pdf-lines.ts'
import type { Page } from './pdf-page.ts'

/**
 * Numerals of headings that recognition made no numeral of ("IH. KHÓ KHĂN") take the place after the heading
 * before. They stay marked as doubtful; what is a numeral stays as read, even out of order.
 */
export function mendNumerals(pages: readonly Page[]): void {
  let last = 0
  for (const row of pages.filter((page) => page.scanned).flatMap((page) => inRows(page.words))) {
    const [numeral, title] = row
    if (!numeral || !title || !isCapital(title.text)) continue
    const shown = /^([IVXHULJTl1|!ÌÍ]{1,5})[.,]$/u.exec(numeral.text)?.[1]
    if (shown === undefined) continue
    const place = numerals.indexOf(shown)
    if (place >= 0) last = place + 1
    else if (last > 0 && last < numerals.length) {
      numeral.text = `${numerals[last]}.`
      numeral.doubtful = true
      last++
    }
  }
}

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

function isCapital(text: string): boolean {
  return /^\p{Lu}{2,}[,.:;]?$/u.test(text)
}
