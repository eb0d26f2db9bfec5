/** A figure as it was counted: live, or as stored when the report was submitted. */
export interface Figure {
  code: string
  row: string
  /** Of a ratio: per cent with one decimal, 0 when there is nothing to divide by. */
  value: number
  numerator: number | null
  denominator: number | null
  records: number
  countMethods: string[]
}
