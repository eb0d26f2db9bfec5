import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { appointHolder, openPost, type Unit } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

test('one post answers for the plan, another for a task; a post of another unit is refused', async () => {
  const { clerk, planId, province, communes } = await issueExample(world)
  const chief = await post(province, 'Chánh Văn phòng', 'Đỗ Thu Hà')
  const expert = await post(province, 'Chuyên viên', null)
  const foreign = await post(communes[0], 'Chủ tịch', null)
  const api = clerk.api(plansContract)
  const params = { planId }
  const plan = await api.getPlan({ params })
  const lineId = plan.lineList[0]?.id ?? ''
  const first = await api.setAccountable({
    params,
    body: { version: plan.version, lineId: null, postId: chief },
  })
  const second = await api.setAccountable({
    params,
    body: { version: first.version, lineId, postId: expert },
  })
  expect(second.accountable).toEqual([
    { lineId: null, postId: chief, title: 'Chánh Văn phòng', holder: 'Đỗ Thu Hà' },
    { lineId, postId: expert, title: 'Chuyên viên', holder: null },
  ])
  await expect(
    api.setAccountable({ params, body: { version: second.version, lineId, postId: foreign } }),
  ).rejects.toMatchObject({ status: 422, fields: { postId: expect.any(String) } })
  await expect(
    api.setAccountable({ params, body: { version: plan.version, lineId: null, postId: null } }),
    'an older version',
  ).rejects.toMatchObject({ status: 409 })
  const below = (await world.visit(communes[0], 'officer')).api(plansContract)
  await expect(
    below.setAccountable({ params, body: { version: second.version, lineId: null, postId: null } }),
  ).rejects.toMatchObject({ status: 404 })
})

function post(unit: Unit, title: string, personName: string | null): Promise<string> {
  return world.house.database.write(scopeOf(), async (db) => {
    const { id } = await openPost(db, {
      unitId: unit.id,
      title,
      rank: 'officer',
      openedOn: '2024-01-01',
    })
    if (personName !== null) await appointHolder(db, id, { personName, from: '2024-01-01' })
    return id
  })
}
