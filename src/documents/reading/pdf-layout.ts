import { gridsOf, type Grid } from './pdf-grids.ts'
import { linesOf } from './pdf-lines.ts'
import type { Line, Page, Word } from './pdf-page.ts'
import { joinedLines, paragraphsOf, type FlowLine, type Paragraph } from './pdf-paragraphs.ts'
import { withoutRunningHeads } from './pdf-running-heads.ts'
import { filled, ranOn, type FoundTable } from './pdf-tables.ts'
import { unruledTables } from './pdf-unruled.ts'
import { zonesOf, type Zone } from './pdf-zones.ts'
import { DocumentLines, type ReadDocument, type Span } from './read-document-shape.ts'

export interface LaidOutDocument extends ReadDocument {
  /** Words that a picture showed unclearly, in the order of the text. */
  doubtful: Span[]
}

/** Pages of placed words and rules → the document's paragraphs and tables in reading order. */
export function documentOf(pages: readonly Page[]): LaidOutDocument {
  const ruled = pages.map((page) => parted(page))
  const { pages: lines, notes } = withoutRunningHeads(
    ruled.map(({ free }, index) => ({ height: pages[index]?.height ?? 0, lines: linesOf(free) })),
  )
  const bounds = boundsOf(pages, lines, ruled)
  const items: Item[] = []
  for (const [index, page] of pages.entries()) {
    const last = items.at(-1)
    const above = last?.kind === 'table' && last.table.page === index - 1 ? last.table : null
    const tables = ruled[index]?.tables ?? []
    items.push(...itemsOf(page, index, lines[index] ?? [], tables, bounds[index], above))
  }
  return { ...laidDown(items), notes }
}

type Item =
  | { kind: 'line'; line: FlowLine }
  | { kind: 'zone'; zone: Zone }
  | { kind: 'table'; table: FoundTable }

interface Parted {
  free: Word[]
  tables: { grid: Grid; words: Word[] }[]
}

function parted(page: Page): Parted {
  const tables = gridsOf(page.rules).map((grid) => ({ grid, words: [] as Word[] }))
  const free: Word[] = []
  for (const word of page.words) {
    const x = (word.left + word.right) / 2
    const y = word.baseline - word.size * 0.3
    const table = tables.find(
      ({ grid }) => x > grid.left && x < grid.right && y > grid.top && y < grid.bottom,
    )
    if (table) table.words.push(word)
    else free.push(word)
  }
  return { free, tables: tables.filter(({ words }) => words.length > 0) }
}

function itemsOf(
  page: Page,
  number: number,
  lines: readonly Line[],
  tables: Parted['tables'],
  bounds: { left: number; right: number } = { left: 0, right: page.width },
  above: FoundTable | null = null,
): Item[] {
  const items: Item[] = []
  let rest = [...lines]
  const flow = (part: Line[]) => {
    for (const zone of zonesOf(part, page)) {
      if (zone.kind !== 'body') items.push({ kind: 'zone', zone })
      else {
        const from = items.length === 0 ? above : null
        items.push(...unruledTables(zone.lines, { page: number, bounds, above: from }))
      }
    }
  }
  for (const { grid, words } of tables) {
    flow(rest.filter((line) => line.baseline <= grid.top + 2))
    rest = rest.filter((line) => line.baseline > grid.top + 2)
    items.push({ kind: 'table', table: filled(grid, words, number) })
  }
  flow(rest)
  return items
}

/** Left and right edge of the text on each page; pages of one format share theirs unless scanned. */
function boundsOf(
  pages: readonly Page[],
  lines: readonly Line[][],
  ruled: readonly Parted[],
): { left: number; right: number }[] {
  const found = new Map<string, { lefts: number[]; rights: number[] }>()
  for (const [index, page] of pages.entries()) {
    const key = formatOf(page, index)
    const edges = found.get(key) ?? { lefts: [], rights: [] }
    for (const line of lines[index] ?? []) {
      if (line.right - line.left < page.width * 0.35) continue
      edges.lefts.push(line.left)
      edges.rights.push(line.right)
    }
    for (const { grid } of ruled[index]?.tables ?? []) {
      if (grid.right - grid.left < page.width * 0.5 || edges.lefts.length > 2) continue
      edges.lefts.push(grid.left)
      edges.rights.push(grid.right)
    }
    found.set(key, edges)
  }
  return pages.map((page, index) => {
    const edges = found.get(formatOf(page, index))
    const slack = page.scanned ? 6 : 2.5
    return {
      left: edge(edges?.lefts.map((x) => -x) ?? [], slack, -page.width * 0.14) * -1,
      right: edge(edges?.rights ?? [], slack, page.width * 0.93),
    }
  })
}

function formatOf(page: Page, index: number): string {
  return page.scanned ? `scan ${index}` : `${Math.round(page.width)} ${Math.round(page.height)}`
}

/** The outermost place that several lines share; a line that sticks out alone does not count. */
function edge(values: number[], slack: number, none: number): number {
  const sorted = values.sort((a, b) => b - a)
  const enough = Math.min(3, Math.max(1, Math.ceil(sorted.length * 0.1)))
  for (const value of sorted) {
    const close = sorted.filter((other) => other <= value && other > value - slack)
    if (close.length >= enough) return value
  }
  return sorted[0] ?? none
}

function laidDown(items: readonly Item[]): Omit<LaidOutDocument, 'notes'> {
  const out = new DocumentLines()
  const doubtful: Span[] = []
  const put = (paragraphs: readonly Paragraph[]) => {
    for (const paragraph of paragraphs) {
      for (const { start, end } of paragraph.doubtful)
        doubtful.push({ start: out.length + start, end: out.length + end })
      out.line(paragraph.text)
    }
  }
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    if (item?.kind === 'zone') put(blockParagraphs(item.zone))
    else if (item?.kind === 'line') {
      const lines: FlowLine[] = []
      for (let next = items[at]; next?.kind === 'line'; next = items[++at]) lines.push(next.line)
      at--
      put(paragraphsOf(lines))
    } else if (item?.kind === 'table') {
      for (let next = items[at + 1]; next?.kind === 'table'; next = items[at + 1]) {
        if (next.table.page === item.table.page || !ranOn(item.table, next.table)) break
        at++
      }
      putTable(item.table, out, put)
    }
  }
  return { ...out.finish(), doubtful }
}

function putTable(
  table: FoundTable,
  out: DocumentLines,
  put: (paragraphs: readonly Paragraph[]) => void,
): void {
  out.openTable()
  for (const row of table.rows) {
    out.openRow()
    for (const cell of row) {
      out.openCell(cell.columnSpan, cell.rowSpan)
      put(paragraphsOf(cell.lines))
    }
  }
  out.closeTable()
}

/** Lines of a letterhead or a signature stay as typed, but for what is clearly the rest of one line. */
function blockParagraphs(zone: Zone): Paragraph[] {
  const groups: Line[][] = []
  for (const line of zone.lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && isRest(zone.kind, group, before, line)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => joinedLines(group.map((line) => line.words)))
}

function isRest(kind: Zone['kind'], group: Line[], before: Line, line: Line): boolean {
  if (line.baseline - before.baseline > line.size * 2.2) return false
  // The country's name, cut by a narrow column.
  if (before.words.at(-1)?.text === 'VIỆT' && firstWord(line) === 'NAM') return true
  if (kind === 'issuer') return /^(?:v\/v|\(v\/v)/iu.test(firstWord(group[0]))
  if (kind === 'nation') {
    return before.words.every((one) => one.italic) && line.words.every((one) => one.italic)
  }
  if (kind !== 'recipients') return false
  const ended = /[;.:]$/u.test(before.words.at(-1)?.text ?? '')
  return !ended && /^[-–+•]/u.test(firstWord(group[0])) && !/^[-–+•]/u.test(firstWord(line))
}

function firstWord(line: Line | undefined): string {
  return line?.words[0]?.text ?? ''
}
