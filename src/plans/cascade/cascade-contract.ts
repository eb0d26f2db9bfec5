import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { id, instant, version } from '../contract-parts.ts'
import { timingItem } from '../plan-draft.ts'
import { lineDetail } from '../plan/line-contract.ts'
import { planState, planView } from '../plan/plan-contract.ts'
import { FOLLOWED } from './cascade.ts'

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

const superiorChange = z.object({
  lineId: id,
  version,
  label: z.string().nullable(),
  content: z.string(),
  planId: id,
  planTitle: z.string(),
  planState,
  sourceLineId: id,
  sourceVersion: version,
  sourcePlanId: id,
  sourceTitle: z.string(),
  sourceNumber: z.string().nullable(),
  issuer: z.string(),
  /** The superior withdrew the line: then there are no fields. */
  withdrawn: z.boolean(),
  /** `corrected`: a reading mistake; `amended`: by an amendment, with its reason and document. */
  cause: z.enum(['written', 'corrected', 'amended', 'followed']),
  reason: z.string().nullable(),
  document: z.string().nullable(),
  since: instant,
  workingDays: z.int(),
  fields: z.array(
    z.object({
      field: z.enum(FOLLOWED),
      /** What the superior said when the unit last looked, and says now. */
      before: z.string(),
      after: z.string(),
      mine: z.string(),
      /** The unit's own already: stays so unless it is taken. */
      overridden: z.boolean(),
    }),
  ),
  may: z.object({ decide: z.boolean() }),
})

const superiorAddition = z.object({
  lineId: id,
  content: z.string(),
  groupTitle: z.string().nullable(),
  outputs: z.array(z.string()),
  timing: z.array(timingItem),
  part: z.enum(['lead', 'coordinating']),
  planId: id,
  planTitle: z.string(),
  issuer: z.string(),
  /** The unit's issued plan that carries that plan out. */
  ownPlanId: id,
  since: instant,
})

export type SuperiorChangeView = z.infer<typeof superiorChange>
export type SuperiorAdditionView = z.infer<typeof superiorAddition>

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
  listSuperiorChanges: {
    method: 'GET',
    path: '/units/:unitId/superior-changes',
    summary:
      'Cấp trên đã đổi gì ở những việc mà kế hoạch của đơn vị lấy theo; việc mới cấp trên giao thêm',
    may: 'official',
    response: z.object({ changes: z.array(superiorChange), additions: z.array(superiorAddition) }),
  },
  decideSuperiorChange: {
    method: 'POST',
    path: '/lines/:lineId/superior-change',
    summary: 'Theo hoặc giữ riêng từng phần mà cấp trên đã đổi',
    may: 'official',
    body: z.object({
      version,
      sourceVersion: version,
      accept: z.array(z.enum(FOLLOWED)).max(FOLLOWED.length),
      withdrawn: z.enum(['follow', 'keep']).optional(),
    }),
    response: lineDetail,
  },
  setFulfilled: {
    method: 'PUT',
    path: '/lines/:lineId/fulfils',
    summary: 'Việc này còn đáp ứng những việc nào khác của cấp trên',
    may: 'official',
    /** `version` is the plan's. */
    body: z.object({ version, sourceLineIds: z.array(id).max(50) }),
    response: planView,
  },
} as const satisfies Record<string, Operation>
