import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'

const id = z.uuid()

const outletLinkView = z.object({
  id,
  forWhom: z.string(),
  state: z.enum(['open', 'expired', 'revoked']),
  createdAt: z.string(),
  createdByName: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
})

export type OutletLinkView = z.infer<typeof outletLinkView>

export const pressOperations = {
  listOutletLinks: {
    method: 'GET',
    path: '/deliveries/:deliveryId/outlet-links',
    summary: 'Đường dẫn đã gửi cho báo, đài để xác nhận đã đăng, đã phát',
    may: 'official',
    response: z.object({ items: z.array(outletLinkView), next: z.null() }),
  },
  giveOutletLink: {
    method: 'POST',
    path: '/deliveries/:deliveryId/outlet-links',
    summary: 'Tạo đường dẫn để báo, đài lấy bản đã duyệt và xác nhận; coi là đã bàn giao',
    may: 'official',
    body: z.object({
      version: z.int().min(1),
      forWhom: z.string().trim().min(1, 'Hãy ghi gửi cho ai.').max(200),
      lastDay: typedDate('Ngày hết hạn chưa đúng.'),
    }),
    response: z.object({
      /** Told once; null when the same request is answered again. */
      address: z.string().nullable(),
      forWhom: z.string(),
      lastDay: z.string(),
    }),
  },
} as const satisfies Record<string, Operation>
