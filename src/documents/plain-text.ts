/**
 * Text as a page can carry it: composed letters (NFC), no control characters (XML 1.0 forbids them), no lone
 * surrogates, no marks that turn the direction of writing (they can hide what a signed text says).
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(/(?!\n)\p{Cc}/gu, (mark) => (mark === '\t' ? ' ' : ''))
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/ *\n\s*/gu, ' ')
}

/**
 * Lets a narrow column break what has no gap (addresses of pages, long codes) by zero-width spaces: after
 * the marks inside it, else every few letters.
 */
export function withBreaks(text: string, longest: number): string {
  return text.replace(/[^\s\u200B]+/gu, (word) => {
    if (Array.from(word).length <= longest) return word
    return word
      .split(/(?<=[-/._?=&@,;:])(?=[^-/._?=&@,;:])/u)
      .map((piece) => Array.from(piece))
      .flatMap((piece) => (piece.length > 12 ? chunks(piece, 6) : [piece]))
      .map((letters) => letters.join(''))
      .join('\u200B')
  })
}

function chunks(letters: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, index) =>
    letters.slice(index * size, (index + 1) * size),
  )
}
