import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { reassign } from '../due/reassign-line.ts'
import { touchPlan } from '../plan/keep-trail.ts'
import { canEdit, type Plan } from '../plan/plan.ts'
import { listOwed, lockPlan } from '../plan/plan-queries.ts'
import { publishPlan } from '../plan/publish-plan.ts'
import { lockLine } from '../plan/write-line-version.ts'
import { getLinePlace } from '../writing/write-lines.ts'
import { returnWork } from './return-work.ts'
import { coverNewAssignments } from './set-covers.ts'
import { areSuperiorLines } from './superior-line-queries.ts'

/**
 * Says which further lines of superiors' issued plans this line meets as well; answers the plan's id. What was approved
 * says nothing of it and stays as it is (docs/decisions/0036); of an issued plan it holds from this day on.
 */
export async function setFulfilled(
  db: Db,
  actor: Actor,
  lineId: string,
  typed: { version: number; sourceLineIds: readonly string[] },
): Promise<string> {
  const { planId } = await getLinePlace(db, lineId)
  const plan = await lockPlan(db, planId)
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) {
    throw new Refusal(409, 'Kế hoạch này đã kết thúc, không gắn thêm việc được nữa.')
  }
  if (plan.version !== typed.version) throw moved(plan.version)
  const line = await lockLine(db, lineId)
  const wanted = new Set(typed.sourceLineIds.filter((id) => id !== line.sourceLineId))
  const held = new Set(await listHeld(db, lineId))
  const added = [...wanted].filter((id) => !held.has(id))
  const dropped = [...held].filter((id) => !wanted.has(id))
  if (!(await areSuperiorLines(db, await getUnit(db, plan.unitId), added))) {
    throw new InvalidForm({ sourceLineIds: 'Có việc không còn trong kế hoạch cấp trên.' })
  }
  await sql`
    delete from plans.fulfils where line_id = ${lineId} and source_line_id = any(${dropped}::uuid[])
  `.execute(db)
  await sql`
    insert into plans.fulfils (line_id, source_line_id, org_path)
    select ${lineId}, source, ${plan.orgPath} from unnest(${added}::uuid[]) as s (source)
  `.execute(db)
  if (plan.state === 'issued') await carryOut(db, plan, lineId, { added, dropped })
  await touchPlan(db, planId)
  await logAct(db, actor, {
    act: 'set-fulfilled',
    subjectKind: 'line',
    subjectId: lineId,
    orgPath: plan.orgPath,
    details: { planId, state: plan.state, added, dropped },
  })
  return planId
}

/** Work that is due already is due once from now on; what the line no longer meets is owed to the superior again. */
async function carryOut(
  db: Db,
  plan: Plan,
  lineId: string,
  { added, dropped }: { added: readonly string[]; dropped: readonly string[] },
): Promise<void> {
  await returnWork(db, [lineId], dropped)
  await coverNewAssignments(db, [...added, ...dropped])
  for (const line of await listOwed(db, plan.id, [lineId])) await reassign(db, plan, line)
  await publishPlan(db, plan.id)
}

async function listHeld(db: Db, lineId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('plans.fulfils')
    .select('source_line_id')
    .where('line_id', '=', lineId)
    .execute()
  return rows.map((row) => row.source_line_id)
}
