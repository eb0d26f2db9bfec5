import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, id, instant, page, unitRef, version } from '../../plans/contract-parts.ts'
import { itemContent, itemKindCode } from '../item/item-content.ts'

const state = z.enum(['open', 'writing', 'answered', 'taken', 'declined', 'withdrawn'])

export const requestView = z.object({
  id,
  /** Who is to write. */
  unit: unitRef,
  asker: unitRef,
  kind: itemKindCode,
  title: z.string(),
  brief: z.string(),
  dueOn: date,
  /** The asker's task it is written for, as told; null: none was named. */
  task: z.object({ lineId: id, content: z.string() }).nullable(),
  /** What the task speaks of; the text begins with these. */
  themes: z.array(z.string()),
  state,
  itemId: id.nullable(),
  /** The item may be sent: it is approved. */
  itemApproved: z.boolean(),
  takenItemId: id.nullable(),
  reason: z.string(),
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  askedAt: instant,
  askedByName: z.string(),
  version,
  may: z.object({
    begin: z.boolean(),
    answer: z.boolean(),
    take: z.boolean(),
    withdraw: z.boolean(),
  }),
})

export type RequestView = z.infer<typeof requestView>

const oneRequest = requestView.extend({ answer: itemContent.nullable() })

export const requestOperations = {
  listRequests: {
    method: 'GET',
    path: '/units/:unitId/content-requests',
    summary: 'Bài đơn vị được đặt viết, hoặc đã đặt nơi khác; việc chưa xong, hạn gần đứng trước',
    may: 'official',
    query: z.object({
      way: z.enum(['in', 'out']).default('in'),
      open: z.stringbool().default(true),
      cursor: typedCursor('day'),
    }),
    response: page(requestView),
  },
  askForContent: {
    method: 'POST',
    path: '/units/:unitId/content-requests',
    summary: 'Đặt một hoặc nhiều đơn vị viết bài, có hạn',
    may: 'official',
    body: z.object({
      unitIds: z.array(id).min(1, 'Hãy chọn đơn vị viết.').max(300),
      kind: itemKindCode.default('article'),
      title: z.string().trim().min(1, 'Hãy ghi cần bài về việc gì.').max(300),
      brief: z.string().trim().max(3000).default(''),
      dueOn: typedDate('Hãy ghi hạn gửi bài.'),
      /** The asker's task that the text is for. */
      lineId: id.nullable().default(null),
    }),
    response: z.object({ items: z.array(z.object({ id })) }),
  },
  getContentRequest: {
    method: 'GET',
    path: '/content-requests/:requestId',
    summary: 'Một yêu cầu viết bài, với bài đã gửi',
    may: 'official',
    response: oneRequest,
  },
  beginRequest: {
    method: 'POST',
    path: '/content-requests/:requestId/begin',
    summary: 'Nhận viết: mở một bản soạn cho yêu cầu này',
    may: 'official',
    body: z.object({}),
    response: oneRequest,
  },
  answerRequest: {
    method: 'POST',
    path: '/content-requests/:requestId/answer',
    summary: 'Gửi một bài đã duyệt cho nơi đặt',
    may: 'official',
    body: z.object({ itemId: id }),
    response: oneRequest,
  },
  declineRequest: {
    method: 'POST',
    path: '/content-requests/:requestId/decline',
    summary: 'Không nhận viết, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do không nhận.', 1000) }),
    response: oneRequest,
  },
  takeAnswer: {
    method: 'POST',
    path: '/content-requests/:requestId/take',
    summary: 'Nhận bài đã gửi làm bản soạn của đơn vị',
    may: 'official',
    body: z.object({}),
    response: oneRequest,
  },
  returnAnswer: {
    method: 'POST',
    path: '/content-requests/:requestId/return',
    summary: 'Đề nghị viết lại, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi cần sửa gì.', 1000) }),
    response: oneRequest,
  },
  withdrawRequest: {
    method: 'POST',
    path: '/content-requests/:requestId/withdraw',
    summary: 'Thôi không đặt nữa',
    may: 'official',
    body: z.object({ reason: z.string().trim().max(1000).default('') }),
    response: oneRequest,
  },
} as const satisfies Record<string, Operation>
