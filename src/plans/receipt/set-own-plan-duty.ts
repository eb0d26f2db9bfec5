import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { isInForce } from '../plan/plan.ts'
import { lockPlan } from '../plan/plan-queries.ts'

export interface DutySaid {
  version: number
  /** Null: the plan asks nobody for a plan of their own. */
  duty: { words: string; dueOn: string | null } | null
}

/** The issuer says by when recipients issue plans of their own, where the plan's words name no day or a wrong one. */
export async function setOwnPlanDuty(
  db: Db,
  actor: Actor,
  planId: string,
  { version, duty }: DutySaid,
): Promise<void> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!isInForce(plan)) {
    throw new Refusal(409, 'Yêu cầu nơi nhận ban hành kế hoạch được ghi sau khi kế hoạch ban hành.')
  }
  if (plan.version !== version) throw moved(plan.version)
  if (duty?.dueOn && plan.issuedOn && duty.dueOn < plan.issuedOn) {
    throw new InvalidForm({ dueOn: 'Hạn phải sau ngày ban hành kế hoạch.' })
  }
  const before = await getOwnPlanDuty(db, planId)
  // The task stays the one that was read, so that those whom it does not ask are not asked.
  const lineId = duty === null ? null : (before?.lineId ?? null)
  await sql`
    update plans.plan set own_plan_words = ${duty?.words ?? null}, own_plan_line_id = ${lineId},
      own_plan_due_on = ${duty?.dueOn ?? null}, version = version + 1, changed_at = ${instant()}
    where id = ${planId}
  `.execute(db)
  await logAct(db, actor, {
    act: 'set-own-plan-duty',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
    details: { before: before?.dueOn ?? null, dueOn: duty?.dueOn ?? null },
  })
}

export async function getOwnPlanDuty(
  db: Db,
  planId: string,
): Promise<{ words: string; lineId: string | null; dueOn: string | null } | null> {
  const { rows } = await sql<{ words: string | null; lineId: string | null; dueOn: string | null }>`
    select own_plan_words as words, own_plan_line_id as "lineId", own_plan_due_on as "dueOn"
    from plans.plan where id = ${planId}
  `.execute(db)
  const [row] = rows
  return row && row.words !== null ? { ...row, words: row.words } : null
}
