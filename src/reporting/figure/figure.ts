/** A figure as it was counted: live, or as stored when the report was submitted. */
export interface Figure {
  code: string
  row: string
  /** Of a row: what it is called; null when the catalogue says it. */
  rowLabel: string | null
  /** Of a ratio: per cent with one decimal, 0 when there is nothing to divide by. */
  value: number
  numerator: number | null
  denominator: number | null
  records: number
  countMethods: string[]
  /** How much of the value was not counted one by one. */
  estimated: number
}
