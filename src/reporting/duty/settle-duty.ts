import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { lockDuty } from './duty-queries.ts'
import type { PeriodKind } from '../report/report.ts'

export type DutyAnswer = PeriodKind | 'none' | 'ask'

/** Which period a duty means whose plan does not say; `none`: it is no periodic report, `ask`: asked again. */
export async function settleDuty(
  db: Db,
  actor: Actor,
  dutyId: string,
  answer: DutyAnswer,
): Promise<{ id: string; periodKind: PeriodKind | null }> {
  const duty = await lockDuty(db, dutyId)
  if (!duty) throw notFound('Không tìm thấy yêu cầu báo cáo này.')
  if (!actsFor(actor, duty.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được chọn kỳ báo cáo.')
  }
  const periodKind = answer === 'none' || answer === 'ask' ? null : answer
  const settled = answer === 'ask' ? null : { at: instant(), by: actor.name }
  await db
    .updateTable('reporting.duty')
    .set({
      period_kind: periodKind,
      settled_at: settled?.at ?? null,
      settled_by_name: settled?.by ?? null,
    })
    .where('id', '=', dutyId)
    .execute()
  await logAct(db, actor, {
    act: 'settle-duty',
    subjectKind: 'duty',
    subjectId: dutyId,
    orgPath: duty.orgPath,
    details: { answer },
  })
  return { id: dutyId, periodKind }
}
