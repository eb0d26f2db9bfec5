import { z } from 'zod'
import { progress } from '../contract-parts.ts'

const publicPaper = z.object({
  hash: z.string(),
  name: z.string(),
  size: z.int(),
  isSigned: z.boolean(),
})

/** What the public reads of an issued plan. No person's data but the signer's, which the document itself bears. */
export const publishedPlan = z.object({
  planId: z.uuid(),
  issuer: z.string(),
  kindCode: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  title: z.string(),
  year: z.int(),
  issuedOn: z.string().nullable(),
  place: z.string().nullable(),
  signerPosition: z.string().nullable(),
  signerName: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string(),
  /** The signed paper, where the head lets anybody have it; snapshots of before have none. */
  paper: publicPaper.nullish(),
  /** What changed it since, in its order; snapshots of before say nothing of it. */
  amendments: z
    .array(
      z.object({
        ordinal: z.int(),
        number: z.int().nullable(),
        symbol: z.string().nullable(),
        issuedOn: z.string().nullable(),
        paper: publicPaper.nullable(),
      }),
    )
    .optional(),
  purposes: z.array(z.string()),
  requirements: z.array(z.string()),
  progress,
  lines: z.array(
    z.object({
      ordinal: z.int(),
      origin: z.enum(['appendix', 'block', 'duty']),
      groupTitle: z.string().nullable(),
      label: z.string().nullable(),
      content: z.string(),
      leads: z.array(z.string()),
      coordinating: z.array(z.string()),
      timingText: z.string(),
      progress,
      activities: z.int(),
      /** Event date of the latest activity. */
      lastOn: z.string().nullable(),
    }),
  ),
  /** Distinct activities for the plan, by channel kind and by month (`2024-03`). */
  byChannel: z.array(z.object({ channelKind: z.string(), activities: z.int() })),
  byMonth: z.array(z.object({ month: z.string(), activities: z.int() })),
  /** The day the figures are of. */
  asOf: z.string(),
})

export type PublishedPlan = z.infer<typeof publishedPlan>
