import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { recordEvent } from './record-event.ts'
import type { Unit } from '../unit/unit.ts'
import { getUnit } from '../unit/unit-queries.ts'

export interface Reassignment {
  newParentId: string
  happenedOn: string
  legalSource: string | null
}

/**
 * Puts a unit that goes on directly under another superior above it (a commune that was not merged when its district
 * ended). Under a superior elsewhere it becomes a new unit that succeeds the old one: paths are never rewritten.
 */
export async function reassignUnit(
  db: Db,
  unitId: string,
  { newParentId, happenedOn, legalSource }: Reassignment,
): Promise<Unit> {
  const unit = await getUnit(db, unitId)
  const parent = await getUnit(db, newParentId)
  if (unit.id === parent.id || !unit.orgPath.startsWith(parent.orgPath)) {
    throw new Refusal(
      409,
      `${parent.name} không phải cấp trên theo hệ thống của ${unit.name}. Hãy mở đơn vị mới và ghi việc chuyển.`,
    )
  }
  await recordEvent(db, {
    kind: 'reassign',
    happenedOn,
    legalSource,
    before: [unitId],
    after: [unitId],
  })
  await db
    .updateTable('organization.unit')
    .set({ parent_id: newParentId })
    .where('id', '=', unitId)
    .execute()
  return { ...unit, parentId: newParentId }
}
