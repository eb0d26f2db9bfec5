import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'

export const deedOperations = defineContract({
  listDeeds: {
    method: 'GET',
    path: '/deeds',
    summary: 'Ai đã làm gì ở đơn vị tôi quản trị và các đơn vị bên dưới, mới nhất trước',
    may: 'official',
    query: z.object({
      accountId: z.uuid().optional(),
      unitId: z.uuid().optional(),
      /** Only what concerns units, posts, accounts and rights. */
      about: z.enum(['administration']).optional(),
      cursor: typedCursor('id'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          at: z.iso.datetime(),
          actorName: z.string(),
          accountId: z.uuid().nullable(),
          unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
          act: z.string(),
          details: z.record(z.string(), z.unknown()),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
})
