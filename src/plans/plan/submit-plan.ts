import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { logPlan } from './keep-trail.ts'
import { takeBack } from './open-for-editing.ts'
import { addressOfPlan, canRecall, canSubmit } from './plan.ts'
import { lowerFirst } from './plan-document-items.ts'
import { lockPlan } from './plan-queries.ts'
import { requestHead } from './request-head.ts'
import { getPlanContent, insertSubmission } from './submission-queries.ts'

/** Asks the unit's head to approve exactly the present words; answers their hash. */
export async function submitPlan(
  db: Db,
  actor: Actor,
  planId: string,
  version: number,
): Promise<string> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canSubmit(actor, plan)) throw new Refusal(409, 'Kế hoạch này đã trình hoặc đã ban hành.')
  if (plan.version !== version) throw moved(plan.version)
  const content = await getPlanContent(db, planId)
  if (content.lines.length === 0) {
    throw new InvalidForm({
      lines: 'Kế hoạch chưa có việc nào. Hãy thêm ít nhất một việc rồi trình.',
    })
  }
  const hash = await insertSubmission(db, plan, content, actor.name)
  await sql`
    update plans.plan set state = 'submitted', version = version + 1, changed_at = ${instant()} where id = ${planId}
  `.execute(db)
  await requestHead(
    db,
    actor,
    {
      kind: 'plan',
      id: planId,
      unitId: plan.unitId,
      orgPath: plan.orgPath,
      title: `Kế hoạch ${lowerFirst(plan.title)}`,
      address: addressOfPlan(planId),
    },
    hash,
  )
  return hash
}

/** Back from the head, or from the office that numbers papers, to be worked on. */
export async function recallPlan(
  db: Db,
  actor: Actor,
  planId: string,
  version: number,
): Promise<void> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canRecall(actor, plan)) throw new Refusal(409, 'Kế hoạch này không ở bước trình duyệt.')
  if (plan.version !== version) throw moved(plan.version)
  await takeBack(db, actor, plan)
  await logPlan(db, actor, plan, 'recall-plan')
}
