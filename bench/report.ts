/** One measured value: `ratio` above 1 means worse than the limit when `limit` is an upper one. */
export interface Measured {
  name: string
  value: number
  unit: string
  /** What it is compared with: a promise of the product, or a figure taken in the same run. */
  limit: number
}

export function print({ name, value, unit, limit }: Measured): void {
  const ratio = Math.round((value / limit) * 1000) / 1000
  console.log(JSON.stringify({ name, value: Math.round(value * 100) / 100, unit, limit, ratio }))
}
