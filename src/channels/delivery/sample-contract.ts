import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'

export const sampleKinds = ['views', 'interactions', 'shares', 'comments', 'clicks'] as const

export const sampleOperations = {
  addSample: {
    method: 'POST',
    path: '/deliveries/:deliveryId/samples',
    summary: 'Ghi một số đo đọc được trên kênh: lượt xem, tương tác, lúc nào, đọc ở đâu',
    may: 'official',
    body: z.object({
      kind: z.enum(sampleKinds),
      value: z.int('Hãy ghi một số nguyên.').min(0).max(10_000_000_000),
      takenAt: z.iso.datetime({ error: 'Giờ phải có dạng 2026-11-20T08:00:00Z.' }),
      source: z.string().trim().min(1, 'Hãy ghi đọc số này ở đâu.').max(200),
    }),
    response: z.object({ id: z.uuid() }),
  },
} as const satisfies Record<string, Operation>
