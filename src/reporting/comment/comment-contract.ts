import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'

const commentSchema = z.object({
  id: z.uuid(),
  /** Of the report's sections; empty: the report as a whole. */
  section: z.string(),
  words: z.string(),
  madeAt: z.string(),
  madeByName: z.string(),
  settledAt: z.string().nullable(),
  settledByName: z.string().nullable(),
})

export const commentOperations = {
  listComments: {
    method: 'GET',
    path: '/reports/:reportId/comments',
    summary: 'Góp ý về báo cáo, theo từng phần; không nằm trong văn bản',
    may: 'official',
    response: z.object({
      items: z.array(commentSchema),
      next: z.string().nullable(),
      may: z.object({ comment: z.boolean() }),
    }),
  },
  addComment: {
    method: 'POST',
    path: '/reports/:reportId/comments',
    summary: 'Góp ý về một phần của báo cáo',
    may: 'official',
    body: z.object({
      section: z.string().max(40).default(''),
      words: typedReason('Hãy ghi nội dung góp ý.', 2000),
    }),
    response: z.object({ id: z.uuid() }),
  },
  settleComment: {
    method: 'POST',
    path: '/report-comments/:commentId/settle',
    summary: 'Đánh dấu đã xử lý một góp ý',
    may: 'official',
    response: z.object({ id: z.uuid() }),
  },
} as const satisfies Record<string, Operation>

export type CommentView = z.output<typeof commentSchema>
