import { sql } from 'kysely'
import { dueAt, workingCalendar } from '../../law/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { dueAfterPause } from './occurrence.ts'

/** Stops counting from today. Only the unit that gave the work may: nobody stops their own clock. */
export async function pauseOccurrence(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  reason: string,
): Promise<void> {
  const { orgPath, issuerPath, givenPath, dueOn, pausedSince } = await lockOpen(
    db,
    actor,
    occurrenceId,
  )
  if (pausedSince !== null) throw new Refusal(409, 'Hạn này đang tạm dừng.')
  await db
    .insertInto('plans.pause')
    .values({
      id: newId(),
      // Where whoever has it in hand sees it too.
      org_path: givenPath ?? orgPath,
      issuer_path: issuerPath,
      occurrence_id: occurrenceId,
      from_on: today(),
      due_before: dueOn,
      reason,
      paused_by: actor.accountId,
      paused_by_name: actor.name,
    })
    .execute()
  await log(db, actor, 'pause-occurrence', occurrenceId, orgPath, { reason })
}

/** Counting goes on: the due date moves by the working days that passed. */
export async function resumeOccurrence(db: Db, actor: Actor, occurrenceId: string): Promise<void> {
  const { orgPath, dueOn, pausedSince } = await lockOpen(db, actor, occurrenceId)
  if (pausedSince === null) throw new Refusal(409, 'Hạn này không tạm dừng.')
  const dueAfter = dueAfterPause(dueOn, pausedSince, today(), workingCalendar())
  await sql`
    update plans.pause set to_on = ${today()}, due_after = ${dueAfter}
    where occurrence_id = ${occurrenceId} and to_on is null
  `.execute(db)
  await sql`
    update plans.occurrence set read_due_on = coalesce(read_due_on, due_on), due_on = ${dueAfter},
      due_at = ${dueAt(dueAfter).toISOString()}
    where id = ${occurrenceId}
  `.execute(db)
  await log(db, actor, 'resume-occurrence', occurrenceId, orgPath, { dueOn: dueAfter })
}

interface Open {
  orgPath: string
  issuerPath: string
  givenPath: string | null
  issuerId: string
  state: string
  dueOn: string
  pausedSince: string | null
}

async function lockOpen(db: Db, actor: Actor, occurrenceId: string): Promise<Open> {
  const { rows } = await sql<Open>`
    select o.org_path as "orgPath", o.issuer_path as "issuerPath", o.given_path as "givenPath", p.unit_id as "issuerId", o.state,
      o.due_on as "dueOn", (
        select pause.from_on from plans.pause where pause.occurrence_id = o.id and pause.to_on is null
      ) as "pausedSince"
    from plans.occurrence o join plans.plan p on p.id = o.plan_id
    where o.id = ${occurrenceId} for update of o
  `.execute(db)
  const [open] = rows
  if (!open) throw notFound('Không tìm thấy lần đến hạn này.')
  if (!actsFor(actor, open.issuerId, 'officer')) {
    throw new Refusal(403, 'Chỉ đơn vị giao việc được tạm dừng hoặc tính tiếp hạn.')
  }
  if (open.state !== 'open') throw new Refusal(409, 'Việc này không còn mở.')
  return open
}

async function log(
  db: Db,
  actor: Actor,
  act: string,
  subjectId: string,
  orgPath: string,
  details: Record<string, unknown>,
): Promise<void> {
  await logAct(db, actor, { act, subjectKind: 'occurrence', subjectId, orgPath, details })
}
