import { textOf } from './pdf-lines.ts'
import { median, type Line, type Word } from './pdf-page.ts'
import type { Span } from './read-document-shape.ts'

/** A line with the page it stands on and the edges of its column there. */
export interface FlowLine extends Line {
  page: number
  bounds: { left: number; right: number }
  inCell?: boolean
}

export interface Paragraph {
  text: string
  /** Places in `text` that a picture showed unclearly. */
  doubtful: Span[]
}

/** Lines of one column, over page breaks, joined to the paragraphs their writer typed. */
export function paragraphsOf(lines: readonly FlowLine[]): Paragraph[] {
  const pitch = linePitch(lines)
  const groups: FlowLine[][] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const group = groups.at(-1)
    if (group && before && continues(before, line, group, pitch)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => joinedLines(group.map((line) => line.words)))
}

/** Lines joined into one paragraph: a blank between, none after "NĐ-" or within an address. */
export function joinedLines(lines: readonly Word[][]): Paragraph {
  const paragraph: Paragraph = { text: '', doubtful: [] }
  for (const words of lines) {
    paragraph.text += between(paragraph.text, textOf(words))
    for (const [index, word] of words.entries()) {
      if (index > 0 && word.spaced) paragraph.text += ' '
      const start = paragraph.text.length
      paragraph.text += word.text
      if (word.doubtful) paragraph.doubtful.push({ start, end: paragraph.text.length })
    }
  }
  return paragraph
}

/** Signs that open a new item wherever they stand at the start of a line. */
export const marker =
  /^(?:[-–—+•●○*▪■◦➢✓\uf0a7\uf0b7\uf0d8\uf0fc\uf02d](?:\s|$|(?=\p{L}))|[IVXLC]{1,6}[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]{1,2}[.)](?:\s|$)|\(\d{1,2}\)\s|(?:Điều|Chương|Phần|Mục|Phụ lục)\s+[\dIVXLC]+|Căn cứ\s|Theo đề nghị\s|Xét đề nghị\s)/u

function between(before: string, next: string): string {
  if (before === '') return ''
  const tail = /\S+$/u.exec(before)?.[0] ?? ''
  if (/(?:\d|\p{Lu})[-–/]$/u.test(tail) && /^[\p{Lu}\d]/u.test(next)) return ''
  if (/^(?:https?:\/\/|www\.)\S*$/iu.test(tail)) {
    const head = /^\S+/u.exec(next)?.[0] ?? ''
    if (/[-._/?=&@]$/u.test(tail) || /[./?=&]/u.test(head.slice(0, -1))) return ''
  }
  if (/[\p{L}\d._-]@[\p{L}\d._-]*\.$/u.test(tail)) return ''
  return ' '
}

type Placed = 'body' | 'centre' | 'aside'

function continues(before: FlowLine, line: FlowLine, group: FlowLine[], pitch: number): boolean {
  const gap = line.page === before.page ? line.baseline - before.baseline : 0
  if (gap > pitch * 1.28 + 1 || gap < 0) return false
  if (line.inCell) return continuesInCell(before, line)
  const place = placeOf(line)
  if (place !== placeOf(before)) {
    // The last line of a paragraph may happen to be centred or short; its first line tells.
    if (placeOf(before) !== 'body' || place !== 'centre' || !isFull(before, line)) return false
    if (line.left > before.bounds.left + 60) return false
  }
  const text = textOf(line.words)
  const last = textOf(before.words)
  if (place === 'aside') return false
  if (place === 'centre' && placeOf(before) === 'centre') return sameTitle(before, line, last, text)
  if (!isFull(before, line)) return false
  const indent = line.left - before.left
  const ended = /[.;:!?]["”)]?$/u.test(last)
  const marked = marker.test(text)
  const edge = before.bounds.left
  const second = before.words[1]?.left ?? -1
  const hangs = marker.test(last) && Math.abs(line.left - second) < 4
  if (indent > 6) return hangs || (group.length === 1 && !ended && !marked && indent < 12)
  if (indent < -6) return !(marked && ended && line.left > edge + 8)
  if (line.left > edge + 8) return !marked && !(ended && group.length === 1)
  return !(marked && ended)
}

/** In a cell nearly all lines are broken by its width; what had room to go on was broken by hand. */
function continuesInCell(before: FlowLine, line: FlowLine): boolean {
  const middle = (one: FlowLine) => (one.left + one.right) / 2
  const centred =
    Math.abs(middle(before) - middle(line)) < 3 && Math.abs(before.left - line.left) > 2
  const { left, right } = before.bounds
  const moved = centred ? { ...before, right: left + before.right - before.left } : before
  if (!isFull({ ...moved, bounds: { left, right: right - 1.5 } }, line)) return false
  const ended = /[.;:!?]["”)]?$/u.test(textOf(before.words))
  if (ended && marker.test(textOf(line.words))) return false
  return centred || !ended || line.left - before.left < 8
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(before: FlowLine, line: FlowLine): boolean {
  const first = line.words[0]
  if (!first) return false
  const unbroken = line.words.findIndex((word, index) => index > 0 && word.spaced)
  const last = line.words[unbroken === -1 ? line.words.length - 1 : unbroken - 1] ?? first
  const need = last.right - first.left + before.size * 0.2
  return before.bounds.right - before.right < need + 1.5
}

function placeOf(line: FlowLine): Placed {
  const { left, right } = line.bounds
  const indent = line.left - left
  const rest = right - line.right
  const even = Math.abs(indent - rest) < Math.max(5, line.size * 0.4)
  const allBold = line.words.every((word) => word.bold)
  if (even && indent > (allBold ? 12 : 45)) return 'centre'
  return indent > (right - left) * 0.4 ? 'aside' : 'body'
}

const alone =
  /^(?:tờ trình|kế hoạch|báo cáo|quyết định|nghị quyết|hướng dẫn|chương trình|thông báo|chỉ thị|công văn|phương án|đề án|dự án|quy chế|quy định|(?:phần|chương|mục|tiểu mục|phụ lục|biểu|mẫu)(?:\s+(?:số\s*)?[\p{L}\d]{1,5})?)$/iu

function sameTitle(before: FlowLine, line: FlowLine, last: string, text: string): boolean {
  if (alone.test(last.trim()) || alone.test(text.trim()) || marker.test(text)) return false
  const style = (one: FlowLine) => {
    const letters = textOf(one.words).replace(/[^\p{L}]/gu, '')
    const capitals = letters === letters.toUpperCase()
    return `${one.words.every((word) => word.bold)} ${one.words.every((word) => word.italic)} ${capitals}`
  }
  return style(before) === style(line) && Math.abs(before.size - line.size) < 0.7
}

/** Distance of two lines of one paragraph, in points. */
function linePitch(lines: readonly FlowLine[]): number {
  const gaps: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || before.page !== line.page || !isFull(before, line)) continue
    const gap = line.baseline - before.baseline
    if (gap > 0 && gap < line.size * 3) gaps.push(gap)
  }
  if (gaps.length === 0) return median(lines.map((line) => line.size)) * 1.6
  const sorted = gaps.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.4)] ?? 20
}
