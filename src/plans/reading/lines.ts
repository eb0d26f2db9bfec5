import type { Span } from '../plan-draft.ts'

/** A non-blank line of the source. `text` is without Markdown marks and with single spaces. */
export interface Line extends Span {
  raw: string
  text: string
  blanksBefore: number
  /** Stands for a whole table that is read apart. */
  table?: true
}

export function splitLines(source: string): Line[] {
  const lines: Line[] = []
  let start = 0
  let blanks = 0
  for (const raw of source.split('\n')) {
    const end = start + raw.length
    if (raw.trim() === '') blanks++
    else {
      lines.push({ start, end, raw, text: plain(raw), blanksBefore: blanks })
      blanks = 0
    }
    start = end + 1
  }
  return lines
}

/** Parts of a line set apart by a tab or three and more spaces: two columns printed side by side. */
export function columnsOf(line: Line): Line[] {
  const pieces = [...line.raw.matchAll(/\S(?:(?!\s{3}|\t).)*/gu)]
  if (pieces.length < 2) return [line]
  return pieces.map((piece, at) => {
    const raw = piece[0]
    const start = line.start + piece.index
    return {
      start,
      end: start + raw.length,
      raw,
      text: plain(raw),
      blanksBefore: at === 0 ? line.blanksBefore : 0,
    }
  })
}

export function spanOf(lines: readonly Span[]): Span {
  const first = lines[0]
  const last = lines.at(-1)
  return { start: first?.start ?? 0, end: last?.end ?? first?.start ?? 0 }
}

/** Wraps joined; a hyphen at the end of a line ("NĐ-" / "CP") keeps its word together. */
export function joinTexts(texts: readonly string[]): string {
  const pieces: string[] = []
  let last = ''
  for (const text of texts) {
    if (text === '') continue
    if (last !== '' && !/[\p{L}\d][-–]$/u.test(last.slice(-3))) pieces.push(' ')
    pieces.push(text)
    last = text
  }
  return pieces.join('')
}

/** For comparing words only, never for storing: lower case, one spelling of tone marks and spaces. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?:uỷ|ủy)/gu, 'ủy')
    .replace(/hoá(?!\p{L})/gu, 'hóa')
    .replace(/hoà(?!\p{L})/gu, 'hòa')
    .replace(/\s+/gu, ' ')
    .trim()
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

function plain(raw: string): string {
  return raw
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(/\*\*|__/gu, '')
    .replace(/(^|[\s(“"])\*(?=\S)([^*]*[^*\s])\*(?=$|[\s).,;:/”"])/gu, '$1$2')
    .replace(/\\([*_#.\-+[\]])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
