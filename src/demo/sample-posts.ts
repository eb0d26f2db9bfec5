import { appointHolder, openPost } from '../organization/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Db } from '../platform/database.ts'
import { scopeOf } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
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
