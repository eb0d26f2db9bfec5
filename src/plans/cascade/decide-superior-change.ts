import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { reassign } from '../due/reassign-line.ts'
import { touchPlan } from '../plan/keep-trail.ts'
import { openForEditing } from '../plan/open-for-editing.ts'
import { isInForce, type Plan } from '../plan/plan.ts'
import { lockPlan } from '../plan/plan-queries.ts'
import { publishPlan } from '../plan/publish-plan.ts'
import { withdrawLine } from '../plan/withdraw-line.ts'
import { lockLine, type VersionChange, writeLineVersion } from '../plan/write-line-version.ts'
import { getLinePlace } from '../writing/write-lines.ts'
import { type Followed, overriddenAfter } from './cascade.ts'
import { changedFields } from './superior-change.ts'
import { listSuperiorChanges, type SuperiorChange } from './superior-change-queries.ts'

export interface FollowDecision {
  version: number
  /** The superior's version that was looked at. */
  sourceVersion: number
  /** Changed fields that the unit's line takes; the others stay its own. */
  accept: readonly Followed[]
  /** Of a line the superior withdrew: withdraw the own one too, or keep it as the unit's own. */
  withdrawn?: 'follow' | 'keep' | undefined
}

/** Accepts or declines, field by field, what the superior changed in the line this one follows. */
export async function decideSuperiorChange(
  db: Db,
  actor: Actor,
  lineId: string,
  decision: FollowDecision,
): Promise<void> {
  const { planId } = await getLinePlace(db, lineId)
  const plan = await openForEditing(db, actor, await lockPlan(db, planId))
  const line = await lockLine(db, lineId, decision.version)
  const [change] = await listSuperiorChanges(db, { unitId: plan.unitId, lineId })
  if (!change)
    throw new Refusal(409, 'Việc này không còn thay đổi nào của cấp trên cần quyết định.')
  if (change.sourceVersion !== decision.sourceVersion) throw moved(change.sourceVersion)
  if (change.withdrawn) await decideWithdrawn(db, actor, plan, lineId, change, decision)
  else {
    const changed = changedFields(change)
    const accepted = changed.filter((field) => decision.accept.includes(field))
    const kept = changed.filter((field) => !accepted.includes(field))
    const next = await writeLineVersion(db, actor, line, {
      ...takenFrom(change, accepted),
      source: { lineId: change.sourceLineId, version: change.sourceVersion },
      overridden: overriddenAfter(line.overridden, kept, accepted),
      cause: 'followed',
    })
    if (isInForce(plan)) await reassign(db, plan, next)
    await record(db, actor, plan, change, accepted, kept)
  }
  if (isInForce(plan)) await publishPlan(db, planId)
  else {
    await touchPlan(db, planId)
  }
}

function takenFrom(change: SuperiorChange, accepted: readonly Followed[]): Partial<VersionChange> {
  return Object.fromEntries(accepted.map((field) => [field, change.now[field]]))
}

async function decideWithdrawn(
  db: Db,
  actor: Actor,
  plan: Plan,
  lineId: string,
  change: SuperiorChange,
  { withdrawn }: FollowDecision,
): Promise<void> {
  if (withdrawn === undefined) {
    throw new InvalidForm({
      withdrawn: 'Cấp trên đã rút việc này: hãy chọn rút theo hoặc giữ làm việc riêng.',
    })
  }
  if (withdrawn === 'follow') {
    await withdrawLine(db, plan, lineId)
    return record(db, actor, plan, change, ['withdrawn'], [])
  }
  const line = await lockLine(db, lineId)
  const next = await writeLineVersion(db, actor, line, {
    source: null,
    overridden: [],
    cause: 'followed',
  })
  if (isInForce(plan)) await reassign(db, plan, next)
  await record(db, actor, plan, change, [], ['withdrawn'])
}

async function record(
  db: Db,
  actor: Actor,
  plan: Plan,
  change: SuperiorChange,
  accepted: readonly string[],
  kept: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ path: string }>`
    select org_path as path from plans.plan where id = ${change.sourcePlanId}
  `.execute(db)
  await db
    .insertInto('plans.follow_decision')
    .values({
      id: newId(),
      org_path: plan.orgPath,
      issuer_path: rows[0]?.path ?? plan.orgPath,
      unit_id: plan.unitId,
      line_id: change.lineId,
      source_line_id: change.sourceLineId,
      source_version: change.sourceVersion,
      accepted: [...accepted],
      kept: [...kept],
      decided_at: instant(),
      decided_by_name: actor.name,
    })
    .execute()
  await logAct(db, actor, {
    act: 'decide-superior-change',
    subjectKind: 'line',
    subjectId: change.lineId,
    orgPath: plan.orgPath,
    details: { sourceVersion: change.sourceVersion, accepted, kept },
  })
}
