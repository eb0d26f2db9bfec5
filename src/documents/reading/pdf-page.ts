/** One word as it stands on a page. Lengths in points from the page's upper left corner, y downwards. */
export interface Word {
  text: string
  left: number
  right: number
  baseline: number
  /** Height of the letters' font. */
  size: number
  /** Its name, for old fonts that put Vietnamese letters on Western codes. */
  font: string
  bold: boolean
  italic: boolean
  /** A blank stands between this word and the one before it on the line. */
  spaced: boolean
  /** Read from a picture and perhaps wrongly. */
  doubtful: boolean
}

/** A ruled line. Either x1 = x2 or y1 = y2, the first end being the upper or left one. */
export interface Rule {
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface Page {
  width: number
  height: number
  words: Word[]
  rules: Rule[]
  /** Read by recognising letters in a picture. */
  scanned: boolean
}

/** Words of one line from left to right. */
export interface Line {
  words: Word[]
  left: number
  right: number
  baseline: number
  size: number
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export type Matrix = readonly [number, number, number, number, number, number]

/** The matrix that first does `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

export function moved(matrix: Matrix, x: number, y: number): { x: number; y: number } {
  const [a, b, c, d, e, f] = matrix
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
