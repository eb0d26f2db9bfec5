import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound } from '../../platform/refusal.ts'
import { overriddenByChange, type Followed } from '../cascade/cascade.ts'
import { getFollowedVersion } from '../cascade/source-line-queries.ts'
import { notifyAmended } from '../amendment/notify-amended.ts'
import { reassign } from '../due/reassign-line.ts'
import { parseTiming } from '../timing/timing.ts'
import { touchPlan } from './keep-trail.ts'
import { openForEditing } from './open-for-editing.ts'
import { isInForce, type Plan } from './plan.ts'
import { lockPlan } from './plan-queries.ts'
import { publishPlan } from './publish-plan.ts'
import {
  lockLine,
  type LockedLine,
  type VersionChange,
  writeLineVersion,
} from './write-line-version.ts'

export interface LineChange {
  version: number
  content?: string | undefined
  groupTitle?: string | null | undefined
  label?: string | null | undefined
  leads?: string[] | undefined
  coordinating?: string[] | undefined
  outputs?: string[] | undefined
  /** In words; read again. */
  timingText?: string | undefined
  /** Fields that say again what the superior's line said when it was taken over. */
  follow?: readonly Followed[] | undefined
}

/**
 * A new version of a line. Of an issued plan it is the correction of a reading mistake, marked so; only open due dates
 * that are still to come and that nothing has been done for are replaced.
 */
export async function editLine(
  db: Db,
  actor: Actor,
  lineId: string,
  change: LineChange,
): Promise<void> {
  const plan = await openForEditing(db, actor, await lockPlanOf(db, lineId))
  const line = await lockLine(db, lineId, change.version)
  const cause = isInForce(plan) ? 'corrected' : 'written'
  const next = await writeLineVersion(db, actor, line, {
    ...(await versionOf(db, plan, line, change)),
    cause,
  })
  if (isInForce(plan)) {
    await reassign(db, plan, next)
    await notifyAmended(db, actor, plan, [lineId])
    await publishPlan(db, plan.id)
  } else {
    await touchPlan(db, plan.id)
  }
  await logAct(db, actor, {
    act: cause === 'corrected' ? 'correct-line' : 'edit-line',
    subjectKind: 'line',
    subjectId: lineId,
    orgPath: plan.orgPath,
    details: { planId: plan.id, version: next.version },
  })
}

/** What was typed, with the time read and the fields told that are now the unit's own. */
async function versionOf(
  db: Db,
  plan: Pick<Plan, 'year'>,
  line: LockedLine,
  change: LineChange,
): Promise<Omit<VersionChange, 'cause'>> {
  const { version: _, timingText, follow = [], ...typed } = change
  const timing = timingText === undefined ? undefined : parseTiming(timingText, plan.year)
  const own = { ...typed, timing }
  if (line.sourceLineId === null) {
    if (follow.length > 0) throw new InvalidForm({ follow: 'Việc này không lấy từ cấp trên.' })
    return own
  }
  const above = follow.length > 0 ? await getFollowedVersion(db, line) : null
  const followed = Object.fromEntries(follow.map((field) => [field, above?.[field]]))
  return { ...own, ...followed, overridden: overriddenByChange(line, own, follow) }
}

async function lockPlanOf(db: Db, lineId: string): Promise<Plan> {
  const line = await db
    .selectFrom('plans.line')
    .select('plan_id')
    .where('id', '=', lineId)
    .executeTakeFirst()
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  return lockPlan(db, line.plan_id)
}
