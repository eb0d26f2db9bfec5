import { z } from 'zod'
import { defineContract, type Operation } from '../platform/contract.ts'
import { typedCursor } from '../platform/typed-cursor.ts'
import { approvalOperations } from './approval/approval-contract.ts'

export { approvalSchema } from './approval/approval-contract.ts'

/** "Đang ở X từ ngày … (n ngày làm việc)". */
export const holderSchema = z.object({
  name: z.string(),
  /** What they have to do with it: "Soạn thảo", "Xem xét, phê duyệt". */
  doing: z.string(),
  /** An instant. */
  since: z.string(),
  until: z.string().nullable(),
  /** Working days of the dated calendar since then; for a closed row, until it was passed on. */
  workingDays: z.number().int(),
})

const waitingSchema = z.object({
  /** Of the approval or the notice. */
  id: z.uuid(),
  kind: z.enum(['approval', 'returned', 'notice']),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  title: z.string(),
  /** Of a return: its reason. */
  reason: z.string().nullable(),
  /** Who asked, or who returned it. */
  byName: z.string().nullable(),
  /** Who has the subject in hand now. */
  holder: holderSchema.nullable(),
  /** When it began to wait here: an instant. */
  since: z.string(),
  workingDays: z.number().int(),
  /** Where it is opened in the workspace: `/lam-viec/…`. */
  address: z.string(),
  may: z.object({ decide: z.boolean(), dealWith: z.boolean() }),
})

export const waitingOperations = {
  listWaiting: {
    method: 'GET',
    path: '/units/:unitId/waiting',
    summary:
      'Việc đang chờ tôi ở đơn vị: cần duyệt, bị trả lại, rồi thông báo; lâu nhất đứng trước',
    may: 'official',
    query: z.object({
      cursor: typedCursor('turn'),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    response: z.object({
      items: z.array(waitingSchema),
      next: z.string().nullable(),
      counts: z.object({ approvals: z.number(), returned: z.number(), notices: z.number() }),
    }),
  },
  dealWithNotice: {
    method: 'POST',
    path: '/notices/:noticeId/dealt-with',
    summary: 'Đánh dấu thông báo đã xử lý',
    may: 'official',
    response: z.object({ id: z.uuid(), dealtWithAt: z.string() }),
  },
  reopenNotice: {
    method: 'POST',
    path: '/notices/:noticeId/reopen',
    summary: 'Đánh dấu nhầm: thông báo chờ lại như trước',
    may: 'official',
    response: z.object({ id: z.uuid() }),
  },
  listHolders: {
    method: 'GET',
    path: '/subjects/:subjectId/holders',
    summary: 'Đường đi của một việc: đã qua tay ai, từ ngày nào, bao nhiêu ngày làm việc',
    may: 'official',
    response: z.object({ items: z.array(holderSchema), next: z.string().nullable() }),
  },
} as const satisfies Record<string, Operation>

export const workContract = defineContract({ ...waitingOperations, ...approvalOperations })

export type Holder = z.output<typeof holderSchema>
export type Waiting = z.output<typeof waitingSchema>
