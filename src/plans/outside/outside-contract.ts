import { z } from 'zod'
import { addressee } from '../../organization/addressee/addressee-contract.ts'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, dayTyped, id, instant } from '../contract-parts.ts'

const invitation = z.object({
  id,
  forWhom: z.string(),
  createdAt: instant,
  createdByName: z.string(),
  /** The last day on which the link works. */
  lastDay: date,
  state: z.enum(['open', 'expired', 'revoked']),
  lastUsedAt: instant.nullable(),
})

export const proposal = z.object({
  id,
  occurrenceId: id.nullable(),
  happenedOn: date,
  title: z.string(),
  people: z.int().nullable(),
  url: z.string().nullable(),
  note: z.string().nullable(),
  files: z.array(z.object({ id, name: z.string(), isPhoto: z.boolean() })),
  sentAt: instant,
  sentByName: z.string(),
  state: z.enum(['waiting', 'accepted', 'declined']),
  decidedByName: z.string().nullable(),
  reason: z.string().nullable(),
  activityId: id.nullable(),
})

export const outsideView = z.object({
  /** How a letter names the body; suggested until somebody was invited. */
  name: z.string(),
  /** As it stands in the register, if it was chosen from there. */
  addressee: addressee.nullable(),
  invitations: z.array(invitation),
  proposals: z.array(proposal),
  /** Proposed for a letter, "UBND-VX": who issues it and who drafts it. */
  letterSymbol: z.string(),
  may: z.object({ invite: z.boolean(), decide: z.boolean() }),
})

export type OutsideView = z.infer<typeof outsideView>
export type Proposal = z.infer<typeof proposal>

const inviting = z.object({
  forWhom: z.string().trim().min(1, 'Hãy ghi tên cơ quan, tổ chức được mời.').max(200),
  /** Chosen from the register of bodies outside the system. */
  addresseeId: id.nullable().default(null),
  lastDay: dayTyped,
})

/** Groups of letters with a hyphen between them: Decree 30/2020, Annex I, II.3. */
const LETTER_SYMBOL = /^[\p{L}\d&]+(?:-[\p{L}\d&]+)*$/u

/** Bodies that have no account: asked by a letter or a link, heard by the same link. */
export const outsideOperations = {
  getOutside: {
    method: 'GET',
    path: '/assignments/:assignmentId/outside',
    summary: 'Đường dẫn đã gửi cho cơ quan, tổ chức ngoài hệ thống và những gì họ báo lại',
    may: 'official',
    response: outsideView,
  },
  inviteOutside: {
    method: 'POST',
    path: '/assignments/:assignmentId/invitations',
    summary: 'Tạo đường dẫn riêng để cơ quan, tổ chức ngoài hệ thống nhận việc và báo kết quả',
    may: 'official',
    body: inviting,
    /** The address is told once; null when the same request is repeated. */
    response: z.object({ id, address: z.string().nullable(), lastDay: date }),
  },
  writeInvitation: {
    method: 'POST',
    path: '/assignments/:assignmentId/invitation-letters',
    summary: 'Công văn đề nghị phối hợp (Nghị định 30/2020) có mã để mở đường dẫn riêng',
    may: 'official',
    body: inviting.extend({
      format: z.enum(['docx', 'pdf']),
      /** Absent: as proposed. */
      symbol: z
        .string()
        .trim()
        .toUpperCase()
        .regex(LETTER_SYMBOL, 'Ký hiệu công văn như UBND-VX: cơ quan ban hành, đơn vị soạn thảo.')
        .max(30)
        .optional(),
    }),
    download: true,
  },
  acceptProposal: {
    method: 'POST',
    path: '/proposals/:proposalId/acceptance',
    summary: 'Tiếp nhận việc đơn vị ngoài báo thành việc đã làm, kèm minh chứng',
    may: 'official',
    body: z.object({
      channelKind: z.string('Hãy chọn hình thức.').min(1, 'Hãy chọn hình thức.').max(60),
      title: z.string().trim().min(1, 'Hãy ghi tên việc đã làm.').max(500).optional(),
    }),
    response: proposal,
  },
  declineProposal: {
    method: 'POST',
    path: '/proposals/:proposalId/refusal',
    summary: 'Không tiếp nhận, có lý do; người gửi đọc được',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do không tiếp nhận.', 1000) }),
    response: proposal,
  },
} as const satisfies Record<string, Operation>
