import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { approvalSchema, holderSchema } from '../../work/contract.ts'
import { changeSchema, sinceSchema } from '../approval/changes-contract.ts'
import {
  cellSchema,
  correctionSchema,
  findingSchema,
  lineRowSchema,
  namesSchema,
  sectionSchema,
} from './content-contract.ts'
import {
  dutySchema,
  owedSchema,
  periodKinds,
  periodShape,
  subjects,
} from '../duty/duty-contract.ts'
import { letterheadSchema } from '../document/letterhead-contract.ts'

const reportStates = ['draft', 'submitted', 'returned', 'approved', 'issued'] as const
const summaryShape = {
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  ...periodShape,
  subject: z.enum(subjects),
  /** The report this one corrects. */
  correctsId: z.uuid().nullable(),
  state: z.enum(reportStates),
  title: z.string(),
  number: z.number().int().nullable(),
  issuedOn: z.string().nullable(),
  version: z.number().int(),
  holder: holderSchema.nullable(),
  /** Past its due date and not yet approved. */
  overdue: z.boolean(),
  corrections: z.number().int(),
}

const reportSummarySchema = z.object(summaryShape)

const related = z.object({
  reportId: z.uuid(),
  title: z.string(),
  state: z.enum(reportStates),
  number: z.number().int().nullable(),
  issuedOn: z.string().nullable(),
})

export const reportSchema = z.object({
  ...summaryShape,
  /** Head and foot as they are printed. */
  letterhead: letterheadSchema,
  /** One by one, to be edited. */
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  createdByName: z.string(),
  createdAt: z.string(),
  changedByName: z.string(),
  changedAt: z.string(),
  submittedAt: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** Of what was submitted; an approval sends exactly this back. */
  contentHash: z.string().nullable(),
  /** True while the figures are counted anew at every look; false once they are stored. */
  live: z.boolean(),
  sections: z.array(sectionSchema),
  cells: z.array(cellSchema),
  /** The appendix: results by plan line. */
  lines: z.array(lineRowSchema),
  /** The report whose sections stand here as well, and those in which sections of this one stand. */
  lentBy: related.nullable(),
  lentTo: z.array(related),
  /** The report it takes the place of, and the one that takes its place. */
  corrects: related.nullable(),
  correctedBy: related.nullable(),
  /** What was recorded, edited or voided after the approval, beside the stored figure. */
  lateFigures: z.array(correctionSchema),
  /** The latest request for approval: pending, decided, or void because of an edit. */
  approval: approvalSchema.nullable(),
  /** Present once approved: the stored bytes, never rendered again. */
  files: z.object({ docx: z.boolean(), pdf: z.boolean() }),
  may: z.object({
    edit: z.boolean(),
    /** Editing now takes the request for approval back. */
    editVoidsApproval: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    return: z.boolean(),
    issue: z.boolean(),
    /** Open a correction, which takes its place. */
    correct: z.boolean(),
  }),
})

const changed = z.object({
  id: z.uuid(),
  version: z.number().int(),
  state: z.enum(reportStates),
  /** Said to the person: that the edit took the request for approval back. */
  notice: z.string().nullable(),
})

const cellKey = {
  code: z.string().min(1).max(80),
  row: z.string().max(80).default(''),
}

export const reportOperations = {
  listReports: {
    method: 'GET',
    path: '/units/:unitId/reports',
    summary: 'Báo cáo của đơn vị, mới nhất đứng trước, và các kỳ còn phải báo cáo',
    may: 'official',
    query: z.object({
      cursor: typedCursor('day'),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    response: z.object({
      items: z.array(reportSummarySchema),
      next: z.string().nullable(),
      /** The period now running and the one before, where no report was opened yet. */
      owed: z.array(owedSchema),
      /** What plans ask for without naming a period: which one is asked. */
      unclear: z.array(dutySchema),
      may: z.object({ open: z.boolean() }),
    }),
  },
  openReport: {
    method: 'POST',
    path: '/units/:unitId/reports',
    summary: 'Mở báo cáo của một kỳ; kỳ đã có báo cáo thì trả về báo cáo đó',
    may: 'official',
    body: z.object({
      subject: z.enum(subjects).default('communication'),
      periodKind: z.enum(periodKinds),
      periodKey: z.string().min(4).max(8),
    }),
    response: z.object({ id: z.uuid(), created: z.boolean() }),
  },
  getReport: {
    method: 'GET',
    path: '/reports/:reportId',
    summary: 'Một báo cáo với lời văn, số liệu và phụ lục',
    may: 'official',
    response: reportSchema,
  },
  listProposals: {
    method: 'GET',
    path: '/reports/:reportId/proposals',
    summary: 'Lời văn hệ thống đề xuất cho từng phần, theo số liệu và kế hoạch hiện nay',
    may: 'official',
    response: z.object({ items: z.array(sectionSchema), next: z.string().nullable() }),
  },
  listChanges: {
    method: 'GET',
    path: '/reports/:reportId/changes',
    summary: 'Những chỗ khác so với bản bị trả lại gần nhất',
    may: 'official',
    response: z.object({
      /** Null: it never was returned, there is nothing to compare with. */
      since: sinceSchema.nullable(),
      items: z.array(changeSchema),
      next: z.string().nullable(),
    }),
  },
  saveSections: {
    method: 'PUT',
    path: '/reports/:reportId/sections',
    summary: 'Lưu lời văn; sửa sau khi trình thì việc trình duyệt bị rút lại',
    may: 'official',
    body: z.object({
      version: z.number().int(),
      title: z.string().trim().min(1, 'Báo cáo phải có trích yếu.').max(500).optional(),
      sections: z.array(sectionSchema).min(1).max(20),
      /** Left out: as it was. */
      addressees: namesSchema.optional(),
      recipients: namesSchema.optional(),
    }),
    response: changed,
  },
  overrideFigure: {
    method: 'POST',
    path: '/reports/:reportId/overrides',
    summary: 'Ghi số khác với số đếm được, kèm lý do; số được đánh dấu trong báo cáo',
    may: 'official',
    body: z.object({
      ...cellKey,
      version: z.number().int(),
      value: z.number().min(0).max(1e12),
      reason: typedReason('Phải ghi lý do khi sửa số liệu.', 1000),
    }),
    response: changed,
  },
  withdrawOverride: {
    method: 'POST',
    path: '/reports/:reportId/overrides/withdraw',
    summary: 'Bỏ số đã ghi, trở về số đếm được',
    may: 'official',
    body: z.object({ ...cellKey, version: z.number().int() }),
    response: changed,
  },
  checkReport: {
    method: 'GET',
    path: '/reports/:reportId/check',
    summary: 'Những chỗ còn thiếu hoặc đáng ngờ trước khi trình',
    may: 'official',
    response: z.object({ items: z.array(findingSchema), next: z.string().nullable() }),
  },
  submitReport: {
    method: 'POST',
    path: '/reports/:reportId/submit',
    summary: 'Chốt số liệu và trình lãnh đạo duyệt',
    may: 'official',
    body: z.object({ version: z.number().int() }),
    response: changed.extend({ contentHash: z.string() }),
  },
  approveReport: {
    method: 'POST',
    path: '/reports/:reportId/approve',
    summary: 'Phê duyệt đúng nội dung đã xem (theo mã băm); kết xuất và giữ bản DOCX, PDF',
    may: 'official',
    body: z.object({
      contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã băm nội dung không đúng dạng.'),
    }),
    response: changed,
  },
  returnReport: {
    method: 'POST',
    path: '/reports/:reportId/return',
    summary: 'Trả lại để sửa, kèm lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do trả lại.', 2000) }),
    response: changed,
  },
  issueReport: {
    method: 'POST',
    path: '/reports/:reportId/issue',
    summary: 'Ghi số và ngày ban hành do văn thư cấp; bản đã duyệt giữ nguyên',
    may: 'official',
    body: z.object({
      number: z.number().int().min(1, 'Số văn bản phải từ 1.').max(999_999),
      issuedOn: typedDate('Ngày ban hành chưa đúng.'),
    }),
    response: changed,
  },
  openCorrection: {
    method: 'POST',
    path: '/reports/:reportId/corrections',
    summary: 'Lập bản đính chính thay báo cáo đã duyệt; đang có bản chưa duyệt thì trả về bản đó',
    may: 'official',
    response: z.object({ id: z.uuid(), created: z.boolean() }),
  },
  downloadReportDocx: {
    method: 'GET',
    path: '/reports/:reportId/document.docx',
    summary: 'Bản DOCX: bản đã duyệt được giữ nguyên, hoặc bản xem trước ghi "DỰ THẢO"',
    may: 'official',
    download: true,
  },
  downloadReportPdf: {
    method: 'GET',
    path: '/reports/:reportId/document.pdf',
    summary: 'Bản PDF: bản đã duyệt được giữ nguyên, hoặc bản xem trước ghi "DỰ THẢO"',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>

export type ReportView = z.output<typeof reportSchema>
export type ReportSummary = z.output<typeof reportSummarySchema>
