import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { deliveryView } from '../delivery/delivery-contract.ts'

const count = z.int().min(0)

export const mailingOperations = {
  getMailing: {
    method: 'GET',
    path: '/deliveries/:deliveryId/mailing',
    summary: 'Tin nhắn hoặc thư đã gửi tới đâu: được nhận, không được nhận, chưa rõ',
    may: 'official',
    response: z.object({
      batches: count,
      open: count,
      nextAt: z.string().nullable(),
      accepted: count,
      failed: count,
      unknown: count,
      unknownRecipients: count,
      detail: z.string().nullable(),
      /** Told by the provider afterwards; null: it has told nothing yet. */
      delivered: count.nullable(),
      undelivered: count.nullable(),
    }),
  },
  stopMailing: {
    method: 'POST',
    path: '/deliveries/:deliveryId/stop',
    summary: 'Dừng gửi những tin chưa đi; tin đã đi không gọi lại được',
    may: 'official',
    body: z.object({ version: z.int().min(1), reason: typedReason('Hãy ghi vì sao dừng.', 500) }),
    response: deliveryView,
  },
} as const satisfies Record<string, Operation>
