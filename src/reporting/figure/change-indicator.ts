import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { refuseFaulty, type Defined } from './create-indicator.ts'
import { lockIndicator, type DefinedIndicator } from './indicator-queries.ts'

/** Only while no submitted report holds it: what was reported is never counted otherwise afterwards. */
export async function changeIndicator(
  db: Db,
  actor: Actor,
  code: string,
  { label, unitWord, measure }: Defined,
): Promise<{ code: string }> {
  const indicator = await lockOwn(db, actor, code)
  if (indicator.used) {
    throw new Refusal(
      409,
      'Đã có báo cáo dùng chỉ tiêu này. Hãy thay bằng chỉ tiêu mới tính từ một ngày.',
    )
  }
  refuseFaulty(measure)
  await db
    .updateTable('reporting.indicator')
    .set({ label, unit_word: unitWord, measure: JSON.stringify(measure) })
    .where('code', '=', code)
    .execute()
  await logAct(db, actor, {
    act: 'change-indicator',
    subjectKind: 'unit',
    subjectId: indicator.unitId,
    orgPath: indicator.orgPath,
    details: { code, label, measure },
  })
  return { code }
}

/** One that this actor's unit defined; those of the house and of others are not to be touched. */
export async function lockOwn(
  db: Db,
  actor: Actor,
  code: string,
): Promise<DefinedIndicator & { unitId: string; orgPath: string }> {
  const indicator = await lockIndicator(db, code)
  if (!indicator) throw notFound('Không tìm thấy chỉ tiêu này.')
  const { unitId, orgPath } = indicator
  if (unitId === null || orgPath === null || !actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị đã đặt chỉ tiêu được sửa chỉ tiêu đó.')
  }
  return { ...indicator, unitId, orgPath }
}
