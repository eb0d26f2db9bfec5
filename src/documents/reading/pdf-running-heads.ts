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
        if (atEdge && pageNumber.test(text)) numbered++
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

/** Keys of lines that at least three pages and half of them have at one place near an edge. */
function repeatedEdges(pages: readonly PageLines[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { height, lines } of pages) {
    const keys = new Set<string>()
    for (const line of [...lines.slice(0, edgeLines), ...lines.slice(-edgeLines)]) {
      const atEdge = line.baseline < height * 0.13 || line.baseline > height * 0.87
      if (atEdge) keys.add(keyOf(line, height))
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const enough = Math.max(3, pages.length * 0.4)
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key))
}

/** Figures count as equal: "Trang 2/7" repeats. Place in steps of a line. */
function keyOf(line: Line, height: number): string {
  const place = Math.round(Math.min(line.baseline, height - line.baseline) / 6)
  return `${place} ${textOf(line.words).replace(/\d+/gu, '#')}`
}
