import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { giveSlug, slugOf } from './slug-queries.ts'
import type { Unit } from './unit.ts'
import { getUnit } from './unit-queries.ts'

export interface NewName {
  name: string
  shortName: string
  /** First day of the new name; not in the future, since a unit's row carries the name of today. */
  from: string
}

/** The unit goes on under a new name; records of earlier days keep the earlier one, and its old address leads on. */
export async function renameUnit(db: Db, unitId: string, wanted: NewName): Promise<Unit> {
  if (wanted.from > today()) {
    throw new InvalidForm({ from: 'Tên mới chỉ được ghi từ ngày có hiệu lực, không ghi trước.' })
  }
  return giveName(db, unitId, wanted)
}

/** The new name and, where the unit has public pages, the address that goes with it. */
export async function giveName(db: Db, unitId: string, wanted: NewName): Promise<Unit> {
  const name = wanted.name.normalize('NFC').trim()
  const shortName = wanted.shortName.normalize('NFC').trim()
  const { rows } = await sql`
    with held as (
      update organization.name set valid_to = ${wanted.from}::date - 1
      where unit_id = ${unitId} and valid_to is null and valid_from < ${wanted.from}
      returning unit_id
    ), added as (
      insert into organization.name (id, unit_id, area_id, name, short_name, valid_from, valid_to)
      select ${newId()}, unit_id, null, ${name}, ${shortName}, ${wanted.from}, null from held
      returning unit_id
    )
    update organization.unit set name = ${name}, short_name = ${shortName}
    where id in (select unit_id from added)
    returning id
  `.execute(db)
  const unit = await getUnit(db, unitId)
  if (rows.length === 0) {
    throw new InvalidForm({ from: 'Ngày đổi tên phải sau ngày bắt đầu của tên đang dùng.' })
  }
  if ((await slugOf(db, unitId)) !== null) await giveSlug(db, unit)
  return unit
}
