import { plainLetters, plainWords } from '../../platform/plain-letters.ts'
import { findCitations } from '../reading/citations.ts'

/** What makes two entries of a register the same document. */
export interface Known {
  title: string
  number: string | null
  issuer: string
  /** ISO local date. */
  issuedOn: string | null
}

/** The number alone of what was typed as one, and the date that stood beside it: "Số: 12/KH-UBND ngày 03/02/2026". */
export function readNumber(typed: string): { number: string; issuedOn: string | null } {
  const [found] = findCitations(typed, { start: 0, end: typed.length })
  const rest = typed.trim().replace(/^số\s*:?\s*/iu, '')
  return { number: found?.number ?? rest, issuedOn: found?.date ?? null }
}

/** Alike for all spellings of one number: "05/KH-UBND", "5 / kh–ubnd". */
export function numberKey(number: string): string {
  return plainLetters(number)
    .toLowerCase()
    .replaceAll(/\s/gu, '')
    .replaceAll('–', '-')
    .replace(/^0+(?=.)/u, '')
}

/**
 * Probably the same document, to be told to whoever writes it down again: the same number or, without one, the same
 * title, of dates that do not contradict each other and an issuer that may be the same. Never a reason to merge the two.
 */
export function isLikelySame(one: Known, other: Known): boolean {
  if (one.issuedOn !== null && other.issuedOn !== null && one.issuedOn !== other.issuedOn)
    return false
  if (!mayBeSameIssuer(one.issuer, other.issuer)) return false
  if (one.number !== null && other.number !== null)
    return numberKey(one.number) === numberKey(other.number)
  return plainWords(one.title) === plainWords(other.title)
}

const SHORT: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  vp: 'van phong',
  ttg: 'thu tuong chinh phu',
  tp: 'thanh pho',
  bnv: 'bo noi vu',
  snv: 'so noi vu',
}

/** One name says no more than the other leaves open: "UBND tỉnh" and "Ủy ban nhân dân tỉnh An Sơn". An empty one may be any. */
function mayBeSameIssuer(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word))
}

function wordsOf(issuer: string): Set<string> {
  const words = plainWords(issuer).split(' ')
  return new Set(words.flatMap((word) => (SHORT[word] ?? word).split(' ')).filter((word) => word))
}
