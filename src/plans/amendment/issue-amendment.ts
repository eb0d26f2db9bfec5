import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { isApproved, latestApproval, letGo } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { planAmended } from '../jobs.ts'
import { touchPlan } from '../plan/keep-trail.ts'
import type { Plan } from '../plan/plan.ts'
import { lockPlan } from '../plan/plan-queries.ts'
import { publishPlan } from '../plan/publish-plan.ts'
import { takeNumber } from '../plan/take-number.ts'
import { canIssueAmendment, type Amendment } from './amendment.ts'
import { listBudgetChanges } from './budget-change-queries.ts'
import { getAmendment, hashOfAmendment, listChanges, lockAmendment } from './amendment-queries.ts'
import { sendPlan } from '../receipt/send-plan.ts'
import { carryAmendmentOut } from './carry-amendment-out.ts'
import { refuseEmpty } from './decide-amendment.ts'
import { carryBudgetChangesOut } from './write-budget-change.ts'
import { notifyAmended } from './notify-amended.ts'

/** Of the amending document, where there is one; signed on paper outside it must have all three. */
export interface AmendmentIssuing {
  version: number
  number: number | null
  symbol: string | null
  issuedOn: string | null
  signedOnPaper: boolean
  signerPosition: string | null
  signerName: string | null
}

/** All changes come into force together, or none does. */
export async function issueAmendment(
  db: Db,
  actor: Actor,
  amendmentId: string,
  issuing: AmendmentIssuing,
): Promise<void> {
  const { planId } = await getAmendment(db, amendmentId)
  // The plan first, as every other action locks it.
  const plan = await lockPlan(db, planId)
  const amendment = await lockAmendment(db, amendmentId)
  refuseUnlessOfficer(actor, plan.unitId)
  await refuseUnready(db, actor, plan, amendment, issuing)
  await takeNumberOf(db, plan, amendmentId, issuing)
  const changes = await listChanges(db, amendmentId)
  const lineIds = await carryAmendmentOut(db, actor, plan, amendmentId, changes)
  const budget = await listBudgetChanges(db, amendmentId)
  await carryBudgetChangesOut(db, actor, plan, amendmentId, budget)
  const signer = await signerOf(db, amendment, issuing)
  await sql`
    update plans.amendment set state = 'issued', visible_below = true, number = ${issuing.number},
      symbol = ${issuing.symbol}, issued_on = ${issuing.issuedOn ?? today()}, signed_on_paper = ${issuing.signedOnPaper},
      signer_position = ${signer.position}, signer_name = ${signer.name},
      issued_at = ${instant()}, issued_by_name = ${actor.name}, version = version + 1
    where id = ${amendmentId}
  `.execute(db)
  await sql`
    update plans.amendment_change set visible_below = true where amendment_id = ${amendmentId}
  `.execute(db)
  await sql`
    update plans.signed_paper set visible_below = true where amendment_id = ${amendmentId}
  `.execute(db)
  await touchPlan(db, planId)
  await letGo(db, amendmentId)
  await sendPlan(db, actor, plan)
  await notifyAmended(db, actor, plan, lineIds)
  await publishPlan(db, planId)
  await announce(db, planAmended, {
    planId,
    amendmentId,
    unitId: plan.unitId,
    orgPath: plan.orgPath,
  })
  await logAct(db, actor, {
    act: 'issue-amendment',
    subjectKind: 'amendment',
    subjectId: amendmentId,
    orgPath: plan.orgPath,
    details: { planId, changes: changes.length + budget.length, number: issuing.number },
  })
}

/** Who is named in the document: as typed, else whoever approved it here, under the post of the plan's signer where it is the same. */
async function signerOf(db: Db, { id, planId }: Amendment, issuing: AmendmentIssuing) {
  const approval = issuing.signedOnPaper ? undefined : await latestApproval(db, id)
  const name = given(issuing.signerName) ?? approval?.decidedByName ?? null
  const { rows } = await sql<{ position: string | null }>`
    select signer_position as position from plans.plan where id = ${planId} and signer_name = ${name}
  `.execute(db)
  return { name, position: given(issuing.signerPosition) ?? rows[0]?.position ?? null }
}

/** Numbered like the plan unless another symbol is typed; an amendment without a document has no number. */
async function takeNumberOf(
  db: Db,
  plan: Plan,
  amendmentId: string,
  { number, symbol, issuedOn }: AmendmentIssuing,
): Promise<void> {
  const series = given(symbol) ?? plan.symbol
  if (number === null || series === null) return
  await takeNumber(db, plan, {
    number,
    symbol: series,
    issuedOn: issuedOn ?? today(),
    amendmentId,
  })
}

function given(text: string | null): string | null {
  return text === '' ? null : text
}

async function refuseUnready(
  db: Db,
  actor: Actor,
  plan: Plan,
  amendment: Amendment,
  issuing: AmendmentIssuing,
): Promise<void> {
  if (plan.state !== 'issued') throw new Refusal(409, 'Kế hoạch này không còn được thực hiện.')
  if (!canIssueAmendment(actor, amendment)) {
    throw new Refusal(409, 'Lần sửa đổi này đang trình duyệt, đã ban hành hoặc đã bỏ.')
  }
  if (amendment.version !== issuing.version) throw moved(amendment.version)
  await refuseEmpty(db, amendment)
  if (issuing.issuedOn !== null && issuing.issuedOn > today()) {
    throw new InvalidForm({ issuedOn: 'Ngày ban hành không được sau hôm nay.' })
  }
  if (issuing.signedOnPaper) return refuseIncomplete(issuing)
  if (!(await isApproved(db, amendment.id, await hashOfAmendment(db, amendment)))) {
    throw new Refusal(
      409,
      'Sửa đổi này chưa được duyệt. Hãy trình lãnh đạo duyệt, hoặc ghi số, ngày của văn bản đã ký trên giấy.',
    )
  }
}

function refuseIncomplete({ number, symbol, issuedOn }: AmendmentIssuing): void {
  const fields = {
    ...(number === null ? { number: 'Văn bản đã ký trên giấy phải có số.' } : {}),
    ...(symbol === null || symbol === ''
      ? { symbol: 'Văn bản đã ký trên giấy phải có ký hiệu.' }
      : {}),
    ...(issuedOn === null ? { issuedOn: 'Văn bản đã ký trên giấy phải có ngày.' } : {}),
  }
  if (Object.keys(fields).length > 0) throw new InvalidForm(fields)
}
