import { sql } from 'kysely'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { nameAt, placeOf } from './name-at.ts'
import { giveSlug, slugOf } from './slug-queries.ts'
import type { Unit } from './unit.ts'
import { getUnit, NOW } from './unit-queries.ts'

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
  await renameWithPlace(db, unitId, wanted)
  return getUnit(db, unitId)
}

/** The names a unit had and has; the fuller of the two it bears at a time. */
export interface Renamed {
  from: string
  to: string
}

/**
 * The new name, and what bears it too: the territory a committee governs (it stands in the heads of its papers) and
 * its offices named after it. Answers the unit first.
 */
export async function renameWithPlace(
  db: Db,
  unitId: string,
  wanted: NewName,
): Promise<[Renamed, ...Renamed[]]> {
  const before = await getUnit(db, unitId)
  const after = await giveName(db, unitId, wanted)
  const renamed: [Renamed, ...Renamed[]] = [{ from: before.name, to: after.name }]
  if (before.kind !== 'peoples_committee') return renamed
  const [oldPlace, newPlace] = [placeOf(before.name), placeOf(after.name)]
  await namePlace(db, before.areaId, newPlace, wanted.from)
  for (const office of await listOfficesNamedBefore(db, before, wanted.from)) {
    const name = nameAt(office.name, oldPlace, newPlace)
    const shortName = nameAt(office.shortName, oldPlace, newPlace)
    if (name === office.name && shortName === office.shortName) continue
    const now = await giveName(db, office.id, { name, shortName, from: wanted.from })
    renamed.push({ from: fullerName(office), to: fullerName(now) })
  }
  return renamed
}

/** "Công an xã Bình Minh" rather than "Công an xã". */
export function fullerName({ name, shortName }: Pick<Unit, 'name' | 'shortName'>): string {
  return shortName.length > name.length ? shortName : name
}

/** The name and, where the unit has public pages, the address that goes with it. */
async function giveName(db: Db, unitId: string, wanted: NewName): Promise<Unit> {
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

async function namePlace(db: Db, areaId: string, name: string, from: string): Promise<void> {
  await sql`
    with held as (
      update organization.name set valid_to = ${from}::date - 1
      where area_id = ${areaId} and valid_to is null and valid_from < ${from}
      returning area_id
    ), added as (
      insert into organization.name (id, unit_id, area_id, name, short_name, valid_from, valid_to)
      select ${newId()}, null, area_id, ${name}, ${name}, ${from}, null from held
      returning area_id
    )
    update organization.area set name = ${name} where id in (select area_id from added)
  `.execute(db)
}

/** Offices of the committee that go on, under a name they had before the day. */
async function listOfficesNamedBefore(db: Db, committee: Unit, day: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select ${NOW} from organization.unit u
    join organization.name n on n.unit_id = u.id and n.valid_to is null and n.valid_from < ${day}
    where u.area_id = ${committee.areaId} and u.kind <> 'peoples_committee' and u.closed_on is null
      and u.org_path ^@ ${committee.orgPath}
    order by u.name, u.org_path
  `.execute(db)
  return rows
}
