import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { shortDate } from '../../ui/format.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { logChange } from '../plan/keep-trail.ts'
import { canEdit, isInForce, type Plan } from '../plan/plan.ts'
import { getPlan, lockPlan } from '../plan/plan-queries.ts'
import { settleOwnPlanDuty } from '../receipt/settle-own-plan-duty.ts'
import type { DirectiveTyped } from './directive-contract.ts'
import { getDirective } from './directive-queries.ts'
import { addDirective } from './keep-directive.ts'

interface Relating {
  version: number
  /** `parent`: the plan carries it out; `related`: it is only beside it. */
  kind: 'parent' | 'related'
  to:
    | { kind: 'plan'; planId: string }
    | { kind: 'directive'; directiveId: string }
    | { kind: 'document'; document: DirectiveTyped }
}

/** Says what the plan carries out or stands beside; several are usual. Twice the same adds nothing. */
export async function relatePlan(
  db: Db,
  actor: Actor,
  planId: string,
  { version, kind, to }: Relating,
): Promise<void> {
  const plan = await openRelations(db, actor, planId, version)
  const target = await targetOf(db, actor, plan, to)
  const { rows } = await sql`
    select 1 from plans.parent where plan_id = ${planId}
      and (parent_plan_id = ${target.planId} or directive_id = ${target.directiveId}) limit 1
  `.execute(db)
  if (rows.length > 0) return
  await db
    .insertInto('plans.parent')
    .values({
      id: newId(),
      org_path: plan.orgPath,
      plan_id: planId,
      kind,
      parent_plan_id: target.planId,
      directive_id: target.directiveId,
      citation: target.citation,
    })
    .execute()
  if (isInForce(plan)) await settleOwnPlanDuty(db, plan.unitId)
  await logChange(db, actor, plan, 'relate-plan', { kind, ...target })
}

export async function unrelatePlan(
  db: Db,
  actor: Actor,
  planId: string,
  { version, relationId }: { version: number; relationId: string },
): Promise<void> {
  const plan = await openRelations(db, actor, planId, version)
  const { rows } = await sql<{ citation: string }>`
    delete from plans.parent where id = ${relationId} and plan_id = ${planId} returning citation
  `.execute(db)
  const [gone] = rows
  if (!gone) throw notFound('Không tìm thấy quan hệ này của kế hoạch.')
  if (isInForce(plan)) await settleOwnPlanDuty(db, plan.unitId)
  await logChange(db, actor, plan, 'unrelate-plan', gone)
}

async function openRelations(db: Db, actor: Actor, planId: string, version: number): Promise<Plan> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) throw new Refusal(409, 'Kế hoạch đã kết thúc, không ghi thêm được.')
  if (plan.version !== version) throw moved(plan.version)
  return plan
}

async function targetOf(
  db: Db,
  actor: Actor,
  plan: Plan,
  to: Relating['to'],
): Promise<{ planId: string | null; directiveId: string | null; citation: string }> {
  if (to.kind === 'plan') {
    if (to.planId === plan.id) {
      throw new InvalidForm({ planId: 'Kế hoạch không thể thực hiện chính nó.' })
    }
    const other = await getPlan(db, to.planId)
    const figures = other.number === null ? '' : ` số ${other.number}/${other.symbol ?? ''}`
    return {
      planId: other.id,
      directiveId: null,
      citation: `Kế hoạch${figures} “${other.title}”`,
    }
  }
  const unit = await getUnit(db, plan.unitId)
  const directiveId =
    to.kind === 'directive' ? to.directiveId : await addDirective(db, actor, unit, to.document)
  const directive = await getDirective(db, actor, directiveId)
  const parts = [
    directive.title,
    directive.number === null ? null : `số ${directive.number}`,
    directive.issuedOn === null ? null : `ngày ${shortDate(directive.issuedOn)}`,
    `của ${directive.issuer}`,
  ]
  return {
    planId: null,
    directiveId,
    citation: parts.filter((part) => part !== null).join(' '),
  }
}
