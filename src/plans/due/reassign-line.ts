import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dueKeyOf } from '../cascade/cascade.ts'
import {
  coverNewAssignments,
  endCoversFor,
  listCoversOf,
  listDoneAbove,
} from '../cascade/set-covers.ts'
import { type Due, duesOf, type Owed } from './due-date.ts'
import { sharePosts } from './give-to-posts.ts'
import { addMissingOccurrences, fanOut, type Share, sharesOf } from './fan-out.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * Brings the assignments and due dates of an issued line to its present version. Replaced are only occurrences that
 * are open, still to come, and for which nothing has been done.
 */
export async function reassign(db: Db, plan: Plan, line: Owed): Promise<void> {
  const held = await lockShares(db, line.lineId)
  await lockOpenOccurrences(db, [line.lineId])
  const wanted = new Map(sharesOf(plan, line).map((share) => [keyOf(share), share]))
  const kept = held.filter((share) => wanted.has(keyOf(share)))
  const keptKeys = new Set(kept.map(keyOf))
  const gone = held.filter((share) => !keptKeys.has(keyOf(share)))
  const doneAbove = await listDoneAbove(db, await listCoversOf(db, [line.lineId]))
  const dues = duesOf(plan, line).filter((due) => !doneAbove.has(dueKeyOf(due.lineId, due)))
  await withdrawShares(
    db,
    gone.map((share) => share.id),
  )
  await renew(
    db,
    plan,
    line,
    kept.map((share) => share.id),
    dues,
  )
  const added = [...wanted].filter(([key]) => !keptKeys.has(key)).map(([, share]) => share)
  await fanOut(db, plan, added, toCome(dues))
  // The line as it reads now says which posts have a part.
  await sql`
    delete from plans.post_part where assignment_id = any(${kept.map((share) => share.id)}::uuid[])
  `.execute(db)
  await sharePosts(db, plan, [...wanted.values()])
  await coverNewAssignments(db, [line.lineId])
}

/** Nobody owes anything of the line any more; what is past or was done for it stays. */
export async function withdrawAll(db: Db, lineId: string): Promise<void> {
  const held = await lockShares(db, lineId)
  await lockOpenOccurrences(db, [lineId])
  await withdrawShares(
    db,
    held.map((share) => share.id),
  )
}

interface HeldShare extends Share {
  id: string
}

async function lockShares(db: Db, lineId: string): Promise<HeldShare[]> {
  const { rows } = await sql<HeldShare>`
    select id, line_id as "lineId", line_version as version, part, words, unit_id as "unitId"
    from plans.assignment where line_id = ${lineId} and state = 'open' order by id for update
  `.execute(db)
  return rows
}

/** Whoever records for one of them now waits, or has recorded and is seen by what follows. */
export async function lockOpenOccurrences(db: Db, lineIds: readonly string[]): Promise<void> {
  await sql`
    select id from plans.occurrence
    where line_id = any(${[...lineIds]}::uuid[]) and state = 'open' order by id for update
  `.execute(db)
}

function keyOf({ part, unitId, words }: Share): string {
  return `${part} ${unitId ?? words}`
}

export function toCome(dues: readonly Due[]): Due[] {
  const day = today()
  return dues.filter((due) => due.dueOn >= day)
}

async function withdrawShares(db: Db, assignmentIds: string[]): Promise<void> {
  await endCoversFor(db, assignmentIds)
  await sql`
    update plans.assignment set state = 'withdrawn' where id = any(${assignmentIds}::uuid[])
  `.execute(db)
  await sql`
    update plans.occurrence o set state = 'cancelled'
    where o.assignment_id = any(${assignmentIds}::uuid[]) and ${untouched()}
  `.execute(db)
}

async function renew(
  db: Db,
  plan: Plan,
  line: Owed,
  assignmentIds: string[],
  dues: readonly Due[],
): Promise<void> {
  const column = <T>(of: (due: Due) => T) => dues.map(of)
  await sql`
    update plans.assignment set line_version = ${line.version} where id = any(${assignmentIds}::uuid[])
  `.execute(db)
  await sql`
    update plans.occurrence o set state = 'cancelled'
    where o.assignment_id = any(${assignmentIds}::uuid[]) and ${untouched()}
      and o.prompt_id is null and not exists (
        select from unnest(
          ${column(({ windowFrom }) => windowFrom)}::date[],
          ${column(({ dueOn }) => dueOn)}::date[],
          ${column(({ target }) => target)}::integer[]
        ) as due (window_from, due_on, target)
        where due.window_from = o.window_from and due.due_on = coalesce(o.read_due_on, o.due_on)
          and due.target = o.target
      )
  `.execute(db)
  await sql`
    update plans.occurrence o set outputs = v.outputs
    from plans.line_version v
    where v.line_id = ${line.lineId} and v.version = ${line.version}
      and o.assignment_id = any(${assignmentIds}::uuid[]) and o.outputs <> v.outputs and ${untouched()}
  `.execute(db)
  await addMissingOccurrences(db, plan, assignmentIds, toCome(dues))
}

/** Paused ones count as still to come: their date will move. */
function untouched() {
  return sql`o.state = 'open' and (o.due_on >= ${today()} or o.is_paused)
    and not exists (
      select from plans.activity_occurrence ao
      join plans.activity a on a.shard = ao.shard and a.id = ao.activity_id and a.state = 'recorded'
      where ao.occurrence_id = o.id
    )`
}
