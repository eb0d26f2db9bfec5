import { textOf } from './pdf-lines.ts'
import type { Line } from './pdf-page.ts'

export interface PageLines {
  height: number
  lines: Line[]
}

/** Leaves out page numbers and lines that stand at the same edge of page after page; tells in notes. */
export function withoutRunningHeads(pages: readonly PageLines[]): {
  pages: Line[][]
  notes: string[]
} {
  const repeated = repeatedEdges(pages)
  const dropped = new Set<string>()
  let numbered = 0
  const kept = pages.map(({ height, lines }) => {
    const gone = new Set<Line>()
    for (const edge of [lines, lines.toReversed()]) {
      for (const line of edge.slice(0, edgeLines)) {
        if (gone.has(line)) break
        const text = textOf(line.words)
        const atEdge = line.baseline < height * 0.12 || line.baseline > height * 0.9
        if (atEdge && (pageNumber.test(text) || isBlurredNumber(line))) numbered++
        else if (repeated.has(keyOf(line, height))) dropped.add(text)
        else break
        gone.add(line)
      }
    }
    return lines.filter((line) => !gone.has(line))
  })
  const notes = numbered > 0 ? [`Đã bỏ số trang ở ${numbered} trang.`] : []
  const [first] = dropped
  if (first) notes.push(`Đã bỏ dòng lặp lại ở mép các trang: “${first.slice(0, 100)}”.`)
  return { pages: kept, notes }
}

const edgeLines = 3
const pageNumber = /^[-–—\s]*(?:trang\s*)?(?:\d{1,4}|[ivx]{1,5})(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/iu

/** A page number that recognition could not read. */
function isBlurredNumber({ words }: Line): boolean {
  const [word] = words
  return words.length === 1 && word !== undefined && word.doubtful && word.text.length < 4
}

/**
 * Keys of lines that at least three pages and half of all have at one place near an edge, where hardly a page
 * has anything else: text that happens to repeat stands where other pages have other text.
 */
function repeatedEdges(pages: readonly PageLines[]): Set<string> {
  const counts = new Map<string, number>()
  const takenPlaces = new Map<number, number>()
  for (const { height, lines } of pages) {
    const keys = new Set<string>()
    for (const edge of [lines, lines.toReversed()]) {
      for (const line of setApart(edge)) {
        const atEdge = line.baseline < height * 0.085 || line.baseline > height * 0.925
        if (atEdge) keys.add(keyOf(line, height))
      }
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    const places = new Set(
      [...lines.slice(0, edgeLines), ...lines.slice(-edgeLines)].map((line) =>
        placeOf(line, height),
      ),
    )
    for (const place of places) takenPlaces.set(place, (takenPlaces.get(place) ?? 0) + 1)
  }
  const enough = Math.max(3, pages.length * 0.5)
  const repeated = [...counts].filter(([, count]) => count >= enough)
  return new Set(
    repeated
      .filter(([key, count]) => count >= (takenPlaces.get(Number.parseInt(key, 10)) ?? 0) * 0.85)
      .map(([key]) => key),
  )
}

/** The lines at an edge up to the first gap that is wider than between lines of one text. */
function setApart(edge: readonly Line[]): Line[] {
  for (const [index, line] of edge.slice(0, edgeLines).entries()) {
    const next = edge[index + 1]
    if (next && Math.abs(next.baseline - line.baseline) > line.size * 1.7)
      return edge.slice(0, index + 1)
  }
  return []
}

/** A number at the start or the end counts as equal: "Trang 2/7" repeats. */
function keyOf(line: Line, height: number): string {
  const text = textOf(line.words).replace(/^\d+|\d+(?:\s*\/\s*\d+)?$/gu, '#')
  return `${placeOf(line, height)} ${text}`
}

/** Distance from the upper edge in steps of half a line. */
function placeOf(line: Line, height: number): number {
  return Math.round(line.baseline > height / 2 ? (line.baseline - height) / 6 : line.baseline / 6)
}
