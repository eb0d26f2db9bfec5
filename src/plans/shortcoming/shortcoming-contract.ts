import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { id } from '../contract-parts.ts'

export const shortcoming = z.object({
  id,
  words: z.string(),
  /** The report that said it, and where it is opened. */
  citation: z.string(),
  address: z.string(),
})

const shortcomings = z.object({
  /** The year they are of: the one before the plan's. */
  year: z.int(),
  items: z.array(
    shortcoming.extend({
      /** The task that mends it; null while none does. */
      line: z.object({ id, label: z.string().nullable(), content: z.string() }).nullable(),
    }),
  ),
  may: z.object({ answer: z.boolean() }),
})

export type Shortcoming = z.infer<typeof shortcoming>
export type ShortcomingsView = z.infer<typeof shortcomings>

/** What last year's reports said went badly, and which tasks of this year's plan mend it. */
export const shortcomingOperations = {
  listPlanShortcomings: {
    method: 'GET',
    path: '/plans/:planId/shortcomings',
    summary: 'Tồn tại, hạn chế báo cáo năm trước đã nêu, và việc khắc phục trong kế hoạch',
    may: 'official',
    response: shortcomings,
  },
  answerShortcoming: {
    method: 'POST',
    path: '/plans/:planId/shortcomings/:shortcomingId/answer',
    summary: 'Việc nào của kế hoạch đang soạn khắc phục một tồn tại, hạn chế',
    may: 'official',
    body: z.object({
      /** A task of the plan; `new`: one is written from its words; null: none any more. */
      line: z.union([z.literal('new'), id]).nullable(),
    }),
    response: shortcomings,
  },
} as const satisfies Record<string, Operation>
