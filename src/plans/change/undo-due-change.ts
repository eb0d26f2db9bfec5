import { sql } from 'kysely'
import { dueAt } from '../../law/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { settleNotices } from '../../work/index.ts'
import { refreshOccurrences } from '../due/refresh-occurrences.ts'
import { refreshPublished } from '../activity/write-activity-links.ts'

interface Done {
  occurrenceId: string
  issuerId: string
  issuerPath: string
  kind: 'move' | 'pause' | 'cancel'
  dueBefore: string
  /** Nothing else has happened to it since, and it is still owed. */
  isAsLeft: boolean
}

/** Takes a change back where nothing else has happened since. */
export async function undoDueChange(
  db: Db,
  actor: Actor,
  batchId: string,
): Promise<{ undone: number; kept: number }> {
  const done = await lockChanges(db, batchId)
  const [first] = done
  if (!first) throw notFound('Không tìm thấy lần đổi hạn này, hoặc đã hoàn tác.')
  if (!done.every(({ issuerId }) => actsFor(actor, issuerId, 'officer'))) {
    throw new Refusal(403, 'Chỉ đơn vị giao việc được hoàn tác.')
  }
  const back = done.filter(({ isAsLeft }) => isAsLeft)
  const kept = done.length - back.length
  if (back.length === 0) return { undone: 0, kept }
  const ids = back.map(({ occurrenceId }) => occurrenceId)
  if (first.kind === 'move') await moveBack(db, back)
  if (first.kind === 'pause') await endPauses(db, ids)
  if (first.kind === 'cancel') {
    await sql`
      update plans.occurrence set state = 'open', is_waived = false where id = any(${ids}::uuid[])
    `.execute(db)
    await refreshOccurrences(db, ids)
  }
  await sql`
    update plans.due_change set undone_at = ${instant()}, undone_by_name = ${actor.name}
    where batch_id = ${batchId} and occurrence_id = any(${ids}::uuid[])
  `.execute(db)
  await settleNotices(db, batchId)
  await refreshPublished(db, ids)
  await logAct(db, actor, {
    act: 'undo-due-change',
    subjectKind: 'due-change',
    subjectId: batchId,
    orgPath: first.issuerPath,
    details: { occurrenceIds: ids },
  })
  return { undone: back.length, kept }
}

async function lockChanges(db: Db, batchId: string): Promise<Done[]> {
  await sql`
    select o.id from plans.occurrence o
    join plans.due_change c on c.occurrence_id = o.id and c.batch_id = ${batchId}
    order by o.id for update of o
  `.execute(db)
  const { rows } = await sql<Done>`
    select c.occurrence_id as "occurrenceId", p.unit_id as "issuerId", c.issuer_path as "issuerPath", c.kind,
      c.due_before as "dueBefore", (p.state = 'issued' and case c.kind
        when 'move' then o.state = 'open' and o.due_on = c.due_after and pause.id is null
        when 'pause' then o.state = 'open' and pause.due_before = c.due_before
        else o.state = 'cancelled' and o.is_waived and a.state = 'open' and a.covered_by_line_id is null
      end) is true as "isAsLeft"
    from plans.due_change c
    join plans.occurrence o on o.id = c.occurrence_id
    join plans.assignment a on a.id = o.assignment_id
    join plans.plan p on p.id = o.plan_id
    left join plans.pause on pause.occurrence_id = o.id and pause.to_on is null
    where c.batch_id = ${batchId} and c.undone_at is null order by c.occurrence_id
  `.execute(db)
  return rows
}

async function moveBack(db: Db, back: readonly Done[]): Promise<void> {
  const column = <T>(of: (one: Done) => T) => back.map(of)
  await sql`
    update plans.occurrence o set due_on = was.due_on, due_at = was.due_at,
      read_due_on = nullif(o.read_due_on, was.due_on)
    from unnest(
      ${column(({ occurrenceId }) => occurrenceId)}::uuid[],
      ${column(({ dueBefore }) => dueBefore)}::date[],
      ${column(({ dueBefore }) => dueAt(dueBefore).toISOString())}::timestamptz[]
    ) as was (id, due_on, due_at)
    where o.id = was.id
  `.execute(db)
}

/** As if it had not been: the date stays where it was, however long it stood still. */
async function endPauses(db: Db, ids: readonly string[]): Promise<void> {
  await sql`
    update plans.pause set to_on = ${today()}, due_after = due_before
    where occurrence_id = any(${[...ids]}::uuid[]) and to_on is null
  `.execute(db)
}
