import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { logPlan } from '../plan/keep-trail.ts'
import { openForEditing } from '../plan/open-for-editing.ts'
import { isInForce, type Plan } from '../plan/plan.ts'
import type { Outline } from '../plan/plan-contract.ts'
import { lockPlan } from '../plan/plan-queries.ts'

export interface PlanChange {
  version: number
  title?: string | undefined
  year?: number | undefined
  fromOn?: string | undefined
  toOn?: string | undefined
  place?: string | null | undefined
  signerPosition?: string | null | undefined
  signerName?: string | null | undefined
  outline?: { [K in keyof Outline]?: Outline[K] | undefined } | undefined
}

/** Changes the parts around the tasks of a plan that is being written; what was approved of it is void. */
export async function editPlan(
  db: Db,
  actor: Actor,
  planId: string,
  change: PlanChange,
): Promise<void> {
  const plan = await openWriting(db, actor, planId, change.version)
  const from = change.fromOn ?? plan.fromOn
  const to = change.toOn ?? plan.toOn
  if (to < from) throw new InvalidForm({ toOn: 'Ngày kết thúc phải sau ngày bắt đầu.' })
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > 10) {
    throw new InvalidForm({ toOn: 'Một kế hoạch kéo dài nhiều nhất 10 năm.' })
  }
  await sql`
    update plans.plan set title = ${change.title ?? plan.title}, year = ${change.year ?? plan.year},
      from_on = ${from}, to_on = ${to}, place = ${given(change.place, 'place')},
      signer_position = ${given(change.signerPosition, 'signer_position')},
      signer_name = ${given(change.signerName, 'signer_name')},
      outline = outline || ${JSON.stringify(change.outline ?? {})}::jsonb,
      version = version + 1, changed_at = ${instant()}
    where id = ${planId}
  `.execute(db)
  await logPlan(db, actor, plan, 'edit-plan', {
    parts: [...Object.keys(change), ...Object.keys(change.outline ?? {})],
  })
}

/** The plan locked to be written on, in the version the writer has read. */
export async function openWriting(
  db: Db,
  actor: Actor,
  planId: string,
  version: number | null = null,
): Promise<Plan> {
  const locked = await lockPlan(db, planId)
  if (version !== null && locked.version !== version) throw moved(locked.version)
  const plan = await openForEditing(db, actor, locked)
  if (isInForce(plan)) {
    throw new Refusal(
      409,
      'Kế hoạch đã ban hành: muốn đổi nội dung, hãy lập một lần sửa đổi, bổ sung.',
    )
  }
  return plan
}

/** What was given, else what stands there. */
function given(value: string | null | undefined, column: string) {
  return value === undefined ? sql.ref(column) : sql`${value}`
}
