import { z } from 'zod'

/** Half-open range in UTF-16 units of `PlanDraft.source`. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) })

export const citation = z.object({
  text: z.string(),
  number: z.string().nullable(),
  /** ISO local date. */
  date: z.string().nullable(),
  at: span,
})

/** ISO local dates. `before` is the date as written: the work is due the day before it. */
export const timingItem = z.object({
  text: z.string(),
  kind: z.enum(['standing', 'window', 'deadline', 'recurring', 'count', 'freshness', 'unknown']),
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  before: z.string().exactOptional(),
  every: z
    .object({ n: z.int().positive(), unit: z.enum(['week', 'month', 'year']) })
    .exactOptional(),
  count: z.int().positive().exactOptional(),
  /** Of what recurs: the last day in the last month of each period; absent: the whole period. */
  day: z.int().min(1).max(31).exactOptional(),
})

const taskDraft = z.object({
  text: z.string(),
  group: z.string().nullable(),
  label: z.string().nullable(),
  from: z.enum(['appendix', 'block', 'duty']),
  leads: z.array(z.string()),
  coordinating: z.array(z.string()),
  outputs: z.array(z.string()),
  /** Confidence, 0 to 1. */
  sure: z.number().min(0).max(1),
  at: span,
  timing: z.array(timingItem),
})

export const reportingDutyDraft = z.object({
  text: z.string(),
  /** As a list of "tháng", "quý", "6 tháng", "năm" …, or "định kỳ" when no interval is written. */
  period: z.string().nullable(),
  to: z.string().nullable(),
  via: z.string().nullable(),
  mayBeEmbedded: z.boolean(),
})

export const planDraft = z.object({
  /** The text as read: NFC, LF. */
  source: z.string(),
  kind: z.object({ code: z.string().nullable(), text: z.string().nullable() }),
  number: z.object({
    text: z.string().nullable(),
    value: z.number().nullable(),
    symbol: z.string().nullable(),
  }),
  date: z.object({ text: z.string().nullable(), iso: z.string().nullable() }),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  year: z.number().nullable(),
  bases: z.array(citation),
  citations: z.array(citation),
  sections: z.array(z.object({ numeral: z.string(), title: z.string() })),
  purposes: z.array(z.string()),
  requirements: z.array(z.string()),
  contents: z.array(z.string()),
  methods: z.array(z.string()),
  audience: z.array(z.string()),
  budget: z.array(z.string()),
  abbreviations: z.record(z.string(), z.string()),
  units: z.array(z.string()),
  tasks: z.array(taskDraft),
  reportingDuties: z.array(reportingDutyDraft),
  recipients: z.array(z.object({ text: z.string(), forReport: z.boolean() })),
  archive: z.string().nullable(),
  unplaced: z.array(z.string()),
  signature: z.object({
    authority: z.array(z.string()),
    position: z.string().nullable(),
    name: z.string().nullable(),
  }),
  where: z.record(z.string(), z.object({ at: span, sure: z.number().min(0).max(1) })),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), at: span.exactOptional() })),
})

export type Span = z.infer<typeof span>
export type Citation = z.infer<typeof citation>
export type Timing = z.infer<typeof timingItem>[]
export type TimingItem = z.infer<typeof timingItem>
export type TaskDraft = z.infer<typeof taskDraft>
export type ReportingDutyDraft = z.infer<typeof reportingDutyDraft>
export type PlanDraft = z.infer<typeof planDraft>
