import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { moved, notFound, Refusal } from '../../platform/refusal.ts'
import type { Owed } from '../due/due-date.ts'
import { openForEditing } from './open-for-editing.ts'
import { isInForce, type Plan } from './plan.ts'
import type { Timing } from '../plan-draft.ts'
import { lockPlan } from './plan-queries.ts'
import { publishPlan } from './publish-plan.ts'
import { reassign } from '../due/reassign-line.ts'
import { parseTiming } from '../timing/timing.ts'

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
}

/**
 * A new version of a line. Of an issued plan, only open due dates that are still to come and that nothing has been
 * done for are replaced; past ones and those with an activity stay as they are.
 */
export async function editLine(
  db: Db,
  actor: Actor,
  lineId: string,
  change: LineChange,
): Promise<void> {
  const plan = await openForEditing(db, actor, await lockPlanOf(db, lineId))
  const line = await lockLine(db, lineId)
  if (line.version !== change.version) throw moved(line.version)
  const timing =
    change.timingText === undefined ? line.timing : parseTiming(change.timingText, plan.year)
  const next: Owed = {
    lineId,
    version: line.version + 1,
    leads: change.leads ?? line.leads,
    coordinating: change.coordinating ?? line.coordinating,
    timing,
    standingCheck: line.standingCheck,
  }
  await insertVersion(db, actor, next, line, change)
  if (isInForce(plan)) {
    await reassign(db, plan, next)
    await publishPlan(db, plan.id)
  }
  await logAct(db, actor, {
    act: 'edit-line',
    subjectKind: 'line',
    subjectId: lineId,
    orgPath: plan.orgPath,
    details: { planId: plan.id, version: next.version },
  })
}

interface Line {
  version: number
  withdrawnAt: string | null
  leads: string[]
  coordinating: string[]
  timing: Timing
  standingCheck: Owed['standingCheck']
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

async function lockLine(db: Db, lineId: string): Promise<Line> {
  const { rows } = await sql<Line>`
    select l.version, l.withdrawn_at as "withdrawnAt", v.leads, v.coordinating, v.timing,
      l.standing_check as "standingCheck"
    from plans.line l join plans.line_version v on v.line_id = l.id and v.version = l.version
    where l.id = ${lineId} for update of l
  `.execute(db)
  const [line] = rows
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  if (line.withdrawnAt !== null) throw new Refusal(409, 'Dòng nhiệm vụ này đã rút.')
  return line
}

async function insertVersion(
  db: Db,
  actor: Actor,
  next: Owed,
  before: Line,
  change: LineChange,
): Promise<void> {
  await sql`
    insert into plans.line_version (line_id, version, org_path, visible_below, origin, group_title, label, content,
      leads, coordinating, outputs, timing, source_line_id, source_version, overridden, valid_from, changed_by_name)
    select line_id, ${next.version}::integer, org_path, visible_below, origin, ${given(change.groupTitle, 'group_title')},
      ${given(change.label, 'label')}, ${given(change.content, 'content')}, ${next.leads}::text[],
      ${next.coordinating}::text[], ${given(change.outputs, 'outputs')}::text[], ${JSON.stringify(next.timing)}::jsonb,
      source_line_id, source_version, overridden, ${instant()}::timestamptz, ${actor.name}
    from plans.line_version where line_id = ${next.lineId} and version = ${before.version}
  `.execute(db)
  await sql`update plans.line set version = ${next.version} where id = ${next.lineId}`.execute(db)
}

/** What was given, else what the earlier version holds. */
function given(value: string | string[] | null | undefined, column: string) {
  return value === undefined ? sql.ref(column) : sql`${value}`
}
