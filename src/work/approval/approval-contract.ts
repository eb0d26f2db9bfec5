import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { stepWho } from './approval-step.ts'

export const approvalStepSchema = z.object({
  label: z.string(),
  state: z.enum(['waiting', 'approved', 'returned']),
  /** An instant; null while it waits for an earlier one. */
  beganAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  isGuest: z.boolean(),
})
export type ApprovalStepView = z.infer<typeof approvalStepSchema>

export const approvalSchema = z.object({
  id: z.uuid(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  subjectTitle: z.string(),
  contentHash: z.string(),
  state: z.enum(['pending', 'approved', 'returned', 'void']),
  requestedByName: z.string(),
  requestedAt: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
})

const route = z.object({
  subjectKind: z.string(),
  steps: z.array(z.object({ who: stepWho, label: z.string() })),
  version: z.int(),
  changedAt: z.string(),
  changedByName: z.string(),
})

export const approvalOperations = {
  listApprovals: {
    method: 'GET',
    path: '/subjects/:subjectId/approvals',
    summary: 'Các lần trình duyệt, phê duyệt, trả lại của một việc; mới nhất đứng trước',
    may: 'official',
    response: z.object({
      items: z.array(approvalSchema.extend({ steps: z.array(approvalStepSchema) })),
      next: z.string().nullable(),
    }),
  },
  listApprovalRoutes: {
    method: 'GET',
    path: '/units/:unitId/approval-routes',
    summary: 'Các bước duyệt của đơn vị theo loại nội dung; những người và chức danh chọn được',
    may: 'official',
    response: z.object({
      items: z.array(route),
      people: z.array(
        z.object({ accountId: z.uuid(), name: z.string(), roles: z.array(z.string()) }),
      ),
      posts: z.array(z.object({ id: z.uuid(), title: z.string(), holder: z.string().nullable() })),
      may: z.object({ set: z.boolean() }),
    }),
  },
  setApprovalRoute: {
    method: 'PUT',
    path: '/units/:unitId/approval-routes',
    summary: 'Đặt các bước duyệt cho một loại nội dung; để trống: lãnh đạo duyệt một bước',
    may: 'official',
    body: z.object({
      subjectKind: z.string().regex(/^[a-z]+(?::[a-z_]+)?$/, 'Loại nội dung không đúng.'),
      version: z.int().min(0),
      steps: z.array(stepWho).max(3, 'Nhiều nhất ba bước duyệt.'),
    }),
    response: z.object({ items: z.array(route) }),
  },
  giveApprovalLink: {
    method: 'POST',
    path: '/approvals/:approvalId/link',
    summary: 'Lấy đường dẫn cho người ngoài đơn vị duyệt bước của họ; đường dẫn cũ hết hiệu lực',
    may: 'official',
    body: z.object({ lastDay: typedDate('Hãy chọn ngày hết hạn.') }),
    response: z.object({
      path: z.string().nullable(),
      forWhom: z.string(),
      lastDay: z.string(),
    }),
  },
} as const satisfies Record<string, Operation>
