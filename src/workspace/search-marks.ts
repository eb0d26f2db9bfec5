/** A piece of a text; `hit` when it is what was searched for. */
export interface Piece {
  text: string
  hit: boolean
}

/** Marks and case aside, letter for letter, so that places stay the same. */
export function foldedLetters(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    const folded = plain === 'đ' || plain === 'ð' ? 'd' : plain
    return folded.length === letter.length ? folded : letter
  }).join('')
}

/** Where the words asked for stand in the text: one after the other if they do so anywhere, else each by itself. */
export function piecesOf(text: string, asked: string): Piece[] {
  const shown = text.normalize('NFC')
  const folded = foldedLetters(shown)
  // What was typed without a space stays together: "58/KH" is not any KH.
  const words = foldedLetters(asked)
    .split(/\s+/)
    .flatMap((chunk) => chunk.match(/[a-z0-9]+/g)?.join(APART) ?? [])
  if (words.length === 0) return [{ text: shown, hit: false }]
  const phrase = hits(folded, `${words.join(APART)}[a-z0-9]*`)
  const each = words.map((word, index) =>
    index === words.length - 1 ? `${word}[a-z0-9]*` : `${word}(?![a-z0-9])`,
  )
  const spans = phrase.length > 0 ? phrase : hits(folded, each.join('|'))
  const pieces: Piece[] = []
  let at = 0
  for (const [from, to] of spans) {
    if (from > at) pieces.push({ text: shown.slice(at, from), hit: false })
    pieces.push({ text: shown.slice(from, to), hit: true })
    at = to
  }
  if (at < shown.length) pieces.push({ text: shown.slice(at), hit: false })
  return pieces
}

/** A long text from a little before the first hit. */
export function excerptOf(text: string, asked: string, length = 220): string {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  const [first] = piecesOf(line, asked)
  const hit = first && !first.hit && first.text.length < line.length ? first.text.length : 0
  const from = hit > length / 2 ? line.lastIndexOf(' ', hit - 60) + 1 : 0
  const to = from + length < line.length ? line.lastIndexOf(' ', from + length) : line.length
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`
}

const APART = '[^a-z0-9]+'

function hits(folded: string, pattern: string): [number, number][] {
  const found = folded.matchAll(new RegExp(`(?<![a-z0-9])(?:${pattern})`, 'g'))
  return [...found].map((match) => [match.index, match.index + match[0].length])
}
