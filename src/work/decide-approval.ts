import { logAct } from '../platform/act-log.ts'
import { actsFor, type Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../platform/refusal.ts'
import { canDecide, type Approval } from './approval.ts'
import { lockApproval } from './approval-queries.ts'

export interface ApprovalRequest {
  unitId: string
  orgPath: string
  subjectKind: string
  subjectId: string
  subjectTitle: string
  /** Where the subject is opened in the workspace: `/lam-viec/…`. */
  address: string
  contentHash: string
  /** False when the caller knows that nobody else in the unit may decide; then the request is refused. */
  somebodyMayDecide?: boolean
}

/** Asks for the approval of exactly this content; an older pending request of the subject is void. Returns its id. */
export async function requestApproval(
  db: Db,
  actor: Actor,
  request: ApprovalRequest,
): Promise<string> {
  if (!actsFor(actor, request.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được trình duyệt.')
  }
  if (request.somebodyMayDecide === false) {
    throw new Refusal(
      409,
      'Đơn vị chưa có lãnh đạo nào khác để duyệt. Đề nghị người quản trị cấp quyền lãnh đạo cho một tài khoản rồi trình lại.',
    )
  }
  await voidPending(db, request.subjectId)
  const id = newId()
  await db
    .insertInto('work.approval')
    .values({
      id,
      org_path: request.orgPath,
      unit_id: request.unitId,
      subject_kind: request.subjectKind,
      subject_id: request.subjectId,
      subject_title: request.subjectTitle,
      address: request.address,
      content_hash: request.contentHash,
      state: 'pending',
      requested_by: actor.accountId,
      requested_by_name: actor.name,
      requested_at: instant(),
    })
    .execute()
  await logDecision(db, actor, 'request-approval', { ...request, id })
  return id
}

/** Refuses 403 whoever may not, 409 when it is decided already or when another content is meant than was asked. */
export async function approve(
  db: Db,
  actor: Actor,
  approvalId: string,
  contentHash: string,
): Promise<Approval> {
  const approval = await lockDecidable(db, actor, approvalId)
  if (approval.contentHash !== contentHash) {
    throw new Refusal(
      409,
      'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại, xem bản mới rồi duyệt.',
    )
  }
  return decide(db, actor, approval, 'approved', null)
}

/** A return says why; without a reason the form is refused (422). */
export async function returnForChange(
  db: Db,
  actor: Actor,
  approvalId: string,
  reason: string,
): Promise<Approval> {
  if (reason.trim() === '') throw new InvalidForm({ reason: 'Phải ghi lý do trả lại.' })
  const approval = await lockDecidable(db, actor, approvalId)
  return decide(db, actor, approval, 'returned', reason.trim())
}

/** The subject was edited: what was asked or given no longer holds. Returns how many requests that ended. */
export async function voidApprovals(db: Db, subjectId: string): Promise<number> {
  const result = await db
    .updateTable('work.approval')
    .set({ state: 'void' })
    .where('subject_id', '=', subjectId)
    .where('state', 'in', ['pending', 'approved'])
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

async function voidPending(db: Db, subjectId: string): Promise<void> {
  await db
    .updateTable('work.approval')
    .set({ state: 'void' })
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'pending')
    .execute()
}

async function lockDecidable(db: Db, actor: Actor, approvalId: string): Promise<Approval> {
  const approval = await lockApproval(db, approvalId)
  if (!approval) throw notFound()
  if (!actsFor(actor, approval.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị được duyệt hoặc trả lại.')
  }
  if (approval.state !== 'pending') throw new Refusal(409, settled(approval))
  if (!canDecide(actor, approval)) {
    throw new Refusal(
      403,
      'Người trình không được tự duyệt. Cần một lãnh đạo khác của đơn vị duyệt.',
    )
  }
  return approval
}

function settled({ state, decidedByName }: Approval): string {
  if (state === 'void') return 'Đề nghị duyệt này đã được rút lại vì nội dung đã sửa.'
  const deed = state === 'approved' ? 'được duyệt' : 'bị trả lại'
  return `Nội dung này đã ${deed}${decidedByName === null ? '' : ` (${decidedByName})`}.`
}

async function decide(
  db: Db,
  actor: Actor,
  approval: Approval,
  state: 'approved' | 'returned',
  reason: string | null,
): Promise<Approval> {
  const decided = {
    state,
    reason,
    decidedBy: actor.accountId,
    decidedByName: actor.name,
    decidedAt: instant(),
  }
  await db
    .updateTable('work.approval')
    .set({
      state,
      reason,
      decided_by: decided.decidedBy,
      decided_by_name: decided.decidedByName,
      decided_at: decided.decidedAt,
    })
    .where('id', '=', approval.id)
    .execute()
  await logDecision(db, actor, state === 'approved' ? 'approve' : 'return-for-change', approval)
  return { ...approval, ...decided }
}

async function logDecision(
  db: Db,
  actor: Actor,
  act: string,
  approval: Pick<Approval, 'id' | 'orgPath' | 'subjectKind' | 'subjectId' | 'contentHash'>,
): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: approval.subjectKind,
    subjectId: approval.subjectId,
    orgPath: approval.orgPath,
    details: { approvalId: approval.id, contentHash: approval.contentHash },
  })
}
