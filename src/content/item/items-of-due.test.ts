import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes, plansContract } from '../../plans/index.ts'
import { workRoutes } from '../../work/index.ts'
import { contentContract } from '../contract.ts'
import { contentRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes, contentRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

test('what is written for a due date is found from it, by its house and by its superiors', async () => {
  const { communes, province, clerk } = await issueExample(world)
  const [unit, neighbour] = communes
  const officer = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
  const [due, other] = (
    await officer.api(plansContract).listDue({ params: { unitId: unit.id }, query: {} })
  ).items
  if (!due || !other) throw new Error('the example asks every commune four times')
  const written = await officer.api(contentContract).createItem({
    params: { unitId: unit.id },
    body: {
      kind: 'article',
      title: 'Đường dây nóng của xã',
      classification: { occurrenceIds: [due.id] },
    },
  })
  const found = async (visitor: typeof officer, unitId: string, occurrenceId: string) =>
    (
      await visitor.api(contentContract).listItems({ params: { unitId }, query: { occurrenceId } })
    ).items.map(({ id }) => id)
  expect(await found(officer, unit.id, due.id)).toEqual([written.id])
  expect(await found(officer, unit.id, other.id)).toEqual([])
  expect(await found(clerk, province.id, due.id), 'the superior').toEqual([written.id])
  const beside = await world.visit(neighbour, 'officer', 'Lò Thị Mai')
  expect(await found(beside, neighbour.id, due.id), 'the neighbour').toEqual([])
})
