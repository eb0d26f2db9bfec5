import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { deliveryOperations } from '../delivery/delivery-contract.ts'

const id = z.uuid()
const version = z.int().min(1)

const ownNotice = z.object({
  id,
  title: z.string(),
  text: z.string(),
  senderName: z.string(),
  unitName: z.string(),
  sentAt: z.string(),
  readAt: z.string().nullable(),
})

export type OwnNotice = z.infer<typeof ownNotice>

export const noticeOperations = {
  sendNotice: {
    method: 'POST',
    path: '/deliveries/:deliveryId/notice',
    summary: 'Gửi thông báo nội bộ đến mọi người của các đơn vị đã chọn',
    may: 'official',
    body: z.object({
      version,
      unitIds: z.array(id).min(1, 'Hãy chọn ít nhất một đơn vị.').max(1000),
    }),
    response: deliveryOperations.getDelivery.response.omit({ attempts: true, samples: true }),
  },
  listReaders: {
    method: 'GET',
    path: '/deliveries/:deliveryId/readers',
    summary: 'Ai đã đọc thông báo nội bộ, lúc nào; người chưa đọc đứng trước',
    may: 'official',
    response: z.object({
      items: z.array(
        z.object({
          accountId: id,
          name: z.string(),
          unitName: z.string(),
          readAt: z.string().nullable(),
        }),
      ),
      next: z.null(),
      sent: z.int(),
      read: z.int(),
    }),
  },
  countReaders: {
    method: 'POST',
    path: '/deliveries/:deliveryId/readers/count',
    summary: 'Chốt số người đã đọc: thành số người được thông tin, đếm bởi hệ thống',
    may: 'official',
    body: z.object({ version }),
    response: deliveryOperations.getDelivery.response.omit({ attempts: true, samples: true }),
  },
  listOwnNotices: {
    method: 'GET',
    path: '/notices',
    summary: 'Thông báo nội bộ gửi đến tôi',
    may: 'official',
    query: z.object({
      state: z.enum(['all', 'unread']).default('all'),
      cursor: typedCursor('instant'),
    }),
    response: z.object({ items: z.array(ownNotice), next: z.string().nullable(), unread: z.int() }),
  },
  readNotice: {
    method: 'POST',
    path: '/notices/:noticeId/read',
    summary: 'Tôi đã đọc',
    may: 'official',
    response: ownNotice,
  },
} as const satisfies Record<string, Operation>
