import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { grantRole } from '../../identity/index.ts'
import { appointHolder, openPost, type Unit } from '../../organization/index.ts'
import { scopeOf, SYSTEM_SCOPE } from '../../platform/database.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
})
afterAll(() => world.close())

/** A commune with a post that Nguyễn Thị Lan holds, and somebody who is to hold it next. */
async function office() {
  world.setToday('2024-03-12')
  const { communes, clerk } = await issueExample(world)
  const [unit, other] = communes
  const lan = await world.visit(unit, 'viewer', 'Nguyễn Thị Lan')
  const tam = await world.visit(unit, 'viewer', 'Hoàng Minh Tâm')
  const { database } = world.house
  const { id: postId } = await database.write(scopeOf(), (db) =>
    openPost(db, {
      unitId: unit.id,
      title: 'Công chức Văn hóa',
      rank: 'officer',
      openedOn: '2024-01-01',
    }),
  )
  const appoint = async ({ accountId }: Visitor, personName: string, from: string) => {
    const holding = await database.write(scopeOf(), (db) =>
      appointHolder(db, postId, { personName, from }),
    )
    const right = { accountId, unitId: unit.id, role: 'officer' as const, validFrom: from }
    await database.write(SYSTEM_SCOPE, (db) =>
      grantRole(db, { ...right, postId, holderId: holding.id }),
    )
  }
  await appoint(lan, 'Nguyễn Thị Lan', '2024-01-01')
  const head = await world.visit(unit, 'head', 'Phạm Văn Dũng')
  return { unit, other, lan, tam, head, clerk, postId, appoint }
}

function mineOf(visitor: Visitor, unit: Unit) {
  const query = { mine: 'true' as const, state: 'all' as const }
  return visitor.api(plansContract).listDue({ params: { unitId: unit.id }, query })
}

describe('work given to a post', () => {
  test('is its holder’s, and moves with the post by itself', async () => {
    const { unit, lan, tam, head, postId, appoint } = await office()
    const api = head.api(plansContract)
    const params = { unitId: unit.id }
    const [first] = (await api.listDue({ params })).items
    const assignmentId = first?.assignmentId ?? ''
    expect((await api.listHands({ params })).posts).toEqual([
      { id: postId, title: 'Công chức Văn hóa', holder: 'Nguyễn Thị Lan', unit: unit.shortName },
    ])
    await api.giveAssignment({ params: { assignmentId }, body: { to: { postId } } })
    const hers = await mineOf(lan, unit)
    expect(hers.total).toBeGreaterThan(0)
    expect(hers.items[0]).toMatchObject({
      assignmentId,
      given: { name: 'Công chức Văn hóa (Nguyễn Thị Lan)', by: 'Phạm Văn Dũng' },
    })
    expect((await mineOf(tam, unit)).total, 'not yet').toBe(0)
    expect((await mineOf(head, unit)).total).toBe(0)
    await appoint(tam, 'Hoàng Minh Tâm', '2024-03-12')
    expect((await mineOf(lan, unit)).total, 'no longer').toBe(0)
    const his = await mineOf(tam, unit)
    expect(his.total).toBe(hers.total)
    expect(his.items[0]?.given?.name).toBe('Công chức Văn hóa (Hoàng Minh Tâm)')
    await api.giveAssignment({ params: { assignmentId }, body: { to: null } })
    expect((await mineOf(tam, unit)).total).toBe(0)
  })

  test('is found by who holds it by name, though the account’s right does not come with it', async () => {
    const { unit, lan, head } = await office()
    const { database } = world.house
    const { id: postId } = await database.write(scopeOf(), (db) =>
      openPost(db, { unitId: unit.id, title: 'Chủ tịch', rank: 'head', openedOn: '2024-01-01' }),
    )
    await database.write(scopeOf(), (db) =>
      appointHolder(db, postId, { personName: 'Phạm Văn Dũng', from: '2024-01-01' }),
    )
    const api = head.api(plansContract)
    const [first] = (await api.listDue({ params: { unitId: unit.id } })).items
    const params = { assignmentId: first?.assignmentId ?? '' }
    await api.giveAssignment({ params, body: { to: { postId } } })
    expect((await mineOf(head, unit)).total).toBeGreaterThan(0)
    expect((await mineOf(lan, unit)).total).toBe(0)
  })

  test('is for posts of the unit’s own house, by its own officials', async () => {
    const { unit, other, head, clerk, postId } = await office()
    const api = head.api(plansContract)
    const [first] = (await api.listDue({ params: { unitId: unit.id } })).items
    const params = { assignmentId: first?.assignmentId ?? '' }
    const foreign = await world.house.database.write(scopeOf(), (db) =>
      openPost(db, { unitId: other.id, title: 'Chủ tịch', rank: 'head', openedOn: '2024-01-01' }),
    )
    await expect(
      api.giveAssignment({ params, body: { to: { postId: foreign.id } } }),
    ).rejects.toMatchObject({ status: 422, fields: { to: expect.any(String) } })
    const viewer = (await world.visit(unit, 'viewer')).api(plansContract)
    const neighbour = (await world.visit(other, 'officer')).api(plansContract)
    const body = { to: { postId } }
    await expect(neighbour.giveAssignment({ params, body })).rejects.toMatchObject({ status: 422 })
    await expect(viewer.giveAssignment({ params, body })).rejects.toMatchObject({ status: 403 })
    await expect(clerk.api(plansContract).giveAssignment({ params, body })).rejects.toMatchObject({
      status: 422,
    })
  })
})
