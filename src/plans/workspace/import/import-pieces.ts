import type { Span } from '../../plan-draft.ts'
import type { Place } from './import-paths.ts'

/** A run of the document's text; `path` is the innermost field that was read from it. */
export interface Piece {
  start: number
  text: string
  path: string | null
  /** Recognised unclearly from a picture. */
  unclear: boolean
}

/** Cuts the text at every border of a field, so that a field inside another keeps its own tint. */
export function piecesOf(
  source: string,
  places: readonly Place[],
  unclear: readonly Span[] = [],
): Piece[] {
  const borders = new Set([0, source.length])
  for (const at of [...places.map((place) => place.at), ...unclear]) {
    borders.add(Math.min(at.start, source.length))
    borders.add(Math.min(at.end, source.length))
  }
  const starts = new Set(unclear.map((at) => at.start))
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? source.length
    return {
      start,
      text: source.slice(start, end),
      path: innermost(places, start, end),
      // An unclear word lies inside a line and is cut by nothing, so its piece begins with it.
      unclear: starts.has(start),
    }
  })
}

function innermost(places: readonly Place[], start: number, end: number): string | null {
  let best: Place | undefined
  for (const place of places) {
    if (place.at.start > start || place.at.end < end) continue
    if (!best || place.at.end - place.at.start < best.at.end - best.at.start) best = place
  }
  return best?.path ?? null
}
