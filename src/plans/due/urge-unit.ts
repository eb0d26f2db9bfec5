import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { notify } from '../../work/index.ts'
import { shortDate, shorten } from '../../ui/format.ts'
import { findDueRow } from './due-queries.ts'
import { mayUrge } from './board-queries.ts'
import { timelinessOf } from './occurrence.ts'

/** Reminds the unit that has the work. Answers the sentence it reads. */
export async function urgeUnit(
  db: Db,
  actor: Actor,
  occurrenceId: string,
  note: string | undefined,
): Promise<string> {
  const row = await findDueRow(db, occurrenceId)
  if (!row) throw notFound('Không tìm thấy lần đến hạn này.')
  if (!mayUrge(actor, row) || row.unitId === null) {
    throw new Refusal(403, 'Chỉ đơn vị giao việc hoặc cấp trên được đôn đốc.')
  }
  if (row.state !== 'open') throw new Refusal(409, 'Việc này không còn mở, không cần đôn đốc.')
  if (!actor.scope.paths.some((path) => row.orgPath.startsWith(path))) {
    throw new Refusal(
      409,
      'Đơn vị này không nhận thông báo qua hệ thống; hãy đôn đốc bằng văn bản.',
    )
  }
  const { timeliness, workingDays } = timelinessOf(row, today(), workingCalendar())
  const when =
    timeliness === 'late'
      ? `đã quá hạn ${workingDays} ngày làm việc`
      : `đến hạn ngày ${shortDate(row.dueOn)}`
  const said = note ? ` ${note}` : ''
  const sentence = `${row.issuerShortName} đôn đốc: “${shorten(row.content, 120)}” ${when}.${said}`
  await notify(db, {
    unitId: row.unitId,
    orgPath: row.orgPath,
    forRole: 'officer',
    kind: 'urge',
    subjectKind: 'occurrence',
    subjectId: occurrenceId,
    sentence,
    address: `/lam-viec/viec?xem=${occurrenceId}`,
  })
  await sql`update plans.occurrence set urged_at = ${instant()} where id = ${occurrenceId}`.execute(
    db,
  )
  await logAct(db, actor, {
    act: 'urge-unit',
    subjectKind: 'occurrence',
    subjectId: occurrenceId,
    orgPath: row.orgPath,
    details: { unitId: row.unitId, note: note ?? null },
  })
  return sentence
}
