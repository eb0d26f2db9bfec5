/** Figures to draw: one value of every series at each point. Null where there is none. */
export interface ChartData {
  /** Heading of the points: "Kênh", "Quý", "Xã". */
  what: string
  /** At most four: more cannot be told apart on a black and white print. */
  series: readonly string[]
  points: readonly { label: string; values: readonly (number | null)[] }[]
}

/** The round number at or above all of them, to draw an axis to: 37 → 40, 0 → 1. */
export function axisTop(values: readonly (number | null)[]): number {
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  const unit = 10 ** Math.floor(Math.log10(most))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((times) => times * unit >= most) ?? 10
  return step * unit
}

/** Labels that find room beside each other: every one, every second, every third … */
export function labelStep(points: number, room: number): number {
  return Math.max(1, Math.ceil(points / room))
}

export function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

export interface Extremes {
  highest: { label: string; value: number }
  lowest: { label: string; value: number }
}

/** The point with most and the one with least of all series together; null without two points. */
export function extremesOf(data: ChartData): Extremes | null {
  const sums = data.points
    .map(({ label, values }) => ({ label, value: sumOf(values) }))
    .toSorted((a, b) => b.value - a.value)
  const [highest, lowest] = [sums[0], sums.at(-1)]
  return highest && lowest && sums.length > 1 ? { highest, lowest } : null
}
