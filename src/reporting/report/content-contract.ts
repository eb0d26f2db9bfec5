import { z } from 'zod'

/**
 * A part of the paper. In `text` a line is a paragraph, a line that begins with "- " a dash; `{fig:CODE}` and
 * `{fig:CODE:ROW}` stand for figures and stay so in the stored text, so that a draft follows what is recorded.
 */
export const sectionSchema = z.object({
  code: z.string().min(1).max(40),
  title: z.string().trim().min(1, 'Mỗi phần phải có tên.').max(300),
  /**
   * `figures`: a table of `figures` under the text, with a chart of each that stands by rows. `lines`: the appendix of
   * results by plan line. `units`: the appendix of `figures` by unit. `embedded`: the sections of the unit's
   * communication report of the same period, written there.
   */
  kind: z.enum(['prose', 'figures', 'lines', 'units', 'embedded']),
  text: z.string().max(20_000, 'Phần này dài quá 20.000 ký tự.'),
  figures: z.array(z.string().max(80)).max(60).default([]),
  /** By line id: what stands as the result instead of the proposed words, or explains a delay. */
  notes: z.record(z.string(), z.string().max(2000)).default({}),
})

/** Who it is sent to, one a line. */
export const namesSchema = z
  .array(z.string().trim().min(1, 'Tên nơi nhận không được để trống.').max(300))
  .max(30, 'Nhiều nhất 30 nơi nhận.')

export const cellSchema = z.object({
  code: z.string(),
  /** Within a figure by rows, the row: a channel kind, a unit's label, a line … Otherwise empty. */
  row: z.string(),
  label: z.string(),
  rowLabel: z.string().nullable(),
  /** "hoạt động", "phút", "%". */
  unitWord: z.string(),
  /** What the report says: counted, or overridden. */
  value: z.number(),
  /** The same as text: "1.250", "khoảng 120", "83,3%", "10/12 (83,3%)"; "–" for a ratio of nothing. */
  text: z.string(),
  counted: z.number(),
  /** How much of it was not counted one by one; never added in silence. */
  estimated: z.number().default(0),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** How many records open below it. */
  records: z.number().int(),
  /** "Danh sách điểm danh", "Ước lượng": how the summed quantities were counted. */
  countMethods: z.array(z.string()),
  override: z
    .object({ value: z.number(), reason: z.string(), madeByName: z.string(), madeAt: z.string() })
    .nullable(),
  /** Shown with a sign: overridden, an estimate among its parts, or late figures beside it. */
  marked: z.boolean(),
})

export const lineRowSchema = z.object({
  lineId: z.uuid(),
  planId: z.uuid(),
  planTitle: z.string(),
  group: z.string().nullable(),
  label: z.string().nullable(),
  content: z.string(),
  leads: z.array(z.string()),
  coordinating: z.array(z.string()),
  timing: z.string(),
  /** Words proposed from the records; a note of the section stands in their place. */
  result: z.string(),
  note: z.string().nullable(),
  evidence: z.string(),
  activities: z.number().int(),
  evidenceCount: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  nextDueOn: z.string().nullable(),
})

export const correctionSchema = z.object({
  code: z.string(),
  row: z.string(),
  label: z.string(),
  rowLabel: z.string().nullable(),
  unitWord: z.string(),
  frozenValue: z.number(),
  presentValue: z.number(),
  noticedAt: z.string(),
})

export const findingSchema = z.object({
  code: z.enum([
    'no_evidence',
    'dead_link',
    'waiting_link',
    'reused_photo',
    'overdue_unexplained',
    'empty_section',
    'uneven_sum',
    'no_cause',
    'estimate',
  ]),
  /** `must`: somebody will ask about it; `look`: worth a look. Neither stops a submission. */
  weight: z.enum(['must', 'look']),
  sentence: z.string(),
  section: z.string().nullable(),
  activityId: z.uuid().nullable(),
  lineId: z.uuid().nullable(),
})

export type Section = z.output<typeof sectionSchema>
export type CellView = z.output<typeof cellSchema>
export type LineRow = z.output<typeof lineRowSchema>
export type Finding = z.output<typeof findingSchema>
