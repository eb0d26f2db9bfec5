import { sql } from 'kysely'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  approve,
  latestApproval,
  notify,
  returnForChange,
  type Approval,
} from '../../work/index.ts'
import { logPlan } from './keep-trail.ts'
import { addressOfPlan, type Plan } from './plan.ts'
import { lockPlan } from './plan-queries.ts'
import { handTo } from './request-head.ts'
import { hashOfPlan } from './submission-queries.ts'

/** Approves exactly the words with this hash; anything else is 409. */
export async function approvePlan(
  db: Db,
  actor: Actor,
  planId: string,
  hash: string,
): Promise<void> {
  const { plan, approval } = await lockSubmitted(db, actor, planId)
  await approve(db, actor, approval.id, hash)
  if ((await hashOfPlan(db, planId)) !== hash) throw changedSince()
  await setState(db, planId, 'approved')
  await handTo(
    db,
    { ...plan, kind: 'plan' },
    { name: 'Văn thư', accountId: null, doing: 'Cấp số, ban hành' },
  )
  await notify(db, {
    unitId: plan.unitId,
    orgPath: plan.orgPath,
    forRole: 'officer',
    kind: 'plan-approved',
    subjectKind: 'plan',
    subjectId: planId,
    sentence: `“${plan.title}” đã được duyệt. Lấy bản DOCX chuyển văn thư ký, cấp số.`,
    address: addressOfPlan(planId),
  })
  await logPlan(db, actor, plan, 'approve-plan', { contentHash: hash })
}

/** Back to whoever submitted it, with the reason. */
export async function returnPlan(
  db: Db,
  actor: Actor,
  planId: string,
  reason: string,
): Promise<void> {
  const { plan, approval } = await lockSubmitted(db, actor, planId)
  await returnForChange(db, actor, approval.id, reason)
  await setState(db, planId, 'draft')
  await handTo(
    db,
    { ...plan, kind: 'plan' },
    {
      name: approval.requestedByName,
      accountId: approval.requestedBy,
      doing: 'Sửa theo ý kiến lãnh đạo',
    },
  )
  await logPlan(db, actor, plan, 'return-plan', { reason })
}

async function lockSubmitted(
  db: Db,
  actor: Actor,
  planId: string,
): Promise<{ plan: Plan; approval: Approval }> {
  const plan = await lockPlan(db, planId)
  if (!actsFor(actor, plan.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị lập kế hoạch được duyệt hoặc trả lại.')
  }
  const approval = await latestApproval(db, planId)
  if (plan.state !== 'submitted' || !approval) {
    throw new Refusal(
      409,
      'Kế hoạch này không ở bước trình duyệt. Hãy tải lại để xem bản hiện nay.',
    )
  }
  return { plan, approval }
}

function changedSince(): Refusal {
  return new Refusal(
    409,
    'Nội dung trình duyệt đã khác với nội dung vừa xem. Hãy tải lại, xem bản mới rồi duyệt.',
  )
}

async function setState(db: Db, planId: string, state: 'approved' | 'draft'): Promise<void> {
  await sql`
    update plans.plan set state = ${state}, version = version + 1, changed_at = ${instant()} where id = ${planId}
  `.execute(db)
}
