import { sql } from 'kysely'
import { listPosts } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { logChange } from './keep-trail.ts'
import { canEdit } from './plan.ts'
import { lockPlan } from './plan-queries.ts'

/**
 * The one post that answers for the plan, or for one of its tasks. Of a task null means whoever answers for the plan.
 * It is the unit's own affair: what was approved stays approved.
 */
export async function setAccountable(
  db: Db,
  actor: Actor,
  planId: string,
  { version, lineId, postId }: { version: number; lineId: string | null; postId: string | null },
): Promise<void> {
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) throw new Refusal(409, 'Kế hoạch đã kết thúc.')
  if (plan.version !== version) throw moved(plan.version)
  const posts = await listPosts(db, plan.unitId, today())
  if (postId !== null && !posts.some((post) => post.id === postId)) {
    throw new InvalidForm({ postId: 'Chức danh này không có ở đơn vị.' })
  }
  if (lineId === null) {
    await sql`update plans.plan set accountable_post_id = ${postId} where id = ${planId}`.execute(
      db,
    )
  } else {
    const { rows } = await sql`
      update plans.line set accountable_post_id = ${postId} where id = ${lineId} and plan_id = ${planId} returning id
    `.execute(db)
    if (rows.length === 0) throw notFound('Không tìm thấy việc này trong kế hoạch.')
  }
  await logChange(db, actor, plan, 'set-accountable', { lineId, postId })
}
