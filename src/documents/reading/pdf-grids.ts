import { median, type Box, type Rule } from './pdf-page.ts'

export interface GridCell extends Box {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** A ruled table's frame; cells from top left to bottom right, merged ones once. */
export interface Grid extends Box {
  /** Edges of the columns and of the rows. */
  xs: number[]
  ys: number[]
  cells: GridCell[]
}

/** Ruled tables of a page from its lines: what the lines enclose are cells, what no line parts is merged. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = joined(rules.filter((rule) => rule.y1 === rule.y2).map(asSpan))
  const upright = joined(rules.filter((rule) => rule.x1 === rule.x2).map(asSpan))
  const grids: Grid[] = []
  for (const part of connected(level, upright)) {
    const grid = gridOf(part.level, part.upright)
    if (grid && grid.cells.length > 1) grids.push(grid)
  }
  return grids
    .filter((grid) => !grids.some((other) => other !== grid && holds(other, grid)))
    .sort((a, b) => a.top - b.top)
}

/** A level line: at = y, from and to along x. An upright line: the other way round. */
interface Span {
  at: number
  from: number
  to: number
}

const near = 3

function asSpan(rule: Rule): Span {
  return rule.y1 === rule.y2
    ? { at: rule.y1, from: rule.x1, to: rule.x2 }
    : { at: rule.x1, from: rule.y1, to: rule.y2 }
}

/** Pieces drawn cell by cell make one line. */
function joined(spans: Span[]): Span[] {
  const byPlace = spans.toSorted((a, b) => a.at - b.at || a.from - b.from)
  const lines: Span[][] = []
  for (const span of byPlace) {
    const line = lines.at(-1)
    const last = line?.[0]
    if (line && last && span.at - last.at < 1.6) line.push(span)
    else lines.push([span])
  }
  return lines.flatMap((line) => {
    const at = median(line.map((span) => span.at))
    const merged: Span[] = []
    for (const span of line.sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1)
      if (last && span.from - last.to < near) last.to = Math.max(last.to, span.to)
      else merged.push({ at, from: span.from, to: span.to })
    }
    return merged.filter((span) => span.to - span.from > 5)
  })
}

function connected(level: Span[], upright: Span[]): { level: Span[]; upright: Span[] }[] {
  const groupOf = level.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (groupOf[at] !== at && groupOf[at] !== undefined) at = groupOf[at] ?? at
    return at
  }
  const groupOfUpright: number[] = []
  for (const line of upright) {
    const touched: number[] = []
    for (const [index, other] of level.entries()) if (touch(line, other)) touched.push(root(index))
    const [first] = touched
    for (const other of touched) if (first !== undefined) groupOf[other] = first
    groupOfUpright.push(first ?? -1)
  }
  const parts = new Map<number, { level: Span[]; upright: Span[] }>()
  for (const [index, line] of level.entries()) {
    const key = root(index)
    const part = parts.get(key) ?? { level: [], upright: [] }
    part.level.push(line)
    parts.set(key, part)
  }
  for (const [index, line] of upright.entries()) {
    const group = groupOfUpright[index] ?? -1
    if (group >= 0) parts.get(root(group))?.upright.push(line)
  }
  return [...parts.values()].filter((part) => part.level.length > 1 && part.upright.length > 0)
}

function touch(upright: Span, level: Span): boolean {
  return (
    upright.at > level.from - near &&
    upright.at < level.to + near &&
    level.at > upright.from - near &&
    level.at < upright.to + near
  )
}

function gridOf(level: Span[], upright: Span[]): Grid | null {
  const left = Math.min(...level.map((line) => line.from))
  const right = Math.max(...level.map((line) => line.to))
  const top = Math.min(...level.map((line) => line.at))
  const bottom = Math.max(...level.map((line) => line.at))
  const xs = places([...upright.map((line) => line.at), left, right])
  const ys = places(level.map((line) => line.at))
  const rows = ys.length - 1
  const columns = xs.length - 1
  if (rows < 1 || columns < 1 || rows * columns > 20_000) return null
  const owner = Array.from({ length: rows * columns }, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (owner[at] !== at) at = owner[at] ?? at
    return at
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
      const here = row * columns + column
      if (column + 1 < columns && !covered(upright, xs[column + 1] ?? 0, middleY))
        owner[root(here + 1)] = root(here)
      if (row + 1 < rows && !covered(level, ys[row + 1] ?? 0, middleX))
        owner[root(here + columns)] = root(here)
    }
  }
  const cells = new Map<number, GridCell>()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const key = root(row * columns + column)
      const cell = cells.get(key)
      if (!cell) {
        cells.set(key, { ...boxAt(xs, ys, row, column), row, column, rowSpan: 1, columnSpan: 1 })
        continue
      }
      const low = Math.min(cell.column, column)
      cell.columnSpan = Math.max(cell.column + cell.columnSpan, column + 1) - low
      cell.column = low
      cell.rowSpan = Math.max(cell.rowSpan, row + 1 - cell.row)
      cell.left = xs[cell.column] ?? cell.left
      cell.right = xs[cell.column + cell.columnSpan] ?? cell.right
      cell.bottom = ys[cell.row + cell.rowSpan] ?? cell.bottom
    }
  }
  const all = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  return { left, right, top, bottom, xs, ys, cells: all }
}

function boxAt(xs: number[], ys: number[], row: number, column: number): Box {
  return {
    left: xs[column] ?? 0,
    right: xs[column + 1] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[row + 1] ?? 0,
  }
}

function covered(lines: Span[], at: number, middle: number): boolean {
  return lines.some(
    (line) => Math.abs(line.at - at) < near && line.from < middle && line.to > middle,
  )
}

/** Places that are nearly the same are one. */
function places(values: number[]): number[] {
  const kept: number[] = []
  for (const value of values.sort((a, b) => a - b)) {
    const last = kept.at(-1)
    if (last === undefined || value - last >= near) kept.push(value)
  }
  return kept
}

function holds(outer: Box, inner: Box): boolean {
  return (
    outer.left < inner.left + 1 &&
    outer.right > inner.right - 1 &&
    outer.top < inner.top + 1 &&
    outer.bottom > inner.bottom - 1
  )
}
