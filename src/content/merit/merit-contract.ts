import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { id, instant, page, unitRef } from '../../plans/contract-parts.ts'

export const meritKinds = ['initiative', 'good_example', 'award'] as const

export const meritView = z.object({
  id,
  unit: unitRef,
  kind: z.enum(meritKinds),
  title: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved']),
  publishedAt: instant.nullable(),
  outAt: instant.nullable(),
  /** Author of an initiative, who was commended, whom an example is of. */
  who: z.string(),
  decision: z.string(),
  /** ISO date, or empty. */
  decidedOn: z.string(),
  result: z.string(),
  /** Other units that say they do the same. */
  appliedBy: z.int(),
})

export type MeritView = z.infer<typeof meritView>

export const meritOperations = {
  listMerits: {
    method: 'GET',
    path: '/units/:unitId/merits',
    summary: 'Sổ sáng kiến, gương điển hình, khen thưởng của đơn vị hoặc của các đơn vị cấp dưới',
    may: 'official',
    query: z.object({
      kind: z.enum(meritKinds).optional(),
      /** Of the units below. */
      below: z.stringbool().default(false),
      cursor: typedCursor('id'),
    }),
    response: page(meritView),
  },
} as const satisfies Record<string, Operation>
