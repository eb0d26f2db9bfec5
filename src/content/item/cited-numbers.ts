import { plainText } from '../body/body-text.ts'
import type { ItemContent } from './item-content.ts'

/** "118/2025/NĐ-CP", "91/2025/QH15", "06/QĐ-TTg", "19-CT/TW". */
export const DOCUMENT_NUMBERS =
  /(?:^|[^\p{L}\d/])(\d{1,5}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d&]*)*|\d{1,4}-\p{Lu}[\p{L}]*\/\p{Lu}[\p{L}]*)(?![\p{L}\d])/gu

/** The documents a text names by number, wherever it can be read: title, summary, body, facts, what is written for one way. */
export function citedNumbers(content: ItemContent): string[] {
  const { title, summary, body, facts, channels } = content
  const written = [
    title,
    summary,
    plainText(body),
    ...Object.values(facts),
    ...Object.values(channels).map((one) => one.text ?? ''),
  ].join('\n')
  return [...new Set([...written.matchAll(DOCUMENT_NUMBERS)].map(([, number = '']) => number))]
}
