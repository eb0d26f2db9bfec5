import { type Doer, logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import type { GuestActor } from '../../identity/index.ts'
import { type Approval, canDecide, isGuestsTurn } from './approval.ts'
import { lockApproval } from './approval-queries.ts'
import { isMeant, type ApprovalStep } from './approval-step.ts'
import { closeStep } from './approval-step-queries.ts'

/** An approval after a decision: still `pending` when another step follows, which is `next`. */
export type Decided = Approval & { next: ApprovalStep | null }

/** Refuses 403 whoever may not, 409 when it is decided already or when another content is meant than was asked. */
export async function approve(
  db: Db,
  decider: Actor | GuestActor,
  approvalId: string,
  contentHash: string,
): Promise<Decided> {
  const approval = await lockDecidable(db, decider, approvalId)
  if (approval.contentHash !== contentHash) {
    throw new Refusal(
      409,
      'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại, xem bản mới rồi duyệt.',
    )
  }
  return decide(db, decider, approval, 'approved', null)
}

/** A return says why; without a reason the form is refused (422). */
export async function returnForChange(
  db: Db,
  decider: Actor | GuestActor,
  approvalId: string,
  reason: string,
): Promise<Decided> {
  if (reason.trim() === '') throw new InvalidForm({ reason: 'Phải ghi lý do trả lại.' })
  const approval = await lockDecidable(db, decider, approvalId)
  return decide(db, decider, approval, 'returned', reason.trim())
}

async function lockDecidable(
  db: Db,
  decider: Actor | GuestActor,
  approvalId: string,
): Promise<Approval> {
  const approval = await lockApproval(db, approvalId)
  if (!approval) throw notFound()
  if (isGuest(decider)) return forGuest(decider, approval)
  if (!isMeant(decider, approval.unitId, approval.who)) {
    throw new Refusal(
      403,
      approval.who.kind === 'role' && approval.who.role === 'head'
        ? 'Chỉ lãnh đạo của chính đơn vị được duyệt hoặc trả lại.'
        : 'Bước duyệt này do người khác của đơn vị quyết định.',
    )
  }
  if (approval.state !== 'pending') throw new Refusal(409, settled(approval))
  if (!canDecide(decider, approval)) {
    throw new Refusal(
      403,
      decider.accountId === approval.requestedBy
        ? 'Người trình không được tự duyệt. Cần một lãnh đạo khác của đơn vị duyệt.'
        : 'Người soạn nội dung hoặc đã duyệt bước trước không duyệt bước này.',
    )
  }
  return approval
}

/** A link is of one subject; it decides only the step that stands at its holder's name. */
function forGuest(guest: GuestActor, approval: Approval): Approval {
  if (guest.subject.id !== approval.subjectId) throw notFound()
  if (approval.state !== 'pending') throw new Refusal(409, settled(approval))
  if (!isGuestsTurn(guest, approval)) {
    throw new Refusal(409, 'Nội dung này không còn ở bước của anh chị.')
  }
  return approval
}

function isGuest(decider: Actor | GuestActor): decider is GuestActor {
  return decider.accountId === null
}

function settled({ state, decidedByName }: Approval): string {
  if (state === 'void') return 'Đề nghị duyệt này đã được rút lại vì nội dung đã sửa.'
  const deed = state === 'approved' ? 'được duyệt' : 'bị trả lại'
  return `Nội dung này đã ${deed}${decidedByName === null ? '' : ` (${decidedByName})`}.`
}

async function decide(
  db: Db,
  decider: Doer,
  approval: Approval,
  state: 'approved' | 'returned',
  reason: string | null,
): Promise<Decided> {
  const next = await closeStep(db, approval, {
    state,
    by: decider.accountId,
    byName: decider.name,
  })
  const decided = next
    ? await goOn(db, decider, approval, next)
    : await settle(db, decider, approval, state, reason)
  await logAct(db, decider, {
    act: state === 'approved' ? 'approve' : 'return-for-change',
    subjectKind: approval.subjectKind,
    subjectId: approval.subjectId,
    orgPath: approval.orgPath,
    details: { approvalId: approval.id, contentHash: approval.contentHash, step: approval.step },
  })
  return { ...decided, next }
}

async function goOn(
  db: Db,
  decider: Doer,
  approval: Approval,
  next: ApprovalStep,
): Promise<Approval> {
  const barred = [...approval.barred, ...(decider.accountId === null ? [] : [decider.accountId])]
  const step = approval.step + 1
  await db
    .updateTable('work.approval')
    .set({ step, who: JSON.stringify(next.who), barred })
    .where('id', '=', approval.id)
    .execute()
  return { ...approval, step, who: next.who, barred }
}

async function settle(
  db: Db,
  decider: Doer,
  approval: Approval,
  state: 'approved' | 'returned',
  reason: string | null,
): Promise<Approval> {
  const decidedAt = instant()
  await db
    .updateTable('work.approval')
    .set({
      state,
      reason,
      decided_by: decider.accountId,
      decided_by_name: decider.name,
      decided_at: decidedAt,
    })
    .where('id', '=', approval.id)
    .execute()
  return {
    ...approval,
    state,
    reason,
    decidedBy: decider.accountId,
    decidedByName: decider.name,
    decidedAt,
  }
}
