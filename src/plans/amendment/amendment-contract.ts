import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, dayTyped, heldBy, id, instant, unitRef, version } from '../contract-parts.ts'
import { budgetTyped } from '../budget/budget-contract.ts'
import { signedPaper } from '../paper/paper-contract.ts'
import { AMENDED } from './amendment.ts'

const words = z.array(z.string().trim().min(1).max(2000)).max(100)

const typedChange = z.object({
  content: z.string().trim().min(1, 'Nội dung không được để trống.').max(20_000).optional(),
  groupTitle: z.string().trim().max(2000).nullable().optional(),
  label: z.string().trim().max(40).nullable().optional(),
  leads: words.optional(),
  coordinating: words.optional(),
  outputs: words.optional(),
  /** In words, as an official writes it. */
  timingText: z.string().trim().max(2000).optional(),
})

const amendmentSummary = z.object({
  id,
  planId: id,
  ordinal: z.int(),
  state: z.enum(['draft', 'submitted', 'approved', 'issued', 'discarded']),
  reason: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  issuedOn: date.nullable(),
  signedOnPaper: z.boolean(),
  signerPosition: z.string().nullable(),
  signerName: z.string().nullable(),
  changes: z.int(),
  createdAt: instant,
  createdByName: z.string(),
  version,
})

const amendmentChange = z.object({
  id,
  act: z.enum(['edit', 'add', 'withdraw']),
  /** Null for an added line until it is issued. */
  lineId: id.nullable(),
  label: z.string().nullable(),
  groupTitle: z.string().nullable(),
  /** The task as it says before; of an added one, what it will say. */
  content: z.string(),
  /** What differs; of an added line all it says, of a withdrawn one its content. */
  fields: z.array(
    z.object({
      field: z.enum(AMENDED),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  typed: typedChange,
  /** The line was changed otherwise since: open it again before issuing. */
  moved: z.boolean(),
  /** Before it is issued: units that have the line, due dates that will be replaced, and those that stay. */
  impact: z.object({ units: z.int(), replaced: z.int(), kept: z.int() }).nullable(),
})

const budgetChange = z.object({
  id,
  act: z.enum(['edit', 'add', 'withdraw']),
  budgetLineId: id.nullable(),
  /** The item as a sentence. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  typed: budgetTyped.nullable(),
  moved: z.boolean(),
})

export const amendmentView = amendmentSummary.extend({
  planTitle: z.string(),
  /** An amending document is numbered like the plan unless something else is typed. */
  planSymbol: z.string().nullable(),
  unit: unitRef,
  changeList: z.array(amendmentChange),
  /** What it does to the estimate, in đồng; null: nothing. */
  budget: z
    .object({
      items: z.array(budgetChange),
      difference: z.int(),
      totals: z.object({ before: z.int(), after: z.int() }).nullable(),
    })
    .nullable(),
  heldBy: heldBy.nullable(),
  approval: z
    .object({
      state: z.enum(['pending', 'approved', 'returned', 'void']),
      contentHash: z.string(),
      requestedByName: z.string(),
      requestedAt: instant,
      decidedByName: z.string().nullable(),
      decidedAt: instant.nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Newest first. */
  signedPapers: z.array(signedPaper),
  /** Units whose own plans follow a changed line, and what they decided; all of them while it is not issued. */
  followers: z.array(
    z.object({
      unit: unitRef,
      /** Lines that wait for a decision. */
      waiting: z.int(),
      /** Lines that took all of the change, and lines that kept some or all of their own. */
      accepted: z.int(),
      kept: z.int(),
    }),
  ),
  /** Since it was issued. */
  workingDays: z.int(),
  may: z.object({
    change: z.boolean(),
    submit: z.boolean(),
    decide: z.boolean(),
    issue: z.boolean(),
    attachSigned: z.boolean(),
    publishSigned: z.boolean(),
  }),
})

export type AmendmentView = z.infer<typeof amendmentView>

export const amendmentOperations = {
  listAmendments: {
    method: 'GET',
    path: '/plans/:planId/amendments',
    summary: 'Các lần sửa đổi, bổ sung của kế hoạch',
    may: 'official',
    response: z.object({ items: z.array(amendmentSummary), next: z.null() }),
  },
  startAmendment: {
    method: 'POST',
    path: '/plans/:planId/amendments',
    summary: 'Bắt đầu một lần sửa đổi, bổ sung; đang có lần chưa ban hành thì mở lại lần đó',
    may: 'official',
    body: z.object({}),
    response: amendmentView,
  },
  getAmendment: {
    method: 'GET',
    path: '/amendments/:amendmentId',
    summary: 'Một lần sửa đổi: từng chỗ trước và sau, ai bị ảnh hưởng, đơn vị nào đã theo',
    may: 'official',
    response: amendmentView,
  },
  setAmendmentReason: {
    method: 'PATCH',
    path: '/amendments/:amendmentId',
    summary: 'Ghi lý do sửa đổi, bổ sung',
    may: 'official',
    body: z.object({ version, reason: z.string().trim().max(4000) }),
    response: amendmentView,
  },
  putAmendmentChange: {
    method: 'POST',
    path: '/amendments/:amendmentId/changes',
    summary: 'Sửa, thêm hoặc rút một việc trong lần sửa đổi',
    may: 'official',
    body: z.object({
      version,
      change: z.discriminatedUnion('act', [
        z.object({ act: z.literal('edit'), lineId: id, typed: typedChange }),
        z.object({ act: z.literal('withdraw'), lineId: id }),
        z.object({
          act: z.literal('add'),
          /** Of an added line that is written anew. */
          changeId: id.optional(),
          /** The superior's line it takes over. */
          sourceLineId: id.nullable().optional(),
          typed: typedChange,
        }),
      ]),
    }),
    response: amendmentView,
  },
  dropAmendmentChange: {
    method: 'POST',
    path: '/amendments/:amendmentId/changes/:changeId/drop',
    summary: 'Bỏ một thay đổi: việc giữ như cũ',
    may: 'official',
    body: z.object({ version }),
    response: amendmentView,
  },
  putAmendmentBudget: {
    method: 'POST',
    path: '/amendments/:amendmentId/budget',
    summary: 'Sửa, thêm hoặc bỏ một khoản dự toán trong lần sửa đổi',
    may: 'official',
    body: z.object({
      version,
      change: z.discriminatedUnion('act', [
        z.object({ act: z.literal('edit'), budgetLineId: id, typed: budgetTyped }),
        z.object({ act: z.literal('withdraw'), budgetLineId: id }),
        z.object({ act: z.literal('add'), changeId: id.optional(), typed: budgetTyped }),
      ]),
    }),
    response: amendmentView,
  },
  dropAmendmentBudget: {
    method: 'POST',
    path: '/amendments/:amendmentId/budget/:changeId/drop',
    summary: 'Bỏ một thay đổi của dự toán: khoản giữ như cũ',
    may: 'official',
    body: z.object({ version }),
    response: amendmentView,
  },
  submitAmendment: {
    method: 'POST',
    path: '/amendments/:amendmentId/submit',
    summary: 'Trình lãnh đạo duyệt đúng các thay đổi này',
    may: 'official',
    body: z.object({ version }),
    response: amendmentView,
  },
  approveAmendment: {
    method: 'POST',
    path: '/amendments/:amendmentId/approve',
    summary: 'Duyệt đúng nội dung có mã này',
    may: 'official',
    body: z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã nội dung không đúng.') }),
    response: amendmentView,
  },
  returnAmendment: {
    method: 'POST',
    path: '/amendments/:amendmentId/return',
    summary: 'Trả lại để sửa, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do trả lại.', 2000) }),
    response: amendmentView,
  },
  issueAmendment: {
    method: 'POST',
    path: '/amendments/:amendmentId/issue',
    summary: 'Ban hành: mọi thay đổi có hiệu lực cùng lúc',
    may: 'official',
    body: z.object({
      version,
      number: z.int('Số văn bản phải là số.').min(1).max(99_999).nullable().default(null),
      symbol: z.string().trim().max(40).nullable().default(null),
      issuedOn: dayTyped.nullable().default(null),
      /** Signed on paper outside the system; then it has number, symbol and date. */
      signedOnPaper: z.boolean().default(false),
      /** Absent: whoever approved it here. */
      signerPosition: z.string().trim().max(200).nullable().default(null),
      signerName: z.string().trim().max(120).nullable().default(null),
    }),
    response: amendmentView,
  },
  discardAmendment: {
    method: 'POST',
    path: '/amendments/:amendmentId/discard',
    summary: 'Bỏ lần sửa đổi chưa ban hành',
    may: 'official',
    body: z.object({ version }),
    response: z.object({ planId: id }),
  },
} as const satisfies Record<string, Operation>
