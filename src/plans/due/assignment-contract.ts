import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { date, dayTyped, id, unitRef } from '../contract-parts.ts'

/** How often standing work is looked at; `none`: at the end of the plan alone. */
export const standingCheck = z.enum(['month', 'quarter', 'half_year', 'year', 'none'])

/** Of standing work: how often it is looked at, and who said so. */
export const standing = z.object({
  every: standingCheck,
  from: z.enum(['line', 'plan', 'rule']),
  /** "Định kỳ" without a cycle, and nobody has said how often yet. */
  asks: z.boolean(),
})

const standingBody = z.object({ every: standingCheck.nullable() })

/** Into whose hands: a division, a post, a person, or null for the unit itself. */
export const recipient = z
  .union([z.object({ unitId: id }), z.object({ postId: id }), z.object({ accountId: id })])
  .nullable()

/** What is owed, by whom, and what makes it fall due. */
export const assignmentOperations = {
  mapAssignment: {
    method: 'POST',
    path: '/assignments/:assignmentId/units',
    summary: 'Chỉ rõ đơn vị mà lời văn giao việc',
    may: 'official',
    body: z.object({ unitIds: z.array(id).min(1, 'Hãy chọn ít nhất một đơn vị.').max(4000) }),
    response: z.object({ assignments: z.int(), occurrences: z.int() }),
  },
  acceptCoordination: {
    method: 'POST',
    path: '/assignments/:assignmentId/acceptance',
    summary: 'Đã nhận phối hợp',
    may: 'official',
    body: z.object({}),
  },
  listHands: {
    method: 'GET',
    path: '/units/:unitId/hands',
    summary: 'Bộ phận, chức danh và cán bộ của đơn vị, để giao việc',
    may: 'official',
    response: z.object({
      divisions: z.array(unitRef),
      posts: z.array(
        z.object({ id, title: z.string(), holder: z.string().nullable(), unit: z.string() }),
      ),
      people: z.array(z.object({ accountId: id, name: z.string(), unit: z.string() })),
    }),
  },
  giveAssignment: {
    method: 'POST',
    path: '/assignments/:assignmentId/hands',
    summary:
      'Giao việc cho bộ phận, chức danh (ai giữ chức thì có việc) hoặc cán bộ của đơn vị; null: đơn vị giữ lại',
    may: 'official',
    body: z.object({ to: recipient }),
  },
  setPlanCheck: {
    method: 'PUT',
    path: '/plans/:planId/standing-check',
    summary: 'Đặt mốc kiểm tra việc thường xuyên của cả kế hoạch; null: theo quy định chung',
    may: 'official',
    body: standingBody,
  },
  setLineCheck: {
    method: 'PUT',
    path: '/lines/:lineId/standing-check',
    summary: 'Đặt mốc kiểm tra của một việc, hoặc chu kỳ của việc “định kỳ”; null: theo kế hoạch',
    may: 'official',
    body: standingBody,
  },
  openPrompt: {
    method: 'POST',
    path: '/units/:unitId/prompts',
    summary: 'Có văn bản, thủ tục mới phải tuyên truyền kịp thời: mở hạn cho các việc liên quan',
    may: 'official',
    body: z.object({
      kind: z.enum(['directive', 'procedure', 'other']),
      title: z.string().trim().min(1, 'Hãy ghi văn bản hoặc thủ tục nào.').max(300),
      happenedOn: dayTyped,
      lineIds: z.array(id).min(1).max(200).optional(),
    }),
    response: z.object({ dueOn: date, occurrences: z.int() }),
  },
} as const satisfies Record<string, Operation>
