import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  contentOf,
  openContentOffice,
  openContentWorld,
  writeItem,
} from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

test('initiatives and awards are listed with who, decision and result; a neighbour is told nothing', async () => {
  const { province, unit, neighbour, clerk } = await openContentOffice(world)
  const initiative = await writeItem(
    clerk,
    unit.id,
    {
      title: 'Giấy hẹn in mã vuông',
      facts: {
        author: 'Nguyễn Thị Lan',
        decision: '214/QĐ-UBND',
        decided_on: '2026-05-04',
        result: 'Bớt nửa số cuộc gọi',
      },
    },
    'initiative',
  )
  const award = await writeItem(
    clerk,
    unit.id,
    { title: 'Khen Tổ một cửa', facts: { recipient: 'Tổ một cửa', form: 'Giấy khen' } },
    'award',
  )
  await writeItem(clerk, unit.id)
  const listed = async (query: { kind?: 'initiative'; below?: 'true' } = {}) => {
    const { items } = await contentOf(clerk).listMerits({ params: { unitId: unit.id }, query })
    return items
  }
  expect((await listed()).map(({ id }) => id)).toEqual([award.id, initiative.id])
  expect(await listed({ kind: 'initiative' })).toMatchObject([
    {
      title: 'Giấy hẹn in mã vuông',
      who: 'Nguyễn Thị Lan',
      decision: '214/QĐ-UBND',
      decidedOn: '2026-05-04',
      result: 'Bớt nửa số cuộc gọi',
      state: 'draft',
    },
  ])
  const above = await world.visit(province, 'officer')
  const { items } = await contentOf(above).listMerits({
    params: { unitId: province.id },
    query: { below: 'true' },
  })
  expect(items.map(({ unit: of }) => of.id)).toEqual([unit.id, unit.id])
  const beside = await world.visit(neighbour, 'officer')
  await expect(
    contentOf(beside).listMerits({ params: { unitId: unit.id }, query: {} }),
  ).rejects.toMatchObject({ status: 404 })
})
