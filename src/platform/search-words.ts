import { plainLetters, plainWords } from './plain-letters.ts'

/** What somebody typed, as two text-search queries over `platform.search_words(…)`. */
export interface Asked {
  /** The words one after the other: the better hits. */
  phrase: string
  /** Every word, anywhere. */
  all: string
}

/**
 * Marks and case aside; what was typed without a space stays together ("58/KH-UBND"), and the last word may be
 * unfinished. Null when nothing was typed that could be found.
 */
export function askedFor(typed: string): Asked | null {
  const chunks = plainLetters(typed)
    .toLowerCase()
    .split(/\s+/)
    .map((chunk) => chunk.match(/[a-z0-9]+/g) ?? [])
    .filter((chunk) => chunk.length > 0)
    .slice(0, MOST_WORDS)
  const last = chunks.at(-1)
  if (!last) return null
  const words = [...chunks.slice(0, -1), [...last.slice(0, -1), `${last.at(-1)}:*`]]
  return {
    phrase: words.flat().join(' <-> '),
    all: words
      .map((chunk) => (chunk.length > 1 ? `(${chunk.join(' <-> ')})` : chunk.join()))
      .join(' & '),
  }
}

const MOST_WORDS = 12

/** For short lists that are read anyway: whether a text has every word that was typed, marks or not, the words begun at least. */
export function holdsAll(typed: string): (text: string) => boolean {
  const wanted = plainWords(typed).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  return (text) => {
    const words = ` ${plainWords(text)} `
    return wanted.length > 0 && wanted.every((word) => words.includes(` ${word}`))
  }
}
