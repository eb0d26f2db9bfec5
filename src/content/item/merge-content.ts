import { channelCodes } from '../channel/channel-spec.ts'
import type { ItemContent } from './item-content.ts'

/** A piece two people changed at once, each otherwise. */
export interface Clash {
  piece: Piece
  /** Of body and facts: which one. */
  key: string
  mine: unknown
  theirs: unknown
}

type Piece = keyof ItemContent

/**
 * What two people made of one text: each piece as whoever changed it left it. Pieces both changed are kept as `mine`
 * and named. Blocks of the body are pieces while only their words differ; where blocks came, went or moved on both
 * sides, the body is one piece.
 */
export function mergeContent(
  base: ItemContent,
  mine: ItemContent,
  theirs: ItemContent,
): { merged: ItemContent; clashes: Clash[] } {
  const clashes: Clash[] = []
  const pick = <T>(piece: Piece, key: string, was: T, my: T, their: T): T => {
    if (same(my, their) || same(was, their)) return my
    if (same(was, my)) return their
    clashes.push({ piece, key, mine: my, theirs: their })
    return my
  }
  const field = <K extends Piece>(name: K): ItemContent[K] =>
    pick(name, '', base[name], mine[name], theirs[name])
  const merged: ItemContent = {
    title: field('title'),
    summary: field('summary'),
    byline: field('byline'),
    body: mergeBody(base, mine, theirs, pick),
    facts: mergeFacts(base, mine, theirs, pick),
    cover: field('cover'),
    attachments: field('attachments'),
    channels: Object.fromEntries(
      channelCodes.flatMap((code) => {
        const was = base.channels[code]
        const kept = pick('channels', code, was, mine.channels[code], theirs.channels[code])
        return kept === undefined ? [] : [[code, kept]]
      }),
    ),
  }
  return { merged, clashes }
}

type Pick = <T>(piece: Piece, key: string, was: T, my: T, their: T) => T

function mergeBody(base: ItemContent, mine: ItemContent, theirs: ItemContent, pick: Pick) {
  const [was, my, their] = [base, mine, theirs].map(({ body }) => body.content)
  const inStep = was && my && their && was.length === my.length && was.length === their.length
  if (!inStep) return pick('body', '', base.body, mine.body, theirs.body)
  const content = was.map((block, place) => {
    const [a = block, b = block] = [my[place], their[place]]
    return pick('body', String(place), block, a, b)
  })
  return { type: 'doc' as const, content }
}

function mergeFacts(base: ItemContent, mine: ItemContent, theirs: ItemContent, pick: Pick) {
  const codes = new Set([base, mine, theirs].flatMap(({ facts }) => Object.keys(facts)))
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      pick('facts', code, base.facts[code] ?? '', mine.facts[code] ?? '', theirs.facts[code] ?? ''),
    ]),
  )
}

/** Keys in any order: what came back from the server may be sorted otherwise. */
function same(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b)
}

function sorted(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  )
}
