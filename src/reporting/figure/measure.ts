import { z } from 'zod'

/** What a figure counts, as data. `channel` limits to channel kinds (law); `by` splits it into rows. */
export const measureSchema = z.union([
  z.object({
    count: z.literal('activity'),
    channel: z.array(z.string()).optional(),
    by: z.literal('channel').optional(),
  }),
  z.object({
    /** A kind of quantity (law): people, minutes, copies … */
    sum: z.string(),
    channel: z.array(z.string()).optional(),
    by: z.literal('channel').optional(),
  }),
  z.object({
    /** Lead occurrences due in the period: what they promise, what was delivered for them, what is overdue. */
    count: z.enum(['promised', 'delivered', 'overdue']),
  }),
  z.object({
    /** on_time: done on time ÷ (done + open and overdue). proven_lines: with proof ÷ in force. */
    ratio: z.enum(['on_time', 'proven_lines']),
  }),
])

export type Measure = z.output<typeof measureSchema>

export interface Indicator {
  code: string
  label: string
  /** Stands after the number; "%" for a ratio. */
  unitWord: string
  measure: Measure
  ordinal: number
}

export function isRatio(measure: Measure): boolean {
  return 'ratio' in measure
}

/** Figures by rows have no value of their own. */
export function isByRow(measure: Measure): boolean {
  return 'by' in measure && measure.by !== undefined
}
