import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { isInForce, type Plan } from '../plan/plan.ts'
import { lockPlan } from '../plan/plan-queries.ts'
import { subjectOf } from '../reading/duty-sentence.ts'
import { unitOfHeading } from '../reading/unit-names.ts'
import { askNamed } from './ask-named.ts'
import { getOwnPlanDuty } from './own-plan-queries.ts'

export interface DutySaid {
  version: number
  /** Null: the plan asks nobody for a plan of their own. */
  duty: {
    words: string
    dueOn: string | null
    /** The words for whom it asks of the recipients; null: all, or whom its task gives work; left out: whom `words` name. */
    who?: string | null | undefined
  } | null
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
  const who = duty === null ? null : await sayWho(db, plan, duty, lineId)
  await sql`
    update plans.plan set own_plan_words = ${duty?.words ?? null}, own_plan_who = ${who}, own_plan_line_id = ${lineId},
      own_plan_due_on = ${duty?.dueOn ?? null}, version = version + 1, changed_at = ${instant()}
    where id = ${planId}
  `.execute(db)
  await logAct(db, actor, {
    act: 'set-own-plan-duty',
    subjectKind: 'plan',
    subjectId: planId,
    orgPath: plan.orgPath,
    details: { before: before?.dueOn ?? null, dueOn: duty?.dueOn ?? null, who },
  })
}

/** "Giao UBND các xã xây dựng kế hoạch": the communes. */
function whoIn(words: string): string | null {
  const subject = subjectOf(words)
  return subject === null ? null : unitOfHeading(subject)
}

/** Whom the duty asks, marked among the recipients. What was read from a task asks whom the task gives work. */
export async function sayWho(
  db: Db,
  plan: Plan,
  { words, who }: NonNullable<DutySaid['duty']>,
  lineId: string | null,
): Promise<string | null> {
  const said = who === undefined && lineId === null ? whoIn(words) : (who ?? null)
  const asked = await askNamed(db, plan, said)
  if (said === null || asked > 0) return said
  if (who) {
    throw new InvalidForm({
      'duty.who':
        'Không có nơi nhận nào được gọi như vậy. Hãy ghi như trong văn bản, ví dụ “UBND các xã”.',
    })
  }
  await askNamed(db, plan, null)
  return null
}
