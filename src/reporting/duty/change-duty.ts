import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { laidColumns, type Laid } from './create-duty.ts'
import { lockDuty } from './duty-queries.ts'

/** Who reports, to whom, through whom; the words and the period of a plan stay as the plan says them. */
export async function changeDuty(
  db: Db,
  actor: Actor,
  dutyId: string,
  laid: Laid,
): Promise<{ id: string }> {
  const duty = await lockOwnDuty(db, actor, dutyId)
  const unit = await getUnit(db, duty.unitId)
  await db
    .updateTable('reporting.duty')
    .set(await laidColumns(db, unit, laid))
    .where('id', '=', dutyId)
    .execute()
  await logAct(db, actor, {
    act: 'change-duty',
    subjectKind: 'duty',
    subjectId: dutyId,
    orgPath: duty.orgPath,
    details: { ...laid },
  })
  return { id: dutyId }
}

/** Nothing is owed by it for periods that begin later. */
export async function closeDuty(
  db: Db,
  actor: Actor,
  dutyId: string,
  toOn: string,
): Promise<{ id: string }> {
  const duty = await lockOwnDuty(db, actor, dutyId)
  await db.updateTable('reporting.duty').set({ to_on: toOn }).where('id', '=', dutyId).execute()
  await logAct(db, actor, {
    act: 'close-duty',
    subjectKind: 'duty',
    subjectId: dutyId,
    orgPath: duty.orgPath,
    details: { toOn },
  })
  return { id: dutyId }
}

async function lockOwnDuty(db: Db, actor: Actor, dutyId: string) {
  const duty = await lockDuty(db, dutyId)
  if (!duty) throw notFound('Không tìm thấy yêu cầu báo cáo này.')
  if (!actsFor(actor, duty.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị đã đặt yêu cầu được sửa yêu cầu đó.')
  }
  return duty
}
