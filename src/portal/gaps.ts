import { newId } from '../platform/id.ts'

/**
 * Markup drawn once for all that differ in a few words only: `draw` is given a mark for each word, and every time the marks
 * give way to words (markup themselves).
 */
export function drawWithGaps<Name extends string>(
  names: readonly Name[],
  draw: (gaps: Readonly<Record<Name, string>>) => string,
): (words: Readonly<Record<Name, string>>) => string {
  // Nobody's text holds it.
  const mark = newId()
  const gaps = Object.fromEntries(names.map((name) => [name, `${mark}-${name}-`]))
  const pieces = draw(gaps as Record<Name, string>).split(new RegExp(`${mark}-(\\w+)-`))
  return (words) => {
    let whole = ''
    for (const [at, piece] of pieces.entries()) whole += at % 2 === 0 ? piece : words[piece as Name]
    return whole
  }
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

/** As React writes a text, between tags or quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
