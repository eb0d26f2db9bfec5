import { sql } from 'kysely'
import { dueAt, workingCalendar } from '../../law/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { refreshPublished } from '../activity/write-activity-links.ts'
import { changeDues } from '../change/change-dues.ts'
import { fixedBecause, refusalOf } from '../change/due-change.ts'
import { type ChangeableRow, listChangeable } from '../change/due-change-queries.ts'
import { dueAfterPause } from './occurrence.ts'

/** Stops counting from today. Only the unit that gave the work may: nobody stops their own clock. */
export async function pauseOccurrence(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  reason: string,
): Promise<void> {
  const pause = { do: 'pause', reason } as const
  await lockUnrefused(db, actor, occurrenceId, (date) => refusalOf(date, pause, today()))
  await changeDues(db, actor, [occurrenceId], pause)
}

/** Counting goes on: the due date moves by the working days that passed. */
export async function resumeOccurrence(db: Db, actor: Actor, occurrenceId: string): Promise<void> {
  const { orgPath, dueOn, pausedSince } = await lockUnrefused(db, actor, occurrenceId, fixedBecause)
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
  await refreshPublished(db, [occurrenceId])
  await logAct(db, actor, {
    act: 'resume-occurrence',
    subjectKind: 'occurrence',
    subjectId: occurrenceId,
    orgPath,
    details: { dueOn: dueAfter },
  })
}

async function lockUnrefused(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  refusalFor: (date: ChangeableRow) => string | null,
): Promise<ChangeableRow> {
  const [date] = await listChangeable(db, actor, [occurrenceId], true)
  if (!date) throw notFound('Không tìm thấy lần đến hạn này.')
  const refusal = refusalFor(date)
  if (refusal !== null) throw new Refusal(date.mayChange ? 409 : 403, refusal)
  return date
}
