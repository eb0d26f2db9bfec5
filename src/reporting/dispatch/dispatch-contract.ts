import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { periodKinds, subjects } from '../duty/duty-contract.ts'
import { reportSchema } from '../report/report-contract.ts'

const party = z.object({ unitId: z.uuid(), name: z.string() })
const dispatchStates = ['via', 'sent', 'accepted', 'returned'] as const

/** A report on its way up, as sender and receivers see it. */
export const dispatchSchema = z.object({
  id: z.uuid(),
  reportId: z.uuid(),
  from: party,
  to: party,
  via: party.nullable(),
  state: z.enum(dispatchStates),
  sentAt: z.string(),
  sentByName: z.string(),
  passedAt: z.string().nullable(),
  passedByName: z.string().nullable(),
  passedNote: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedByName: z.string().nullable(),
  reason: z.string().nullable(),
  may: z.object({ pass: z.boolean(), accept: z.boolean(), return: z.boolean() }),
})

const receivedSchema = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  /** In reach of a superior; a unit in between reads what was sent. */
  reportId: z.uuid().nullable(),
  dispatchId: z.uuid().nullable(),
  state: z.enum(['missing', 'writing', 'approving', 'approved', ...dispatchStates]),
  dueOn: z.string(),
  overdue: z.boolean(),
  workingDaysLeft: z.number(),
  number: z.number().int().nullable(),
  issuedOn: z.string().nullable(),
  /** Figures that changed since it was approved. */
  corrections: z.number().int(),
  sentAt: z.string().nullable(),
  sentByName: z.string().nullable(),
  /** Sent after the day it was due. */
  late: z.boolean(),
  /** The report it came within. */
  within: z.enum(subjects).nullable(),
  /** The unit in between that still has it. */
  withName: z.string().nullable(),
  reason: z.string().nullable(),
  urgedAt: z.string().nullable(),
  timesUrged: z.number().int(),
  may: z.object({ pass: z.boolean(), accept: z.boolean(), return: z.boolean() }),
})

const decided = z.object({ id: z.uuid(), state: z.enum(dispatchStates) })

export const dispatchOperations = {
  findWay: {
    method: 'GET',
    path: '/reports/:reportId/way',
    summary: 'Báo cáo này gửi ai, qua ai; và những lần đã gửi',
    may: 'official',
    response: z.object({
      to: party.nullable(),
      via: party.nullable(),
      items: z.array(dispatchSchema),
      next: z.string().nullable(),
      may: z.object({ send: z.boolean() }),
    }),
  },
  sendReport: {
    method: 'POST',
    path: '/reports/:reportId/send',
    summary: 'Gửi báo cáo đã ban hành lên cấp trên, có thể qua một đơn vị',
    may: 'official',
    body: z.object({
      toUnitId: z.uuid('Hãy chọn nơi nhận báo cáo.'),
      viaUnitId: z.uuid().nullable().default(null),
    }),
    response: z.object({ id: z.uuid() }),
  },
  listReceived: {
    method: 'GET',
    path: '/units/:unitId/received-reports',
    summary: 'Báo cáo một kỳ của các đơn vị phải gửi đến: đã đến, còn thiếu, quá hạn',
    may: 'official',
    query: z.object({
      subject: z.enum(subjects).default('communication'),
      periodKey: z.string().max(8).optional(),
    }),
    response: z.object({
      period: z.object({
        kind: z.enum(periodKinds),
        key: z.string(),
        label: z.string(),
        toOn: z.string(),
      }),
      /** Periods of every kind that is asked for, the latest first. */
      choices: z.array(z.object({ key: z.string(), label: z.string() })),
      items: z.array(receivedSchema),
      next: z.string().nullable(),
      counts: z.object({
        expected: z.number().int(),
        accepted: z.number().int(),
        waiting: z.number().int(),
        owed: z.number().int(),
        overdue: z.number().int(),
      }),
      may: z.object({ urge: z.boolean() }),
    }),
  },
  urgeReports: {
    method: 'POST',
    path: '/units/:unitId/received-reports/urge',
    summary: 'Đôn đốc các đơn vị chưa gửi báo cáo; mỗi đơn vị nhiều nhất một lần một ngày',
    may: 'official',
    body: z.object({
      subject: z.enum(subjects).default('communication'),
      periodKey: z.string().max(8),
      unitIds: z.array(z.uuid()).min(1, 'Hãy chọn đơn vị cần đôn đốc.').max(5000),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    response: z.object({ urged: z.number().int(), already: z.number().int() }),
  },
  getReceived: {
    method: 'GET',
    path: '/received-reports/:dispatchId',
    summary: 'Một báo cáo gửi đến, đúng như lúc gửi',
    may: 'official',
    response: z.object({
      dispatch: dispatchSchema,
      report: reportSchema,
      /** The reader may open the report itself, with every record. */
      open: z.boolean(),
    }),
  },
  passDispatch: {
    method: 'POST',
    path: '/received-reports/:dispatchId/pass',
    summary: 'Chuyển báo cáo lên cấp trên sau khi xem xét',
    may: 'official',
    body: z.object({ note: z.string().trim().max(1000).nullable().default(null) }),
    response: decided,
  },
  acceptDispatch: {
    method: 'POST',
    path: '/received-reports/:dispatchId/accept',
    summary: 'Tiếp nhận báo cáo',
    may: 'official',
    response: decided,
  },
  returnDispatch: {
    method: 'POST',
    path: '/received-reports/:dispatchId/return',
    summary: 'Trả lại báo cáo cho đơn vị gửi, kèm lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do trả lại.', 2000) }),
    response: decided,
  },
  downloadReceivedDocx: {
    method: 'GET',
    path: '/received-reports/:dispatchId/document.docx',
    summary: 'Bản DOCX đã duyệt của báo cáo gửi đến',
    may: 'official',
    download: true,
  },
  downloadReceivedPdf: {
    method: 'GET',
    path: '/received-reports/:dispatchId/document.pdf',
    summary: 'Bản PDF đã duyệt của báo cáo gửi đến',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>

export type DispatchView = z.output<typeof dispatchSchema>
export type ReceivedRow = z.output<typeof receivedSchema>
