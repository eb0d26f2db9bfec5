import { sql } from 'kysely'
import type { Doer } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { returnWork } from '../cascade/return-work.ts'
import { logPlan } from './keep-trail.ts'
import { canClose, type Plan } from './plan.ts'
import { lockPlan } from './plan-queries.ts'
import { publishPlan } from './publish-plan.ts'

/**
 * The plan is over: nothing of it falls due any more. What is late stays late, so that a closing improves no figure;
 * the note says what became of it.
 */
export async function closePlan(
  db: Db,
  actor: Actor,
  planId: string,
  { version, note }: { version: number; note: string },
): Promise<void> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canClose(actor, plan))
    throw new Refusal(409, 'Chỉ kế hoạch đang thực hiện mới kết thúc được.')
  if (plan.version !== version) throw moved(plan.version)
  await endPlan(db, actor, plan, { lastDay: today(), note })
}

/** What was due by the last day and is open stays so. */
export async function endPlan(
  db: Db,
  actor: Doer,
  { id: planId, orgPath }: Plan,
  { lastDay, note }: { lastDay: string; note: string },
): Promise<void> {
  await sql`
    update plans.plan set state = 'closed', closed_on = ${lastDay}, closing_note = ${note}, version = version + 1,
      changed_at = ${instant()}
    where id = ${planId}
  `.execute(db)
  await endWorkAfter(db, planId, lastDay)
  await returnWork(db, await listLineIds(db, planId))
  await publishPlan(db, planId)
  await logPlan(db, actor, { id: planId, orgPath }, 'close-plan', { note })
}

async function listLineIds(db: Db, planId: string): Promise<string[]> {
  const lines = await db
    .selectFrom('plans.line')
    .select('id')
    .where('plan_id', '=', planId)
    .orderBy('id')
    .execute()
  return lines.map((line) => line.id)
}

/** Whoever records for one of them at this moment is waited for. */
async function endWorkAfter(db: Db, planId: string, lastDay: string): Promise<void> {
  await sql`
    select id from plans.occurrence o where ${isOf(planId)} and o.state = 'open' order by id for update
  `.execute(db)
  await sql`
    update plans.occurrence o set state = 'cancelled'
    where ${isOf(planId)} and o.state = 'open' and o.due_on > ${lastDay}
      and not exists (
        select from plans.activity_occurrence ao
        join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
        where ao.occurrence_id = o.id
      )
  `.execute(db)
}

function isOf(planId: string) {
  return sql`o.line_id in (select id from plans.line where plan_id = ${planId})`
}
