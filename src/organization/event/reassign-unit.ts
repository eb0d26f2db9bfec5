import { sql } from 'kysely'
import { addDays } from '../../law/index.ts'
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
  await moveUnder(db, unit, newParentId, happenedOn)
  return { ...unit, parentId: newParentId }
}

/** From the day on the unit stands under another superior of its path; the tree of earlier days keeps the one it had. */
export async function moveUnder(
  db: Db,
  unit: Pick<Unit, 'id' | 'openedOn' | 'parentId'>,
  newParentId: string,
  from: string,
): Promise<void> {
  await sql`
    insert into organization.superior (unit_id, parent_id, valid_from, valid_to)
    select ${unit.id}, ${unit.parentId},
      coalesce((select max(valid_to) + 1 from organization.superior where unit_id = ${unit.id}), ${unit.openedOn}),
      ${addDays(from, -1)}
    where ${unit.parentId}::uuid is not null
  `.execute(db)
  await sql`
    with moved as (
      update organization.unit set parent_id = ${newParentId} where id = ${unit.id} returning area_id, kind
    )
    update organization.area a set parent_id = above.area_id
    from moved, organization.unit above
    where a.id = moved.area_id and moved.kind = 'peoples_committee' and above.id = ${newParentId}
      and above.area_id <> a.id
  `.execute(db)
}
