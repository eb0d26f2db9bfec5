import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { voidApprovals } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { canEdit, isInForce, type Plan } from './plan.ts'
import { handTo } from './request-head.ts'

/**
 * The locked plan, ready to be changed by the actor. What was asked or approved holds for exactly its words: with a
 * change it is void, and the plan is a draft in the hands of whoever changes it.
 */
export async function openForEditing(db: Db, actor: Actor, plan: Plan): Promise<Plan> {
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) {
    throw new Refusal(409, 'Kế hoạch này đã kết thúc, không sửa được nữa.')
  }
  if (plan.state === 'draft' || isInForce(plan)) return plan
  return takeBack(db, actor, plan)
}

/** Ends the request or the approval; the plan is with its author again. */
export async function takeBack(db: Db, actor: Actor, plan: Plan): Promise<Plan> {
  await voidApprovals(db, plan.id)
  await sql`
    update plans.plan set state = 'draft', version = version + 1, changed_at = ${instant()} where id = ${plan.id}
  `.execute(db)
  await handTo(
    db,
    { ...plan, kind: 'plan' },
    { name: actor.name, accountId: actor.accountId, doing: 'Hoàn thiện, trình ban hành' },
  )
  return { ...plan, state: 'draft', version: plan.version + 1 }
}
