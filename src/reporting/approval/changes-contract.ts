import { z } from 'zod'

const pieceSchema = z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() })

/** What differs between two contents of a report. */
export const changeSchema = z.object({
  kind: z.enum(['title', 'addressees', 'section', 'figure', 'line', 'recipients']),
  /** Of a section its code, of a figure `CODE:ROW`, of a line its id. */
  key: z.string(),
  name: z.string(),
  /** Words: the paragraphs that differ, each in full with what was taken out and put in. */
  paragraphs: z.array(z.array(pieceSchema)),
  /** Of a figure. */
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** The submission that was returned last. */
export const sinceSchema = z.object({
  submittedAt: z.string(),
  submittedByName: z.string(),
  decidedAt: z.string(),
  decidedByName: z.string(),
  reason: z.string(),
  contentHash: z.string(),
})

export type Change = z.output<typeof changeSchema>
export type Since = z.output<typeof sinceSchema>
