import { type Cited, dateBeside } from '../../plans/index.ts'
import { plainText } from '../body/body-text.ts'
import { DOCUMENT_NUMBERS } from './document-numbers.ts'
import type { ItemContent } from './item-content.ts'

/** The documents a text names by number, wherever it can be read: title, summary, body, facts, what is written for one way. */
export function citedDocuments(content: ItemContent): Cited[] {
  const { title, summary, body, facts, channels } = content
  const written = [
    title,
    summary,
    plainText(body),
    ...Object.values(facts),
    ...Object.values(channels).map((one) => one.text ?? ''),
  ].join('\n')
  return [...written.matchAll(DOCUMENT_NUMBERS)].map((match) => ({
    number: match[1] ?? '',
    issuedOn: dateBeside(written.slice(match.index + match[0].length)),
  }))
}
