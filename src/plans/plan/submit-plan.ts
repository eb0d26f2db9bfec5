import { sql } from 'kysely'
import { listPosts } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { passTo, requestApproval } from '../../work/index.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { takeBack } from './open-for-editing.ts'
import { addressOfPlan, canRecall, canSubmit } from './plan.ts'
import { lowerFirst } from './plan-document-items.ts'
import { lockPlan } from './plan-queries.ts'
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
  await requestApproval(db, actor, {
    unitId: plan.unitId,
    orgPath: plan.orgPath,
    subjectKind: 'plan',
    subjectId: planId,
    subjectTitle: `Kế hoạch ${lowerFirst(plan.title)}`,
    address: addressOfPlan(planId),
    contentHash: hash,
  })
  await passTo(db, {
    subjectKind: 'plan',
    subjectId: planId,
    unitId: plan.unitId,
    orgPath: plan.orgPath,
    holderName: await headOf(db, plan.unitId),
    holderAccountId: null,
    doing: 'Xem xét, phê duyệt',
  })
  await logAct(db, actor, {
    act: 'submit-plan',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
    details: { contentHash: hash },
  })
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
  await logAct(db, actor, {
    act: 'recall-plan',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
  })
}

/** Who decides, as a screen names it: the post and who holds it. */
async function headOf(db: Db, unitId: string): Promise<string> {
  const head = (await listPosts(db, unitId, today())).find((post) => post.rank === 'head')
  return head ? [head.title, head.holder].filter(Boolean).join(' ') : 'Lãnh đạo đơn vị'
}
