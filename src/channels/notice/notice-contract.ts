import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { deliveryView } from '../delivery/delivery-contract.ts'

const id = z.uuid()
const version = z.int().min(1)

const role = z.enum(['viewer', 'officer', 'head', 'administrator'])

const audience = z.object({
  unitIds: z.array(id).min(1, 'Hãy chọn ít nhất một đơn vị.').max(1000),
  /** Absent: everybody of these units. */
  only: z
    .object({
      roles: z.array(role).max(4).default([]),
      titles: z.array(z.string().trim().min(1).max(120)).max(100).default([]),
      accountIds: z.array(id).max(1000).default([]),
    })
    .nullable()
    .default(null),
})

const foundAudience = z.object({
  /** How many people would get it, each counted once. */
  people: z.int(),
  /** Units in which nobody would. */
  unitsWithout: z.int(),
  roles: z.array(z.object({ role, people: z.int() })),
  titles: z.array(z.object({ title: z.string(), people: z.int() })),
  /** By name, the first fifty that the words fit. */
  found: z.array(
    z.object({
      accountId: id,
      name: z.string(),
      unitName: z.string(),
      titles: z.array(z.string()),
    }),
  ),
})

export type FoundAudience = z.infer<typeof foundAudience>

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
    summary:
      'Gửi thông báo nội bộ đến mọi người của các đơn vị đã chọn, hoặc chỉ những vai trò, chức danh, người nêu tên',
    may: 'official',
    body: audience.extend({ version }),
    response: deliveryView,
  },
  previewAudience: {
    method: 'POST',
    path: '/deliveries/:deliveryId/audience',
    summary: 'Chọn như vậy thì ai nhận: theo vai trò, chức danh, từng người; không gửi gì',
    may: 'official',
    body: audience.extend({ words: z.string().trim().max(100).default('') }),
    response: foundAudience,
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
      /** Whom it was for, where it was not for everybody. */
      audience: z.object({
        roles: z.array(role),
        titles: z.array(z.string()),
        /** How many were chosen by name. */
        named: z.int(),
      }),
    }),
  },
  countReaders: {
    method: 'POST',
    path: '/deliveries/:deliveryId/readers/count',
    summary: 'Chốt số người đã đọc: thành số người được thông tin, đếm bởi hệ thống',
    may: 'official',
    body: z.object({ version }),
    response: deliveryView,
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
