import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { id, version } from '../contract-parts.ts'
import { timingItem } from '../plan-draft.ts'
import { planView } from '../plan/plan-contract.ts'

const superiorLine = z.object({
  id,
  version,
  groupTitle: z.string().nullable(),
  label: z.string().nullable(),
  content: z.string(),
  leads: z.array(z.string()),
  coordinating: z.array(z.string()),
  outputs: z.array(z.string()),
  timing: z.array(timingItem),
  /** What it asks of the unit; null: of others. */
  assigned: z.enum(['lead', 'coordinating']).nullable(),
  /** The unit's own line that was taken from it already. */
  takenIn: z.object({ lineId: id, planId: id, title: z.string() }).nullable(),
})

/** How a unit's plan follows its superior's. */
export const cascadeOperations = {
  listSuperiorLines: {
    method: 'GET',
    path: '/units/:unitId/superior-plans/:planId/lines',
    summary:
      'Các việc của một kế hoạch cấp trên: việc nào giao cho đơn vị, việc nào đã đưa vào kế hoạch của đơn vị',
    may: 'official',
    response: z.object({
      plan: z.object({
        id,
        title: z.string(),
        number: z.int().nullable(),
        symbol: z.string().nullable(),
        issuer: z.string(),
        year: z.int(),
      }),
      items: z.array(superiorLine),
      next: z.null(),
    }),
  },
  takeOverLines: {
    method: 'POST',
    path: '/plans/:planId/take-over',
    summary: 'Lấy việc của kế hoạch cấp trên vào kế hoạch đang soạn, theo tham chiếu',
    may: 'official',
    body: z.object({
      version,
      fromPlanId: id,
      lineIds: z.array(id).min(1, 'Hãy chọn ít nhất một việc.').max(500),
    }),
    response: planView,
  },
  setFulfilled: {
    method: 'PUT',
    path: '/lines/:lineId/fulfils',
    summary: 'Việc này còn đáp ứng những việc nào khác của cấp trên',
    may: 'official',
    body: z.object({ sourceLineIds: z.array(id).max(50) }),
    response: planView,
  },
} as const satisfies Record<string, Operation>
