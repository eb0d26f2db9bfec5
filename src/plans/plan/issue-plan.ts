import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { isApproved, letGo, settleNotices } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { giveWork } from './give-work.ts'
import { planIssued } from '../jobs.ts'
import { logPlan } from './keep-trail.ts'
import { notifyUnits } from './notify-units.ts'
import { canIssue, canRecordSigned, isInForce, type Plan } from './plan.ts'
import { listOwed, lockPlan } from './plan-queries.ts'
import { publishPlan } from './publish-plan.ts'
import { takeNumber } from './take-number.ts'
import { readOwnPlanDuty, sendPlan } from '../receipt/send-plan.ts'
import { settleOwnPlanDuty } from '../receipt/settle-own-plan-duty.ts'
import { hashOfPlan } from './submission-queries.ts'

/** What the signed paper says. */
export interface Issuing {
  version: number
  number: number
  symbol: string
  issuedOn: string
  place: string | null
  signerPosition: string
  signerName: string
  /** Nobody approved it here: it was signed on paper. */
  signedOnPaper: boolean
}

/**
 * The plan is in force: units below see it, what it asks falls due, and the public reads it.
 * Refuses 409 when it was issued already or its very words were not approved, 422 when the number is taken that year.
 */
export async function issuePlan(
  db: Db,
  actor: Actor,
  planId: string,
  issuing: Issuing,
): Promise<{ assignments: number; occurrences: number }> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  await refuseUnapproved(db, actor, plan, issuing.signedOnPaper)
  if (issuing.version !== plan.version) throw moved(plan.version)
  if (issuing.issuedOn > today()) {
    throw new InvalidForm({ issuedOn: 'Ngày ban hành không được sau hôm nay.' })
  }
  await takeNumber(db, plan, { ...issuing, amendmentId: null })
  await sql`
    update plans.plan set state = 'issued', visible_below = true, number = ${issuing.number},
      symbol = ${issuing.symbol}, issued_on = ${issuing.issuedOn}, place = coalesce(${issuing.place}, place),
      signer_position = ${issuing.signerPosition}, signer_name = ${issuing.signerName},
      signed_on_paper = ${issuing.signedOnPaper}, version = version + 1, changed_at = ${instant()}
    where id = ${planId}
  `.execute(db)
  await sql`update plans.line set visible_below = true where plan_id = ${planId}`.execute(db)
  await sql`
    update plans.line_version v set visible_below = true
    from plans.line l where l.id = v.line_id and l.plan_id = ${planId}
  `.execute(db)
  await sql`update plans.budget_line set visible_below = true where plan_id = ${planId}`.execute(db)
  await sql`update plans.signed_paper set visible_below = true where plan_id = ${planId}`.execute(
    db,
  )
  const fanned = await giveWork(db, plan, await listOwed(db, planId))
  await sendPlan(db, actor, plan)
  await readOwnPlanDuty(db, plan)
  await settleOwnPlanDuty(db, plan.unitId)
  await notifyUnits(db, actor, planId)
  await letGo(db, planId)
  await settleNotices(db, planId, 'plan-approved')
  await logPlan(db, actor, plan, 'issue-plan', {
    number: issuing.number,
    symbol: issuing.symbol,
    issuedOn: issuing.issuedOn,
    signedOnPaper: issuing.signedOnPaper,
    ...fanned,
  })
  await announce(db, planIssued, { planId, unitId: plan.unitId, orgPath: plan.orgPath })
  await publishPlan(db, planId)
  return fanned
}

async function refuseUnapproved(
  db: Db,
  actor: Actor,
  plan: Plan,
  signedOnPaper: boolean,
): Promise<void> {
  if (isInForce(plan)) throw new Refusal(409, 'Kế hoạch này đã ban hành.')
  if (signedOnPaper) {
    if (canRecordSigned(actor, plan)) return
    throw new Refusal(
      409,
      'Kế hoạch đang trình duyệt. Hãy rút lại trước khi ghi là đã ký trên giấy.',
    )
  }
  const approved =
    canIssue(actor, plan) && (await isApproved(db, plan.id, await hashOfPlan(db, plan.id)))
  if (!approved) {
    throw new Refusal(
      409,
      'Kế hoạch chưa được duyệt. Hãy trình lãnh đạo duyệt, hoặc ghi rõ là đã ký trên giấy ngoài hệ thống.',
    )
  }
}
