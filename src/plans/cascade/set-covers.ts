import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dueKeyOf } from './cascade.ts'

/** An assignment of a superior's line and the unit's own line that meets it. */
export interface Cover {
  assignmentId: string
  lineId: string
}

/**
 * What the lines of a unit's issued plan meet of superiors' plans, locked: open assignments of that very unit, on the
 * lines they were taken from or also fulfil, that no other line covers. The first line of a plan that meets one wins.
 */
export async function lockCoverable(
  db: Db,
  plan: { id: string; unitId: string },
  lineIds: readonly string[] | null = null,
): Promise<Cover[]> {
  const { rows } = await sql<Cover>`
    select a.id as "assignmentId", l.id as "lineId" ${MEETS}
    where l.plan_id = ${plan.id} and a.unit_id = ${plan.unitId} and l.withdrawn_at is null
      and (${lineIds === null} or l.id = any(${[...(lineIds ?? [])]}::uuid[]))
    order by a.id, l.ordinal for update of a
  `.execute(db)
  return firstOfEach(rows)
}

/** The same from above: a superior's lines now ask something of units whose own issued plans meet it already. */
export async function coverNewAssignments(db: Db, sourceLineIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Cover>`
    select a.id as "assignmentId", l.id as "lineId" ${MEETS}
    join plans.plan p on p.id = l.plan_id and p.unit_id = a.unit_id and p.state = 'issued'
    where a.line_id = any(${[...sourceLineIds]}::uuid[]) and l.withdrawn_at is null
    order by a.id, l.id for update of a
  `.execute(db)
  await coverAssignments(db, firstOfEach(rows))
}

/** Lines with the uncovered assignments they meet. */
const MEETS = sql`
  from plans.line l
  join plans.line_version v on v.line_id = l.id and v.version = l.version
  left join plans.fulfils f on f.line_id = l.id
  join plans.assignment a on a.line_id in (v.source_line_id, f.source_line_id)
    and a.state = 'open' and a.covered_by_line_id is null`

function firstOfEach(covers: readonly Cover[]): Cover[] {
  const first = new Map<string, Cover>()
  for (const cover of covers)
    if (!first.has(cover.assignmentId)) first.set(cover.assignmentId, cover)
  return [...first.values()]
}

/**
 * Due dates that a line need not ask for again: the assignment it covers holds the very same one with something done
 * for it. Keys are `lineId windowFrom dueOn`.
 */
export async function listDoneAbove(db: Db, covers: readonly Cover[]): Promise<Set<string>> {
  const { rows } = await sql<{ lineId: string; windowFrom: string; dueOn: string }>`
    select c.line_id as "lineId", o.window_from as "windowFrom", o.due_on as "dueOn"
    from unnest(${covers.map((one) => one.assignmentId)}::uuid[], ${covers.map((one) => one.lineId)}::uuid[])
      as c (assignment_id, line_id)
    join plans.occurrence o on o.assignment_id = c.assignment_id and o.part = 'lead'
    where o.state <> 'cancelled' and ${isTouched()}
  `.execute(db)
  return new Set(rows.map((row) => dueKeyOf(row.lineId, row)))
}

export async function listCoversOf(db: Db, lineIds: readonly string[]): Promise<Cover[]> {
  const { rows } = await sql<Cover>`
    select assignment_id as "assignmentId", line_id as "lineId" from plans.cover
    where line_id = any(${[...lineIds]}::uuid[]) and to_on is null
  `.execute(db)
  return rows
}

/**
 * From now on the assignments are met through the lines, which hold their own due dates already. Of the
 * assignments' own, those to come that nothing was done for end, and those past ones whose delay a date of the line shows.
 */
export async function coverAssignments(db: Db, covers: readonly Cover[]): Promise<void> {
  if (covers.length === 0) return
  const assignmentIds = covers.map((one) => one.assignmentId)
  const lineIds = covers.map((one) => one.lineId)
  await sql`
    update plans.assignment a set covered_by_line_id = c.line_id
    from unnest(${assignmentIds}::uuid[], ${lineIds}::uuid[]) as c (assignment_id, line_id)
    where a.id = c.assignment_id
  `.execute(db)
  await sql`
    insert into plans.cover (assignment_id, line_id, org_path, issuer_path, from_on)
    select a.id, c.line_id, a.org_path, a.issuer_path,
      case when exists (select from plans.cover earlier where earlier.assignment_id = a.id) then ${today()}::date end
    from unnest(${assignmentIds}::uuid[], ${lineIds}::uuid[]) as c (assignment_id, line_id)
    join plans.assignment a on a.id = c.assignment_id
    on conflict (assignment_id, line_id) do update set to_on = null
  `.execute(db)
  await sql`
    select id from plans.occurrence
    where assignment_id = any(${assignmentIds}::uuid[]) and state = 'open' order by id for update
  `.execute(db)
  await sql`
    update plans.occurrence o set state = 'cancelled'
    from plans.cover c
    where c.assignment_id = o.assignment_id and c.to_on is null and o.assignment_id = any(${assignmentIds}::uuid[])
      and o.state = 'open' and not ${isTouched()}
      and (o.due_on >= ${today()}
        or o.is_paused
        or exists (
          select from plans.occurrence own
          where own.line_id = c.line_id and own.part = 'lead' and own.state <> 'cancelled'
            and own.due_on between o.window_from and o.due_on and own.due_on >= coalesce(c.from_on, own.due_on)
        ))
  `.execute(db)
}

/**
 * The lines no longer meet anything (withdrawn, or their plan is over), or nothing of these lines of superiors; what
 * was met through them stays counted. Answers the assignments.
 */
export async function endCoversOf(
  db: Db,
  lineIds: readonly string[],
  sourceLineIds: readonly string[] | null = null,
): Promise<string[]> {
  const met = sql`a.covered_by_line_id = any(${[...lineIds]}::uuid[])
    and (${sourceLineIds === null} or a.line_id = any(${[...(sourceLineIds ?? [])]}::uuid[]))`
  await sql`select a.id from plans.assignment a where ${met} order by a.id for update`.execute(db)
  await sql`
    update plans.cover c set to_on = ${today()} from plans.assignment a
    where a.id = c.assignment_id and ${met} and c.line_id = a.covered_by_line_id and c.to_on is null
  `.execute(db)
  const { rows } = await sql<{ id: string }>`
    update plans.assignment a set covered_by_line_id = null where ${met} and a.state = 'open' returning a.id
  `.execute(db)
  return rows.map((row) => row.id)
}

/** The superior no longer asks: the unit's line goes on, but meets nothing any more. The rows are locked by the caller. */
export async function endCoversFor(db: Db, assignmentIds: readonly string[]): Promise<void> {
  await sql`
    update plans.cover set to_on = ${today()}
    where assignment_id = any(${[...assignmentIds]}::uuid[]) and to_on is null
  `.execute(db)
  await sql`
    update plans.assignment set covered_by_line_id = null
    where id = any(${[...assignmentIds]}::uuid[]) and covered_by_line_id is not null
  `.execute(db)
}

/** Something was done for the occurrence `o`. */
function isTouched() {
  return sql`(o.state = 'done' or exists (
    select from plans.activity_occurrence ao
    join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
    where ao.occurrence_id = o.id
  ))`
}
