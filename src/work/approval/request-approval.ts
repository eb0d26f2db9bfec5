import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { listPeople } from '../../identity/index.ts'
import { type ApprovalStep, HEAD_STEP, stepWithNobody } from './approval-step.ts'
import { insertSteps } from './approval-step-queries.ts'

export interface ApprovalRequest {
  unitId: string
  orgPath: string
  subjectKind: string
  subjectId: string
  subjectTitle: string
  /** Where the subject is opened in the workspace: `/lam-viec/…`. */
  address: string
  contentHash: string
  /** In order; absent: one step by a head. Where they are given, somebody must be there for each. */
  steps?: readonly ApprovalStep[]
  /** Who wrote it, besides the one who asks: none of them decides. */
  authors?: readonly string[]
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
  const steps = request.steps ?? [HEAD_STEP]
  const barred = [...new Set([actor.accountId, ...(request.authors ?? [])])]
  if (request.steps) await refuseWithNobody(db, request.unitId, steps, barred)
  await voidPending(db, request.subjectId)
  const id = newId()
  const at = instant()
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
      step_count: steps.length,
      who: JSON.stringify((steps[0] ?? HEAD_STEP).who),
      barred,
      requested_by: actor.accountId,
      requested_by_name: actor.name,
      requested_at: at,
    })
    .execute()
  await insertSteps(db, { id, orgPath: request.orgPath }, steps, at)
  await logAct(db, actor, {
    act: 'request-approval',
    subjectKind: request.subjectKind,
    subjectId: request.subjectId,
    orgPath: request.orgPath,
    details: { approvalId: id, contentHash: request.contentHash, steps: steps.length },
  })
  return id
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

async function refuseWithNobody(
  db: Db,
  unitId: string,
  steps: readonly ApprovalStep[],
  barred: readonly string[],
): Promise<void> {
  const step = stepWithNobody(steps, await listPeople(db, unitId), barred)
  if (step === null) return
  throw new Refusal(
    409,
    `Bước duyệt “${step.label}” chưa có ai khác người soạn để duyệt. Đề nghị người quản trị cấp quyền cho một tài khoản, hoặc đổi các bước duyệt, rồi trình lại.`,
  )
}
