import { moved, type Matrix, type Rule } from './pdf-page.ts'

/** The level and upright lines in a path as pdf.js gives it: stroked edges, or filled boxes as thin as a line. */
export function rulesOf(path: number[], matrix: Matrix, stroked: boolean): Rule[] {
  return partsOf(path, matrix).flatMap((part) => (stroked ? edgesOf(part) : thinBox(part)))
}

interface Point {
  x: number
  y: number
}

/** Sub-paths as points; pdf.js writes 0 = move, 1 = line, 2 = cubic, 3 = quadratic curve, 4 = close. */
function partsOf(path: number[], matrix: Matrix): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  for (let at = 0; at < path.length;) {
    const kind = path[at++]
    if (kind === 4) {
      const [start] = part
      if (start) part.push(start)
      continue
    }
    const numbers = kind === 2 ? 6 : kind === 3 ? 4 : 2
    const point = moved(matrix, path[at + numbers - 2] ?? 0, path[at + numbers - 1] ?? 0)
    at += numbers
    if (kind === 0) {
      part = [point]
      parts.push(part)
    } else if (kind === 1) part.push(point)
    // A curve ends the straight part: circles and logos are no tables.
    else parts.push((part = [point]))
  }
  return parts
}

function edgesOf(part: Point[]): Rule[] {
  const rules: Rule[] = []
  for (const [index, to] of part.entries()) {
    const from = part[index - 1]
    if (from) rules.push(...straight(from, to))
  }
  return rules
}

function straight(from: Point, to: Point): Rule[] {
  const wide = Math.abs(from.x - to.x)
  const high = Math.abs(from.y - to.y)
  if (high < 1 && wide > 2) {
    const y = (from.y + to.y) / 2
    return [{ x1: Math.min(from.x, to.x), y1: y, x2: Math.max(from.x, to.x), y2: y }]
  }
  if (wide < 1 && high > 2) {
    const x = (from.x + to.x) / 2
    return [{ x1: x, y1: Math.min(from.y, to.y), x2: x, y2: Math.max(from.y, to.y) }]
  }
  return []
}

/** Word draws the border of a cell as a filled box as thin as a line. */
function thinBox(part: Point[]): Rule[] {
  const xs = part.map((point) => point.x)
  const ys = part.map((point) => point.y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  if (Math.min(right - left, bottom - top) > 2.5) return []
  if (right - left > bottom - top) {
    const y = (top + bottom) / 2
    return [{ x1: left, y1: y, x2: right, y2: y }]
  }
  const x = (left + right) / 2
  return [{ x1: x, y1: top, x2: x, y2: bottom }]
}
