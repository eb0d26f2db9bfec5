import type { Rule } from './pdf-page.ts'
import type { Picture } from './scan-picture.ts'

/** Finds the ruled lines of a cleaned picture and paints them white in it. Rules in points. */
export function takeRules(picture: Picture): Rule[] {
  const half = halved(picture)
  const level = runs(half, false)
  const upright = runs(half, true)
  for (const run of [...level, ...upright]) paintOver(picture, run)
  const inPoints = (pixels: number) => (pixels * 2) / picture.scale
  return [
    ...level.map((run) => {
      const y = inPoints((run.low + run.high + 1) / 2)
      return { x1: inPoints(run.from), x2: inPoints(run.to), y1: y, y2: y }
    }),
    ...upright.map((run) => {
      const x = inPoints((run.low + run.high + 1) / 2)
      return { x1: x, x2: x, y1: inPoints(run.from), y2: inPoints(run.to) }
    }),
  ]
}

/** A long thin dark bar: from and to along it, low to high across. */
interface Run {
  upright: boolean
  from: number
  to: number
  low: number
  high: number
}

/** Each pixel the darkest of four: thin lines stay whole. */
function halved({ pixels, width, height, scale }: Picture): Picture {
  const [wide, high] = [width >> 1, height >> 1]
  const out = Buffer.allocUnsafe(wide * high)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const at = y * 2 * width + x * 2
      out[y * wide + x] = Math.min(
        pixels[at] ?? 255,
        pixels[at + 1] ?? 255,
        pixels[at + width] ?? 255,
        pixels[at + width + 1] ?? 255,
      )
    }
  }
  return { pixels: out, width: wide, height: high, scale: scale / 2 }
}

const dark = 150
/** Pixels of half the scanning resolution (150 dpi): 13 mm along a line of writing, 7 mm down. */
const shortest = { level: 75, upright: 40 }
const thickest = 7

function runs(picture: Picture, upright: boolean): Run[] {
  const { pixels, width, height } = picture
  const [along, across] = upright ? [height, width] : [width, height]
  const isDark = (a: number, b: number) =>
    b >= 0 && b < across && (pixels[upright ? a * width + b : b * width + a] ?? 255) < dark
  const least = upright ? shortest.upright : shortest.level
  const open: Run[] = []
  const done: Run[] = []
  for (let b = 0; b < across; b++) {
    const found = runsOfRow(along, least, (a) => isDark(a, b))
    for (const [from, to] of found) {
      const run = open.find((one) => one.high >= b - 2 && from < one.to + 6 && to > one.from - 6)
      if (run) {
        run.from = Math.min(run.from, from)
        run.to = Math.max(run.to, to)
        run.high = b
      } else open.push({ upright, from, to, low: b, high: b })
    }
    for (let at = open.length - 1; at >= 0; at--) {
      const run = open[at]
      if (run && run.high < b - 2) done.push(...open.splice(at, 1))
    }
  }
  return [...done, ...open].filter(
    (run) => run.high - run.low < thickest && standsFree(run, isDark),
  )
}

function runsOfRow(
  length: number,
  least: number,
  isDark: (at: number) => boolean,
): [number, number][] {
  const found: [number, number][] = []
  let [start, last] = [-1, -9]
  for (let at = 0; at <= length; at++) {
    if (at < length && isDark(at)) {
      if (start < 0) start = at
      last = at
    } else if (start >= 0 && (at - last > 2 || at === length)) {
      if (last - start >= least) found.push([start, last + 1])
      start = -1
    }
  }
  return found
}

/** Paper on both sides for the most part: the bars of letters have other letters' ink beside them. */
function standsFree(run: Run, isDark: (a: number, b: number) => boolean): boolean {
  let [inked, seen] = [0, 0]
  for (let a = run.from; a < run.to; a += 2) {
    if (isDark(a, run.low - 3)) inked++
    if (isDark(a, run.high + 3)) inked++
    seen += 2
  }
  return inked < seen * 0.3
}

function paintOver({ pixels, width, height }: Picture, run: Run): void {
  const [from, to] = [run.from * 2 - 2, run.to * 2 + 2]
  const [low, high] = [run.low * 2 - 2, run.high * 2 + 3]
  const [left, right, top, bottom] = run.upright ? [low, high, from, to] : [from, to, low, high]
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
    pixels.fill(255, y * width + Math.max(0, left), y * width + Math.min(width - 1, right) + 1)
  }
}
