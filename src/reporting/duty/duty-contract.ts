import { z } from 'zod'

export const periodKinds = ['month', 'quarter', 'half_year', 'year'] as const

export const periodShape = {
  periodKind: z.enum(periodKinds),
  /** `2024-Q1`, `2024-M03`, `2024-H1`, `2024`. */
  periodKey: z.string(),
  periodLabel: z.string(),
  /** Decree 09/2019, art 12: 15 of the month before … */
  fromOn: z.string(),
  /** … to 14 of the last month, included. */
  toOn: z.string(),
  dueOn: z.string(),
}

/** Why a report is owed, as a plan says it. */
export const dutySchema = z.object({
  id: z.uuid(),
  words: z.string(),
  /** "số 58/KH-UBND", or its title while it has no number; null: a duty of no plan. */
  planName: z.string().nullable(),
  planId: z.uuid().nullable(),
  to: z.string().nullable(),
  via: z.string().nullable(),
  /** It may stand within another report. */
  mayBeEmbedded: z.boolean(),
})

export const owedSchema = z.object({
  ...periodShape,
  overdue: z.boolean(),
  workingDaysLeft: z.number(),
  /** None: the quarter every unit owes when no plan says otherwise. */
  duties: z.array(dutySchema),
})

export type DutyView = z.output<typeof dutySchema>
export type OwedPeriod = z.output<typeof owedSchema>
