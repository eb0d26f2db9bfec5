import { sql } from 'kysely'
import { getUnit } from '../../organization/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, notFound } from '../../platform/refusal.ts'
import { addLines } from '../plan/add-lines.ts'
import { touchPlan } from '../plan/keep-trail.ts'
import type { Plan } from '../plan/plan.ts'
import { parseTiming } from '../timing/timing.ts'
import { openWriting } from './edit-plan.ts'
import { sureMatches } from './start-plan.ts'

export interface TypedLine {
  groupTitle: string | null
  label: string | null
  content: string
  leads: string[]
  coordinating: string[]
  outputs: string[]
  timingText: string
}

/** A new line at the end of a plan that is being written; answers its id. */
export async function addLine(
  db: Db,
  actor: Actor,
  planId: string,
  line: TypedLine,
): Promise<string> {
  const plan = await openWriting(db, actor, planId)
  const { timingText, ...rest } = line
  const [id] = await addLines(
    db,
    actor,
    { id: planId, orgPath: plan.orgPath, visibleBelow: false },
    [{ ...rest, origin: 'appendix', timing: parseTiming(timingText, plan.year), source: null }],
  )
  if (id === undefined) throw new Error('unreachable: one line was written')
  await learnMatches(db, plan, [rest])
  return id
}

/** Words that surely mean a unit are matched as they are written; nobody's choice is changed. */
export async function learnMatches(
  db: Db,
  plan: Plan,
  lines: readonly Pick<TypedLine, 'leads' | 'coordinating'>[],
): Promise<void> {
  const sure = await sureMatches(db, await getUnit(db, plan.unitId), lines)
  const matches = JSON.stringify({ ...sure, ...plan.matches })
  await sql`
    update plans.plan set matches = ${matches}::jsonb, version = version + 1, changed_at = ${instant()}
    where id = ${plan.id}
  `.execute(db)
}

/** Out of the plan that is being written; its words stay in its history. */
export async function withdrawLine(
  db: Db,
  actor: Actor,
  lineId: string,
  version: number,
): Promise<string> {
  const { planId } = await getLinePlace(db, lineId)
  await openWriting(db, actor, planId)
  const { rows } = await sql<{ version: number }>`
    select version from plans.line where id = ${lineId} and withdrawn_at is null for update
  `.execute(db)
  const [line] = rows
  if (!line) throw notFound('Việc này đã được bỏ khỏi kế hoạch.')
  if (line.version !== version) throw moved(line.version)
  await sql`update plans.line set withdrawn_at = ${instant()} where id = ${lineId}`.execute(db)
  await touchPlan(db, planId)
  return planId
}

/** The lines in the order given; all that stand in the plan, each once. */
export async function orderLines(
  db: Db,
  actor: Actor,
  planId: string,
  version: number,
  lineIds: readonly string[],
): Promise<void> {
  await openWriting(db, actor, planId, version)
  const { rows } = await sql<{ id: string }>`
    select id from plans.line where plan_id = ${planId} and withdrawn_at is null
  `.execute(db)
  const known = new Set(rows.map((row) => row.id))
  const given = new Set(lineIds)
  if (
    given.size !== lineIds.length ||
    known.size !== given.size ||
    lineIds.some((id) => !known.has(id))
  ) {
    throw new InvalidForm({ lineIds: 'Danh sách việc đã thay đổi. Hãy tải lại rồi sắp xếp.' })
  }
  // First out of the way of each other: an ordinal stands once in a plan.
  await sql`update plans.line set ordinal = -ordinal where plan_id = ${planId}`.execute(db)
  await sql`
    update plans.line l set ordinal = place.n
    from unnest(${[...lineIds]}::uuid[]) with ordinality as place (id, n) where l.id = place.id
  `.execute(db)
  await sql`
    update plans.line l set ordinal = ${lineIds.length} + gone.n
    from (
      select id, row_number() over (order by -ordinal) as n from plans.line
      where plan_id = ${planId} and withdrawn_at is not null
    ) gone
    where l.id = gone.id
  `.execute(db)
  await touchPlan(db, planId)
}

export async function getLinePlace(db: Db, lineId: string): Promise<{ planId: string }> {
  const line = await db
    .selectFrom('plans.line')
    .select('plan_id')
    .where('id', '=', lineId)
    .executeTakeFirst()
  if (!line) throw notFound('Không tìm thấy dòng nhiệm vụ này.')
  return { planId: line.plan_id }
}
