import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { logPlan } from '../plan/keep-trail.ts'
import { canEdit, isInForce, type Plan } from '../plan/plan.ts'
import { listOwed, lockPlan } from '../plan/plan-queries.ts'
import { publishPlan } from '../plan/publish-plan.ts'
import { type Owed, type StandingCheck, standingOf } from './due-date.ts'
import { reassign } from './reassign-line.ts'

/** How often the standing work of a plan is looked at; null: by the rule of the day. */
export async function setPlanCheck(
  db: Db,
  actor: Actor,
  planId: string,
  every: StandingCheck | null,
): Promise<void> {
  const before = await openPlan(db, actor, planId)
  await sql`update plans.plan set standing_check = ${every} where id = ${planId}`.execute(db)
  const plan = { ...before, standingCheck: every }
  const lines = await listOwed(db, planId)
  await renewDues(
    db,
    plan,
    lines.filter((line) => line.standingCheck === null && standingOf(plan, line) !== null),
  )
  await log(db, actor, plan, { planId, every })
}

/** The same for one task; also says how often "định kỳ" is meant. */
export async function setLineCheck(
  db: Db,
  actor: Actor,
  lineId: string,
  every: StandingCheck | null,
): Promise<void> {
  const found = await db
    .selectFrom('plans.line')
    .select('plan_id')
    .where('id', '=', lineId)
    .executeTakeFirst()
  if (!found) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  const plan = await openPlan(db, actor, found.plan_id)
  await sql`update plans.line set standing_check = ${every} where id = ${lineId}`.execute(db)
  await renewDues(db, plan, await listOwed(db, plan.id, [lineId]))
  await log(db, actor, plan, { lineId, every })
}

async function openPlan(db: Db, actor: Actor, planId: string): Promise<Plan> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) throw new Refusal(409, 'Kế hoạch này đã đóng.')
  return plan
}

async function renewDues(db: Db, plan: Plan, lines: readonly Owed[]): Promise<void> {
  if (!isInForce(plan) || lines.length === 0) return
  for (const line of lines) await reassign(db, plan, line)
  await publishPlan(db, plan.id)
}

async function log(db: Db, actor: Actor, plan: Plan, details: Record<string, unknown>) {
  await logPlan(db, actor, plan, 'set-standing-check', details)
}
