import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { instant, version } from '../contract-parts.ts'
import { edxmlParties } from '../paper/paper-contract.ts'
import { planView } from './plan-contract.ts'

/** How a plan passes through the house, from its author to its end. */
export const planLifeOperations = {
  submitPlan: {
    method: 'POST',
    path: '/plans/:planId/submit',
    summary: 'Trình lãnh đạo đơn vị duyệt đúng nội dung hiện nay',
    may: 'official',
    body: z.object({ version }),
    response: planView,
  },
  recallPlan: {
    method: 'POST',
    path: '/plans/:planId/recall',
    summary: 'Rút lại để sửa: yêu cầu duyệt hoặc kết quả duyệt không còn giá trị',
    may: 'official',
    body: z.object({ version }),
    response: planView,
  },
  approvePlan: {
    method: 'POST',
    path: '/plans/:planId/approve',
    summary: 'Duyệt đúng nội dung có mã này',
    may: 'official',
    body: z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã nội dung không đúng.') }),
    response: planView,
  },
  returnPlan: {
    method: 'POST',
    path: '/plans/:planId/return',
    summary: 'Trả lại để sửa, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do trả lại.', 2000) }),
    response: planView,
  },
  closePlan: {
    method: 'POST',
    path: '/plans/:planId/close',
    summary: 'Kết thúc kế hoạch: việc chưa tới hạn thôi tính, việc quá hạn vẫn là quá hạn',
    may: 'official',
    body: z.object({ version, note: typedReason('Phải ghi kết quả khi kết thúc.', 4000) }),
    response: planView,
  },
  setAccountable: {
    method: 'PUT',
    path: '/plans/:planId/accountable',
    summary: 'Chức danh chịu trách nhiệm kế hoạch, hoặc một việc của kế hoạch',
    may: 'official',
    body: z.object({ version, lineId: z.uuid().nullable(), postId: z.uuid().nullable() }),
    response: planView,
  },
  addSignedPaper: {
    method: 'POST',
    path: '/plans/:planId/signed-papers',
    summary: 'Đưa vào bản PDF đã ký; giữ nguyên từng byte',
    may: 'official',
    upload: true,
    response: planView,
  },
  downloadSignedPaper: {
    method: 'GET',
    path: '/plans/:planId/signed-papers/:paperId',
    summary: 'Bản PDF đã ký, đúng từng byte như khi đưa vào',
    may: 'official',
    download: true,
  },
  publishSignedPaper: {
    method: 'PUT',
    path: '/plans/:planId/signed-papers/:paperId/public',
    summary:
      'Công khai bản ký này trên trang của kế hoạch, hoặc thôi công khai; lãnh đạo đơn vị quyết định',
    may: 'official',
    body: z.object({ isPublic: z.boolean() }),
    response: planView,
  },
  downloadPlanEdxml: {
    method: 'GET',
    path: '/plans/:planId/document.edxml',
    summary:
      'Gói edXML (QCVN 102:2016) đưa vào hệ thống văn bản; mã định danh theo Quyết định 20/2020',
    may: 'official',
    query: edxmlParties,
    download: true,
  },
  listPlanChanges: {
    method: 'GET',
    path: '/plans/:planId/changes',
    summary: 'Khác gì so với lần trình trước',
    may: 'official',
    response: z.object({
      /** Null when it was not submitted before with other words. */
      since: z.object({ submittedAt: instant, submittedByName: z.string() }).nullable(),
      items: z.array(
        z.object({
          where: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  },
} as const satisfies Record<string, Operation>
