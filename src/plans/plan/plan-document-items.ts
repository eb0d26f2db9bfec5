import { dash, paragraph, pointLetter, type Block } from '../../documents/index.ts'
import type { PaperLine } from './plan-document.ts'

/** One item is a paragraph, several stand with dashes. */
export function itemBlocks(items: readonly string[]): Block[] {
  const [only] = items
  if (items.length === 1 && only !== undefined && !only.includes(':') && /^\p{Lu}/u.test(only))
    return [paragraph(only)]
  return dashes(items)
}

/** Letters where a dash before a small letter would read as the hyphen of a broken word. */
export function dashes(items: readonly string[]): Block[] {
  const runsOn = items.some(
    (item, index) => /^\p{Ll}/u.test(item) && !/[.;:,…/)]$/u.test(items[index - 1] ?? '.'),
  )
  if (!runsOn || items.length > LETTERS) return items.map((item) => dash(item))
  return items.map((item, index) => paragraph(`${pointLetter(index + 1)}) ${item}`))
}

const LETTERS = 22

/** A title inside a sentence; an abbreviation keeps its capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** The words of a timing as written; "Quý II, III" is two times in the same words. */
export function timingWords({ timing }: Pick<PaperLine, 'timing'>): string {
  return [...new Set(timing.map((item) => item.text))].join('; ')
}
