import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'
import { canManage, canSeeUnit } from './unit.ts'
import type { Unit } from './unit.ts'
import { getUnit } from './unit-queries.ts'

/** The unit, if the actor administers it; one of another province is absent, an ended one is history. */
export async function manageableUnit(db: Db, actor: Actor, unitId: string): Promise<Unit> {
  const unit = await getUnit(db, unitId)
  if (!canSeeUnit(actor, unit)) throw notFound('Không tìm thấy đơn vị này.')
  if (!canManage(actor, unit)) {
    throw new Refusal(403, 'Chỉ người quản trị của đơn vị này hoặc của cấp trên được làm việc này.')
  }
  if (unit.closedOn !== null) {
    throw new Refusal(409, `${unit.name} đã kết thúc hoạt động nên không sửa được nữa.`)
  }
  return unit
}
