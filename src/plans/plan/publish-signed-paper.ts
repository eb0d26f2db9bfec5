import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isInForce, type Plan } from './plan.ts'
import { lockPlan } from './plan-queries.ts'
import { publishPlan } from './publish-plan.ts'
import { getSignedPaper } from './signed-paper-queries.ts'

export function canPublishSigned(actor: Actor, plan: Pick<Plan, 'state' | 'unitId'>): boolean {
  return isInForce(plan) && actsFor(actor, plan.unitId, 'head')
}

/** This signed paper, and no other, stands on the plan's public page from now on; or it is taken down again. */
export async function publishSignedPaper(
  db: Db,
  actor: Actor,
  { planId, paperId }: { planId: string; paperId: string },
  isPublic: boolean,
): Promise<void> {
  const plan = await lockPlan(db, planId)
  if (!actsFor(actor, plan.unitId, 'head')) {
    throw new Refusal(403, 'Chỉ lãnh đạo của chính đơn vị được quyết định công khai bản ký.')
  }
  if (!canPublishSigned(actor, plan)) {
    throw new Refusal(409, 'Chỉ công khai được bản ký của kế hoạch đã ban hành.')
  }
  const { hash } = await getSignedPaper(db, planId, paperId)
  await sql`
    update plans.signed_paper set is_public = false
    where plan_id = ${planId} and is_public and (${isPublic} or id = ${paperId})
  `.execute(db)
  if (isPublic) {
    await sql`update plans.signed_paper set is_public = true where id = ${paperId}`.execute(db)
  }
  await publishPlan(db, planId)
  await logAct(db, actor, {
    act: isPublic ? 'publish-signed-paper' : 'withdraw-signed-paper',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
    details: { hash },
  })
}
