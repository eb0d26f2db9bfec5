import { findTiming } from '../timing/timing-grammar.ts'
import type { Column } from './appendix-columns.ts'
import { dutyVerb } from './blocks.ts'
import { joinTexts, type Line, startsLower } from './lines.ts'
import { unitLines } from './unit-cells.ts'
import { isUnitName } from './unit-names.ts'

interface Cells {
  cells: Partial<Record<Column, string>>
  /** How little the reading had to be forced: 0 is a clean row. */
  cost: number
}

/**
 * Gives the lines of one flattened table row back to its columns. Cells come from left to right,
 * mostly with a blank line between; a page break starts again at the left with the cells' second
 * halves. The cheapest reading wins: a boundary is cheap at a blank line and dear inside a
 * sentence, a cell is cheap where it reads like its column (a unit, a time). `spaced` is false for
 * a table whose cells are not set apart by blank lines.
 */
export function assignCells(
  lines: readonly Line[],
  columns: readonly Column[],
  spaced = true,
): Cells {
  if (lines.length === 0 || lines.length > longestRow)
    return { cells: { content: textOf(lines) }, cost: 9 }
  const frontier: State[][] = [[{ cells: {}, column: -1, passes: 1, cost: 0 }]]
  for (let from = 0; from < lines.length; from++) {
    const states = (frontier[from] ?? []).sort((a, b) => a.cost - b.cost).slice(0, beam)
    const bound = (states[0]?.cost ?? 0) + 6
    const open = states.filter((state) => state.cost <= bound)
    if (open.length > 0) extend(frontier, open, from, lines, columns, spaced)
  }
  let best: State | null = null
  let least = Infinity
  for (const state of frontier[lines.length] ?? []) {
    const rest = state.passes === 1 ? skipped(columns, state.column, columns.length) : 0
    if (state.cost + rest >= least) continue
    best = state
    least = state.cost + rest
  }
  return best ? { cells: best.cells, cost: least } : { cells: { content: textOf(lines) }, cost: 9 }
}

/** Whether a text says when and nothing else, as a timing cell does. */
function isPureTiming(text: string): boolean {
  if (text.length > 90) return false
  const found = findTiming(text, 2000)
  let rest = ''
  let at = 0
  for (const one of found) {
    rest += text.slice(at, one.start)
    at = one.end
  }
  rest += text.slice(at)
  const left = rest
    .replace(
      /(?<!\p{L})(?:và|hoặc|trong|hoàn thành|thực hiện|theo|đến|từ|quy định|kế hoạch|yêu cầu|năm|khi có|phát sinh|tháng|ngày|hàng|hằng|dự kiến|các)(?!\p{L})/giu,
      '',
    )
    .replace(/[\s\d.,;:()/–-]+/gu, '')
  // "02 bản tin" alone counts a product; only rounds and times say when.
  const product = found.every(
    (one) =>
      one.form === 'count' && !/(?:đợt|lần|kỳ|cuộc|buổi)$/iu.test(text.slice(one.start, one.end)),
  )
  if (found.length > 0) return left === '' && !product
  return (
    /^(?:theo|khi có|đột xuất|sau khi)\s/iu.test(text) &&
    text.length < 60 &&
    /(?:kế hoạch|quy định|yêu cầu|chỉ đạo|phát sinh|thực tế|lịch)/iu.test(text)
  )
}

interface State {
  cells: Partial<Record<Column, string>>
  column: number
  passes: number
  cost: number
}

const longestRow = 90
const beam = 24
const longestCell = 34

function extend(
  frontier: State[][],
  states: readonly State[],
  from: number,
  lines: readonly Line[],
  columns: readonly Column[],
  spaced: boolean,
): void {
  let joined = 0
  for (let to = from + 1; to <= lines.length && to - from <= longestCell; to++) {
    if (to - from > 1) joined += joinCost(lines, to - 1, spaced)
    if (joined > 6) return
    if (to < lines.length && !mayBegin(lines, to)) continue
    const piece = readPiece(lines.slice(from, to))
    for (const state of states) {
      const border = from === 0 ? 0 : borderCost(lines, from, state.passes > 1, spaced)
      for (const [index, column] of columns.entries()) {
        if (column === 'time' && !piece.timing) continue
        const move = moveCost(state, index, from, lines, columns)
        if (move === null) continue
        const before = state.cells[column]
        const cost = state.cost + border + joined + move + fitCost(column, piece, before)
        if (cost > 30) continue
        const units = column === 'lead' || column === 'coordinating'
        const own = units ? piece.units : piece.text
        const text =
          before === undefined ? own : units ? unitLines([before, own]) : joinTexts([before, own])
        ;(frontier[to] ??= []).push({
          cells: { ...state.cells, [column]: text },
          column: index,
          passes: index > state.column ? state.passes : state.passes + 1,
          cost,
        })
      }
    }
  }
}

/** What a stretch of lines reads like, the same for whichever column it is tried in. */
interface Piece {
  text: string
  /** Units line by line, each set apart. */
  units: string
  timing: boolean
  unit: boolean
  duty: boolean
  lower: boolean
}

function readPiece(lines: readonly Line[]): Piece {
  const text = textOf(lines)
  return {
    text,
    units: unitLines(paragraphsOf(lines)),
    timing: isPureTiming(text),
    unit: isUnitName(text.replace(/^[-–+]\s*/u, '')),
    duty: dutyVerb.test(text),
    lower: startsLower(text),
  }
}

/** Lines with nothing between them are one, wrapped; a blank line may part two units of a cell. */
function paragraphsOf(lines: readonly Line[]): string[] {
  const paragraphs: string[] = []
  for (const [at, line] of lines.entries()) {
    if (at > 0 && line.blanksBefore === 0)
      paragraphs.push(joinTexts([paragraphs.pop() ?? '', line.text]))
    else paragraphs.push(line.text)
  }
  return paragraphs
}

function moveCost(
  state: State,
  index: number,
  from: number,
  lines: readonly Line[],
  columns: readonly Column[],
): number | null {
  if (index > state.column) {
    return state.passes === 1 ? skipped(columns, state.column, index) : 0
  }
  if (state.passes >= 4) return null
  const rest = state.passes === 1 ? skipped(columns, state.column, columns.length) : 0
  return rest + (isPageCut(lines, from) ? 0.3 : 4)
}

function skipped(columns: readonly Column[], after: number, before: number): number {
  const costs = { content: 6, lead: 4, coordinating: 2.5, time: 3, output: 1.5, note: 0.2 }
  return columns.slice(after + 1, before).reduce((sum, column) => sum + costs[column], 0)
}

function mayBegin(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const previous = lines[at - 1]
  if (!line || !previous) return true
  return (
    line.blanksBefore > 0 ||
    isPageCut(lines, at) ||
    !startsLower(line.text) ||
    isPureTiming(previous.text) ||
    namesGroup(line.text)
  )
}

/** In text taken from PDF a form feed or a stray space is what is left of a page break. */
function isPageCut(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  return at > 0 && line !== undefined && line.blanksBefore === 0 && /^\s/u.test(line.raw)
}

function borderCost(
  lines: readonly Line[],
  at: number,
  secondHalves: boolean,
  spaced: boolean,
): number {
  const line = lines[at]
  const previous = lines[at - 1]
  if (!line || !previous) return 0
  const open = leavesOpen(previous.text) ? 1 : 0
  if (isPageCut(lines, at)) return 0.3
  if (line.blanksBefore > 0) return secondHalves ? 0 : open + (startsLower(line.text) ? 0.8 : 0)
  return (
    (spaced ? 2.5 : 0.3) + open + (startsLower(line.text) ? (namesGroup(line.text) ? 0.5 : 2) : 0)
  )
}

/** "các đoàn thể", "các tổ dân phố": a cell of units may well begin in lower case. */
function namesGroup(text: string): boolean {
  return /^(?:các|những|tất cả)\s/u.test(text) && isUnitName(text)
}

function joinCost(lines: readonly Line[], at: number, spaced: boolean): number {
  const line = lines[at]
  const previous = lines[at - 1]
  if (!line || !previous) return 0
  if (isPageCut(lines, at)) return 1.5
  if (line.blanksBefore === 0) {
    return spaced || startsLower(line.text) || leavesOpen(previous.text) ? 0 : 0.8
  }
  return startsLower(line.text) || leavesOpen(previous.text) ? 0.8 : 2
}

function leavesOpen(text: string): boolean {
  return /(?:[,–-]|(?:^|\s)(?:và|của|các|cho|về|với|theo|tại|trong|trên|đến|là))$/iu.test(text)
}

function fitCost(column: Column, piece: Piece, before: string | undefined): number {
  if (column === 'time') return before === undefined ? 0 : 6
  const misfit = piece.timing ? (column === 'note' || column === 'output' ? 2 : 5) : 0
  if (before !== undefined) {
    const closed = before.endsWith('.') ? 2.5 : 0
    return misfit + closed + (piece.lower || leavesOpen(before) ? 0 : 0.3)
  }
  if (column === 'lead' || column === 'coordinating') return misfit + (piece.unit ? 0 : 2.5)
  if (column === 'content') {
    if (piece.unit && piece.text.length < 60) return misfit + 1.5
    return misfit + (piece.lower ? 1 : piece.duty ? 0 : 0.4)
  }
  return misfit + (piece.unit ? 1.5 : 0.5)
}

function textOf(lines: readonly Line[]): string {
  return joinTexts(lines.map((line) => line.text))
}
