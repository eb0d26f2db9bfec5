import { sql } from 'kysely'
import { addDays } from '../law/index.ts'
import { appointHolder, openPost } from '../organization/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Db } from '../platform/database.ts'
import { scopeOf } from '../platform/database.ts'
import { setClock } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { giveMany } from '../plans/index.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

/** Whose name stands under a paper when the deputy signs for the chair. */
const CHAIRS = { province: 'Đinh Công Thành', district: 'Hoàng Đức Lương' }

/** The posts that sign papers: in the communes the chair approves, above them a deputy. */
export async function openSamplePosts(
  house: House,
  { province, district, communes }: SampleOrganization,
): Promise<void> {
  for (const commune of communes) {
    const { name } = await personOf(house, commune, 'head')
    await house.database.write(scopeOf(), (db) => holds(db, commune, 'Chủ tịch', 'head', name))
  }
  for (const unit of [province, district]) {
    if (unit === null) continue
    const { name } = await personOf(house, unit, 'head')
    const chair = unit === province ? CHAIRS.province : CHAIRS.district
    await house.database.write(scopeOf(), async (db) => {
      await holds(db, unit, 'Chủ tịch', 'head', chair)
      await holds(db, unit, 'Phó Chủ tịch', 'deputy_head', name)
    })
  }
}

/** In the second commune a task goes with a post: who held it until last week left it to the next holder. */
export async function giveSampleWork(
  house: House,
  { communes }: SampleOrganization,
  day: string,
): Promise<void> {
  const commune = communes[1]
  if (!commune) return
  const actor = await personOf(house, commune, 'officer')
  setClock(`${addDays(day, -9)}T08:00:00+07:00`)
  const postId = await house.database.write(scopeOf(), async (db) => {
    const title = 'Công chức Văn hóa – Xã hội'
    const { id } = await openPost(db, {
      unitId: commune.id,
      title,
      rank: 'officer',
      openedOn: commune.openedOn,
      focalFor: ['communication'],
    })
    await appointHolder(db, id, { personName: 'Bùi Thị Thu', from: commune.openedOn })
    return id
  })
  await house.database.write(actor.scope, async (db) => {
    const { rows } = await sql<{ id: string }>`
      select o.id from plans.occurrence o join plans.assignment a on a.id = o.assignment_id
      where o.unit_id = ${commune.id} and o.state = 'open' and o.part = 'lead' and o.due_on > ${day} and a.state = 'open'
      order by o.due_on, o.id limit 1
    `.execute(db)
    if (rows.length === 0) return
    const dues = rows.map(({ id }) => id)
    await giveMany(db, actor, dues, { postId })
  })
  setClock(`${addDays(day, -3)}T08:00:00+07:00`)
  await house.database.write(scopeOf(), async (db) => {
    await appointHolder(db, postId, { personName: actor.name, from: addDays(day, -3) })
  })
}

async function holds(
  db: Db,
  unit: Unit,
  title: string,
  rank: 'head' | 'deputy_head',
  personName: string,
): Promise<void> {
  const { id } = await openPost(db, { unitId: unit.id, title, rank, openedOn: unit.openedOn })
  await appointHolder(db, id, { personName, from: unit.openedOn })
}
