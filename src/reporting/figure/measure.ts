import { z } from 'zod'

/** What a figure may be split by. `form`: the type of Decree 49/2024; `unit`: the units directly below. */
export const rowKinds = [
  'channel',
  'mode',
  'form',
  'theme',
  'sector',
  'programme',
  'audience',
  'unit',
  'line',
] as const
export type RowKind = (typeof rowKinds)[number]

const codes = z.array(z.string().min(1).max(80)).min(1).max(80)

/** Which activities are looked at; each condition narrows, what is left out admits everything. */
export const filterSchema = z.strictObject({
  channel: codes.optional(),
  mode: z
    .array(z.enum(['digital', 'traditional']))
    .min(1)
    .optional(),
  /** The eight types of Decree 49/2024. */
  form: z.array(z.number().int().min(1).max(8)).min(1).optional(),
  /** Of several an activity needs one. */
  theme: codes.optional(),
  sector: codes.optional(),
  programme: codes.optional(),
  audience: codes.optional(),
  /** With a piece of evidence that was not withdrawn. */
  proven: z.boolean().optional(),
  /** Done for something a plan asks for. */
  planned: z.boolean().optional(),
})

const slice = { where: filterSchema.optional(), by: z.enum(rowKinds).optional() }
const byUnit = { by: z.enum(['unit', 'line']).optional() }

/** What is counted by itself, as data. */
const countedSchema = z.union([
  z.strictObject({ count: z.literal('activity'), ...slice }),
  z.strictObject({
    /** A kind of quantity (law) that adds up: people, minutes, copies … */
    sum: z.string().min(1).max(80),
    /** Only figures counted one by one, or only estimates; absent: both, shown apart. */
    counted: z.enum(['exact', 'estimated']).optional(),
    ...slice,
  }),
  z.strictObject({
    /** A running total that was read (views, interactions): the last reading of each page counts, no sum over time. */
    latest: z.string().min(1).max(80),
    ...slice,
  }),
  z.strictObject({
    /** How many forms were in use: diversity, as local scoring sheets ask for it. */
    distinct: z.literal('channel'),
    where: filterSchema.optional(),
  }),
  z.strictObject({
    /** Of the activities of `where`, those that are also so. */
    share: filterSchema,
    ...slice,
  }),
  z.strictObject({
    /** Lead occurrences due in the period: what they promise, what was delivered for them, what is overdue. */
    count: z.enum(['promised', 'delivered', 'overdue']),
    ...byUnit,
  }),
  z.strictObject({
    /** on_time: done on time ÷ (done + open and overdue). fulfilled: done ÷ due. */
    ratio: z.enum(['on_time', 'fulfilled']),
    ...byUnit,
  }),
  /** Lines of plans with proof ÷ in force. */
  z.strictObject({ ratio: z.literal('proven_lines') }),
  z.strictObject({
    /** What the press, mass organisations and citizens said of the unit, by the day it appeared. */
    count: z.literal('mention'),
    tone: z.enum(['good', 'neutral', 'bad']).optional(),
    by: z.literal('unit').optional(),
  }),
  /** Of what blames: put right by the day the head set ÷ (put right + open and past that day). */
  z.strictObject({ ratio: z.literal('answered'), by: z.literal('unit').optional() }),
  z.strictObject({
    /** Approved texts of these kinds, by the day of the decision; models of others by the day the unit began. */
    count: z.enum(['initiative', 'good_example', 'award', 'applied_model']),
    by: z.literal('unit').optional(),
  }),
  /** What the estimates of the plans in force in the period come to. */
  z.strictObject({ count: z.literal('estimate'), by: z.literal('unit').optional() }),
])

/** A figure as it was when it was chosen: a ratio of it stays what it is when the figure is replaced. */
const chosenSchema = z.strictObject({
  code: z.string().max(80),
  label: z.string().min(1).max(200),
  measure: countedSchema,
})

/** What a figure counts, as data. */
export const measureSchema = z.union([
  ...countedSchema.options,
  /** Of two figures, each a number of its own. */
  z.strictObject({ numerator: chosenSchema, denominator: chosenSchema }),
])

export type Chosen = z.output<typeof chosenSchema>
export type Counted = z.output<typeof countedSchema>
export type Filter = z.output<typeof filterSchema>
export type Measure = z.output<typeof measureSchema>

/** What is counted of plans: what they promise, and what became of it. */
export type OfPlans = Extract<
  Measure,
  | { ratio: 'on_time' | 'fulfilled' }
  | { ratio: 'proven_lines' }
  | { count: 'promised' | 'delivered' | 'overdue' }
>
export type OfMentions = Extract<Measure, { ratio: 'answered' } | { count: 'mention' }>
export type OfMerits = Extract<
  Measure,
  { count: 'initiative' | 'good_example' | 'award' | 'applied_model' }
>
export type OfEstimates = Extract<Measure, { count: 'estimate' }>
export type OfActivities = Exclude<Counted, OfPlans | OfMentions | OfMerits | OfEstimates>
export type OfTwo = Exclude<Measure, Counted>

export interface Indicator {
  code: string
  label: string
  /** Stands after the number; "%" for a ratio. */
  unitWord: string
  measure: Measure
  ordinal: number
}

export function isRatio(measure: Measure): boolean {
  return isShare(measure) || isOfTwo(measure)
}

/** Of its own records, those that are so. */
export function isShare(measure: Measure): boolean {
  return 'ratio' in measure || 'share' in measure
}

export function isOfTwo(measure: Measure): measure is OfTwo {
  return 'numerator' in measure
}

/** Figures by rows have no value of their own. */
export function rowKindOf(measure: Measure): RowKind | null {
  return 'by' in measure ? (measure.by ?? null) : null
}

export function isOfMentions(measure: Measure): measure is OfMentions {
  return (
    ('count' in measure && measure.count === 'mention') ||
    ('ratio' in measure && measure.ratio === 'answered')
  )
}

const MERITS = new Set(['initiative', 'good_example', 'award', 'applied_model'])

export function isOfMerits(measure: Measure): measure is OfMerits {
  return 'count' in measure && MERITS.has(measure.count)
}

export function isOfEstimates(measure: Measure): measure is OfEstimates {
  return 'count' in measure && measure.count === 'estimate'
}

export function isOfActivities(measure: Measure): measure is OfActivities {
  return (
    'sum' in measure ||
    'latest' in measure ||
    'distinct' in measure ||
    'share' in measure ||
    ('count' in measure && measure.count === 'activity')
  )
}
