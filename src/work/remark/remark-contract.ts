import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'

const remark = z.object({
  id: z.uuid(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  subjectTitle: z.string(),
  /** Below the unit's public pages. */
  publicPath: z.string(),
  useful: z.boolean().nullable(),
  words: z.string(),
  sentAt: z.string(),
  readAt: z.string().nullable(),
  readByName: z.string().nullable(),
})

export const remarkContract = defineContract({
  listRemarks: {
    method: 'GET',
    path: '/units/:unitId/remarks',
    summary: 'Nhận xét của người đọc về tin bài, việc trong kế hoạch, báo cáo; mới nhất đứng trước',
    may: 'official',
    query: z.object({
      unread: z.stringbool().default(false),
      cursor: typedCursor('instant'),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    response: z.object({
      items: z.array(remark),
      next: z.string().nullable(),
      /** How readers found each text, the most marked first. */
      use: z.array(
        z.object({
          subjectId: z.uuid(),
          title: z.string(),
          publicPath: z.string(),
          useful: z.int(),
          notUseful: z.int(),
        }),
      ),
      may: z.object({ markRead: z.boolean() }),
    }),
  },
  markRemarkRead: {
    method: 'POST',
    path: '/remarks/:remarkId/read',
    summary: 'Đã đọc nhận xét',
    may: 'official',
    body: z.object({}),
    response: z.object({ id: z.uuid() }),
  },
})

export type RemarkView = z.output<typeof remark>
