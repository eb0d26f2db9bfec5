import { sql } from 'kysely'
import { z } from 'zod'
import { HOUSE_ITSELF, logAct } from '../../platform/act-log.ts'
import type { Db } from '../../platform/database.ts'
import { scopeOf } from '../../platform/database.ts'
import { defineJob } from '../../platform/jobs.ts'
import { lockPlan } from '../plan/plan-queries.ts'
import { getOwnPlanDuty } from './own-plan-queries.ts'
import { sayWho } from './set-own-plan-duty.ts'

/** A duty written by hand before its words said whom it asks (migration `ask-named-again`). */
export const askNamedAgain = defineJob({
  name: 'plans.ask-named-again',
  payload: z.object({ planId: z.uuid(), path: z.string() }),
  run: (house, { planId, path }) => house.database.write(scopeOf(path), (db) => ask(db, planId)),
})

/** Where somebody has said meanwhile whom it asks, that holds. */
async function ask(db: Db, planId: string): Promise<void> {
  const plan = await lockPlan(db, planId)
  const duty = await getOwnPlanDuty(db, planId)
  if (duty === null || duty.who !== null || duty.lineId !== null) return
  const who = await sayWho(db, plan, { words: duty.words, dueOn: duty.dueOn }, null)
  if (who === null) return
  await sql`update plans.plan set own_plan_who = ${who} where id = ${planId}`.execute(db)
  await logAct(db, HOUSE_ITSELF, {
    act: 'set-own-plan-duty',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
    details: { before: duty.dueOn, dueOn: duty.dueOn, who },
  })
}
