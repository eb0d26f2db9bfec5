import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { approve, latestApproval, returnForChange, type Approval } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { lowerFirst } from '../plan/plan-document-items.ts'
import { getPlan } from '../plan/plan-queries.ts'
import { handTo, requestHead } from '../plan/request-head.ts'
import { canSubmitAmendment, type Amendment } from './amendment.ts'
import { listBudgetChanges } from './budget-change-queries.ts'
import { hashOfAmendment, listChanges, lockAmendment } from './amendment-queries.ts'

export function addressOfAmendment({ planId, id }: Pick<Amendment, 'planId' | 'id'>): string {
  return `/lam-viec/ke-hoach/${planId}/sua-doi/${id}`
}

/** Asks the unit's head to approve exactly these changes. */
export async function submitAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  version: number,
): Promise<void> {
  const amendment = await lockAmendment(db, amendmentId)
  refuseUnlessOfficer(actor, amendment.unitId)
  if (!canSubmitAmendment(actor, amendment)) {
    throw new Refusal(409, 'Lần sửa đổi này đã trình hoặc đã ban hành.')
  }
  if (amendment.version !== version) throw moved(amendment.version)
  await refuseEmpty(db, amendment)
  await sql`
    update plans.amendment set state = 'submitted', version = version + 1 where id = ${amendmentId}
  `.execute(db)
  const plan = await getPlan(db, amendment.planId)
  const paper = {
    kind: 'amendment' as const,
    id: amendmentId,
    unitId: plan.unitId,
    orgPath: plan.orgPath,
    title: `Sửa đổi, bổ sung kế hoạch ${lowerFirst(plan.title)}`,
    address: addressOfAmendment(amendment),
  }
  await requestHead(db, actor, paper, await hashOfAmendment(db, amendment))
}

/** An amendment says why, and changes something. */
export async function refuseEmpty(db: Db, amendment: Amendment): Promise<void> {
  if (!/[\p{L}\p{N}]/u.test(amendment.reason)) {
    throw new InvalidForm({ reason: 'Phải ghi lý do sửa đổi, bổ sung.' })
  }
  const budget = await listBudgetChanges(db, amendment.id)
  if (budget.length === 0 && (await listChanges(db, amendment.id)).length === 0) {
    throw new InvalidForm({
      changes: 'Chưa có thay đổi nào. Hãy sửa, thêm hoặc rút ít nhất một việc, một khoản dự toán.',
    })
  }
}

export async function approveAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  hash: string,
): Promise<void> {
  const { amendment, approval } = await lockSubmitted(db, actor, amendmentId)
  await approve(db, actor, approval.id, hash)
  if ((await hashOfAmendment(db, amendment)) !== hash) {
    throw new Refusal(409, 'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại.')
  }
  await setState(db, amendmentId, 'approved')
  await handTo(db, paperOf(amendment), {
    name: approval.requestedByName,
    accountId: approval.requestedBy,
    doing: 'Ban hành sửa đổi, bổ sung',
  })
  await log(db, actor, amendment, 'approve-amendment', { contentHash: hash })
}

export async function returnAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  reason: string,
): Promise<void> {
  const { amendment, approval } = await lockSubmitted(db, actor, amendmentId)
  await returnForChange(db, actor, approval.id, reason)
  await setState(db, amendmentId, 'draft')
  await handTo(db, paperOf(amendment), {
    name: approval.requestedByName,
    accountId: approval.requestedBy,
    doing: 'Sửa theo ý kiến lãnh đạo',
  })
  await log(db, actor, amendment, 'return-amendment', { reason })
}

async function lockSubmitted(
  db: Db,
  actor: Actor,
  amendmentId: string,
): Promise<{ amendment: Amendment; approval: Approval }> {
  const amendment = await lockAmendment(db, amendmentId)
  if (!actsFor(actor, amendment.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị lập kế hoạch được duyệt hoặc trả lại.')
  }
  const approval = await latestApproval(db, amendmentId)
  if (amendment.state !== 'submitted' || !approval) {
    throw new Refusal(409, 'Lần sửa đổi này không ở bước trình duyệt. Hãy tải lại.')
  }
  return { amendment, approval }
}

function paperOf({ id, unitId, orgPath }: Amendment) {
  return { kind: 'amendment' as const, id, unitId, orgPath }
}

async function setState(db: Db, id: string, state: 'approved' | 'draft'): Promise<void> {
  await sql`update plans.amendment set state = ${state}, version = version + 1 where id = ${id}`.execute(
    db,
  )
}

async function log(
  db: Db,
  actor: Actor,
  amendment: Amendment,
  act: string,
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: 'amendment',
    subjectId: amendment.id,
    orgPath: amendment.orgPath,
    details,
  })
}
