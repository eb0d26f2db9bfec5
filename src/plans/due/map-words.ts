import { sql } from 'kysely'
import { listUnitsById } from '../../organization/index.ts'
import { hasRole, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { coverNewAssignments } from '../cascade/set-covers.ts'
import { duesOf } from './due-date.ts'
import { sharePosts } from './give-to-posts.ts'
import { fanOut, type Share } from './fan-out.ts'
import { logPlan } from '../plan/keep-trail.ts'
import { canEdit, isInForce, type Plan } from '../plan/plan.ts'
import { listOwed, lockPlan } from '../plan/plan-queries.ts'
import { lockOpenOccurrences } from './reassign-line.ts'

/** A plan gives work to the issuing unit, those below it, and others that serve the same area (Fatherland Front, radio). */
export async function checkUnits(
  db: Db,
  issuer: { unitId: string; orgPath: string },
  unitIds: readonly string[],
  field: string,
): Promise<void> {
  const units = await listUnitsById(db, [...unitIds, issuer.unitId])
  const area = units.find((unit) => unit.id === issuer.unitId)?.areaId
  const strange = units.some(
    ({ orgPath, areaId }) => !orgPath.startsWith(issuer.orgPath) && areaId !== area,
  )
  if (strange || units.length !== new Set([...unitIds, issuer.unitId]).size) {
    throw new InvalidForm({ [field]: 'Có đơn vị không tồn tại hoặc ngoài phạm vi giao việc.' })
  }
}

/**
 * Says which units the words of one unmatched assignment mean. The words mean the same units wherever the plan
 * uses them, so every unmatched assignment with these words is replaced.
 */
export async function mapAssignment(
  db: Db,
  actor: Actor,
  assignmentId: string,
  unitIds: readonly string[],
): Promise<{ assignments: number; occurrences: number }> {
  const assignment = await db
    .selectFrom('plans.assignment')
    .select(['plan_id', 'words'])
    .where('id', '=', assignmentId)
    .executeTakeFirst()
  if (!assignment) throw notFound('Không tìm thấy việc được giao này.')
  return mapWords(db, actor, assignment.plan_id, assignment.words, unitIds)
}

/** As `mapAssignment`, by the words; of a plan not issued yet they are kept until it is. */
export async function mapWords(
  db: Db,
  actor: Actor,
  planId: string,
  words: string,
  unitIds: readonly string[],
): Promise<{ assignments: number; occurrences: number }> {
  const plan = await lockPlan(db, planId)
  if (!hasRole(actor, plan.orgPath, 'viewer')) throw notFound('Không tìm thấy kế hoạch này.')
  refuseUnlessOfficer(actor, plan.unitId)
  if (!canEdit(actor, plan)) throw new Refusal(409, 'Kế hoạch này đã đóng.')
  const unique = [...new Set(unitIds)]
  await checkUnits(db, plan, unique, 'unitIds')
  const matches = JSON.stringify({ ...plan.matches, [words]: unique })
  await sql`update plans.plan set matches = ${matches}::jsonb where id = ${planId}`.execute(db)
  const made = isInForce(plan) ? await replaceUnmatched(db, plan, words, unique) : NOTHING
  await logPlan(db, actor, plan, 'map-words', { words, units: unique.length, ...made })
  return made
}

const NOTHING = { assignments: 0, occurrences: 0 }

async function replaceUnmatched(
  db: Db,
  plan: Plan,
  words: string,
  unitIds: readonly string[],
): Promise<{ assignments: number; occurrences: number }> {
  const { rows: unmatched } = await sql<{ id: string; lineId: string; part: Share['part'] }>`
    select id, line_id as "lineId", part from plans.assignment
    where plan_id = ${plan.id} and words = ${words} and unit_id is null and state = 'open' for update
  `.execute(db)
  const lineIds = unmatched.map((one) => one.lineId)
  await lockOpenOccurrences(db, lineIds)
  await withdrawUnmatched(
    db,
    unmatched.map((one) => one.id),
  )
  const lines = await listOwed(db, plan.id, lineIds)
  const version = new Map(lines.map((line) => [line.lineId, line.version]))
  const taken = await listTaken(db, lineIds)
  const shares = unmatched.flatMap(({ lineId, part }) =>
    unitIds
      .filter((unitId) => !taken.has(`${lineId} ${unitId}`))
      .map((unitId) => ({ lineId, part, words, unitId, version: version.get(lineId) ?? 1 })),
  )
  const made = await fanOut(
    db,
    plan,
    // A unit that the words name as both leads.
    shares.filter(
      (share) =>
        share.part === 'lead' ||
        !shares.some(
          (other) =>
            other.part === 'lead' && other.lineId === share.lineId && other.unitId === share.unitId,
        ),
    ),
    lines.flatMap((line) => duesOf(plan, line)),
  )
  // A post of a unit that has the task already.
  const posts = unmatched.flatMap(({ lineId, part }) =>
    unitIds
      .filter((unitId) => taken.has(`${lineId} ${unitId}`))
      .map((unitId) => ({ lineId, unitId, part, words, version: 1, posts: [{ part, words }] })),
  )
  await sharePosts(db, plan, posts)
  await coverNewAssignments(db, lineIds)
  return made
}

/** What was done already under the unmatched words stays where it was recorded. */
async function withdrawUnmatched(db: Db, ids: string[]): Promise<void> {
  await sql`update plans.assignment set state = 'withdrawn' where id = any(${ids}::uuid[])`.execute(
    db,
  )
  await sql`
    update plans.occurrence o set state = 'cancelled'
    where o.assignment_id = any(${ids}::uuid[]) and o.state = 'open'
      and not exists (select from plans.activity_occurrence ao where ao.occurrence_id = o.id)
  `.execute(db)
}

async function listTaken(db: Db, lineIds: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select line_id || ' ' || unit_id as key from plans.assignment
    where line_id = any(${lineIds}::uuid[]) and state = 'open' and unit_id is not null
  `.execute(db)
  return new Set(rows.map((row) => row.key))
}
