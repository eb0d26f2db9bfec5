import { sql } from 'kysely'
import { logAct } from '../platform/act-log.ts'
import type { Actor } from '../platform/actor.ts'
import { today } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../platform/refusal.ts'
import { dueAt, workingCalendar } from '../law/index.ts'

export interface NewDeadline {
  orgPath: string
  subjectKind: string
  subjectId: string
  /** Code of the rule it was computed by. */
  rule: string
  startedOn: string
  /** Computed once by the caller, in working days; from here on only a pause moves it. */
  dueOn: string
}

export async function setDeadline(db: Db, deadline: NewDeadline): Promise<string> {
  const id = newId()
  await db
    .insertInto('work.deadline')
    .values({
      id,
      org_path: deadline.orgPath,
      subject_kind: deadline.subjectKind,
      subject_id: deadline.subjectId,
      rule: deadline.rule,
      started_on: deadline.startedOn,
      due_on: deadline.dueOn,
      due_at: dueAt(deadline.dueOn).toISOString(),
    })
    .execute()
  return id
}

/** Stops the clock today. The right to pause is the caller's question (who may depends on the subject). */
export async function pauseDeadline(
  db: Db,
  actor: Actor,
  deadlineId: string,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new InvalidForm({ reason: 'Phải ghi lý do tạm dừng thời hạn.' })
  const deadline = await lockRunning(db, deadlineId)
  if (deadline.pausedFrom !== null) throw new Refusal(409, 'Thời hạn này đang tạm dừng.')
  await db
    .insertInto('work.pause')
    .values({
      id: newId(),
      org_path: deadline.orgPath,
      deadline_id: deadlineId,
      from_on: today(),
      reason: reason.trim(),
      paused_by: actor.accountId,
      paused_by_name: actor.name,
    })
    .execute()
  await log(db, actor, 'pause-deadline', deadline)
}

/** The clock runs again: the due date moves by the working days it stood still. Returns the new one. */
export async function resumeDeadline(db: Db, actor: Actor, deadlineId: string): Promise<string> {
  const deadline = await lockRunning(db, deadlineId)
  if (deadline.pausedFrom === null) throw new Refusal(409, 'Thời hạn này không tạm dừng.')
  const calendar = workingCalendar()
  const days = Math.max(0, calendar.workingDaysBetween(deadline.pausedFrom, today()))
  const dueOn = calendar.addWorkingDays(deadline.dueOn, days)
  await db
    .updateTable('work.pause')
    .set({ to_on: today() })
    .where('deadline_id', '=', deadlineId)
    .where('to_on', 'is', null)
    .execute()
  await db
    .updateTable('work.deadline')
    .set({ due_on: dueOn, due_at: dueAt(dueOn).toISOString() })
    .where('id', '=', deadlineId)
    .execute()
  await log(db, actor, 'resume-deadline', deadline)
  return dueOn
}

export async function finishDeadlines(
  db: Db,
  subjectId: string,
  finishedOn: string,
): Promise<void> {
  await db
    .updateTable('work.deadline')
    .set({ finished_on: finishedOn })
    .where('subject_id', '=', subjectId)
    .where('finished_on', 'is', null)
    .execute()
}

interface Running {
  id: string
  orgPath: string
  subjectKind: string
  subjectId: string
  dueOn: string
  pausedFrom: string | null
}

async function lockRunning(db: Db, deadlineId: string): Promise<Running> {
  const { rows } = await sql<Running & { finishedOn: string | null }>`
    select d.id, d.org_path "orgPath", d.subject_kind "subjectKind", d.subject_id "subjectId",
      d.due_on "dueOn", d.finished_on "finishedOn",
      (select p.from_on from work.pause p where p.deadline_id = d.id and p.to_on is null) "pausedFrom"
    from work.deadline d where d.id = ${deadlineId} for update of d
  `.execute(db)
  const deadline = rows[0]
  if (!deadline) throw notFound()
  if (deadline.finishedOn !== null)
    throw new Refusal(409, 'Việc này đã xong, thời hạn không đổi nữa.')
  return deadline
}

async function log(db: Db, actor: Actor, act: string, deadline: Running): Promise<void> {
  await logAct(db, actor, {
    act,
    subjectKind: deadline.subjectKind,
    subjectId: deadline.subjectId,
    orgPath: deadline.orgPath,
    details: { deadlineId: deadline.id },
  })
}
