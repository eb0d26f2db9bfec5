import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE, importExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { recordEvent, renameUnit, type Unit } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2026-03-12')
})
afterAll(() => world.close())

test('names of before propose who carries on, with the reason; nothing of it is taken unasked', async () => {
  const { province, communes } = await world.addProvince()
  const [renamed, ...merging] = communes
  const heir = await world.addUnit(province, { name: 'UBND xã Phú Lạc' })
  const science = await world.addUnit(province, {
    name: 'Sở Khoa học và Công nghệ',
    kind: 'department',
    tier: 'province',
  })
  await merge(merging, heir)
  await world.house.database.write(scopeOf(), (db) =>
    renameUnit(db, renamed.id, {
      name: 'UBND xã Bình Minh Đông',
      shortName: 'UBND xã Bình Minh Đông',
      from: '2025-07-01',
    }),
  )
  const clerk = await world.visit(province, 'officer')
  const said = async (words: string) => {
    const text = EXAMPLE.replaceAll('Văn phòng UBND tỉnh', words)
    const { matches } = await importExample(clerk, province, text)
    return matches.find((one) => one.words === words)
  }
  expect(await said('UBND xã Hòa Lạc')).toMatchObject({
    unitIds: [heir.id],
    sure: 0.6,
    why: '“UBND xã Hòa Lạc” nay là UBND xã Phú Lạc',
  })
  expect(await said('UBND xã Bình Minh')).toMatchObject({ unitIds: [renamed.id], sure: 0.6 })
  expect(await said('UBND xã Phú Lạc')).toMatchObject({ unitIds: [heir.id], sure: 1 })
  expect(await said('Sở Thông tin và Truyền thông')).toMatchObject({
    unitIds: [science.id],
    sure: 0.6,
  })
  expect(await said('UBND xã Lạc Phú')).toMatchObject({ unitIds: [], kind: 'none' })
})

async function merge(before: readonly Unit[], heir: Unit): Promise<void> {
  await world.house.database.write(scopeOf(), (db) =>
    recordEvent(db, {
      kind: 'merge',
      happenedOn: '2025-07-01',
      legalSource: 'Nghị quyết về sắp xếp đơn vị hành chính',
      before: before.map(({ id }) => id),
      after: [heir.id],
    }),
  )
}
