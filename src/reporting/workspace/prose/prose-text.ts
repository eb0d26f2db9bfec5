/** A figure inside prose: `{fig:CODE}` or `{fig:CODE:ROW}`, as the server keeps it. */
export interface FigureRef {
  code: string
  /** Empty for a figure that has no rows. */
  row: string
}

export type Piece = string | FigureRef

const TOKEN = /\{fig:([a-z0-9_]+)(?::([a-z0-9_]+))?\}/g

/** `'Có {fig:news} tin'` → `['Có ', { code: 'news', row: '' }, ' tin']`. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) pieces.push(text.slice(end, match.index))
    pieces.push({ code: match[1] ?? '', row: match[2] ?? '' })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push(text.slice(end))
  return pieces
}

export function tokenOf({ code, row }: FigureRef): string {
  return row === '' ? `{fig:${code}}` : `{fig:${code}:${row}}`
}

export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : tokenOf(piece))).join('')
}

/**
 * What was copied elsewhere as one writes it here: plain lines, ordinary spaces, a dash for the bullets of Word.
 * A token in it becomes a figure again, so that a paragraph can be moved between two parts.
 */
export function pastedText(copied: string): string {
  return copied
    .replaceAll('\v', '\n')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/^[ ]*[•·▪◦●■\uf0b7][ ]*/gmu, '- ')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .normalize('NFC')
}

export interface Edited {
  text: string
  /** Where the caret stands afterwards, in the text with its tokens. */
  caret: number
}

/** Puts `inserted` in the place of what lies between two offsets, which never cut a token in two. */
export function replaceRange(text: string, from: number, to: number, inserted: string): Edited {
  const start = outsideToken(text, Math.min(from, to), 'start')
  const end = outsideToken(text, Math.max(from, to), from === to ? 'start' : 'end')
  return {
    text: text.slice(0, start) + inserted + text.slice(Math.max(start, end)),
    caret: start + inserted.length,
  }
}

/** A figure put where the caret is, with a space to the words beside it. */
export function insertFigure(text: string, from: number, to: number, figure: FigureRef): Edited {
  const before = text.slice(0, Math.min(from, to))
  const after = text.slice(Math.max(from, to))
  const left = before === '' || /[\s(]$/.test(before) ? '' : ' '
  const right = after === '' || /^[\s.,;:)]/.test(after) ? '' : ' '
  return replaceRange(text, from, to, left + tokenOf(figure) + right)
}

/** Takes out the whole figure that touches the caret on that side; null when there is none. */
export function deleteFigureBeside(
  text: string,
  caret: number,
  side: 'before' | 'after',
): Edited | null {
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length
    if ((side === 'before' ? end : match.index) !== caret) continue
    return { text: text.slice(0, match.index) + text.slice(end), caret: match.index }
  }
  return null
}

function outsideToken(text: string, offset: number, edge: 'start' | 'end'): number {
  for (const match of text.matchAll(TOKEN)) {
    const end = match.index + match[0].length
    if (offset > match.index && offset < end) return edge === 'start' ? match.index : end
  }
  return offset
}

/** Each with a key of its own, though the same may stand there twice. */
export function keyed<T>(
  list: readonly T[],
  nameOf: (one: T) => string,
): { key: string; one: T }[] {
  const seen = new Map<string, number>()
  return list.map((one) => {
    const name = nameOf(one)
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return { key: `${before} ${name}`, one }
  })
}
