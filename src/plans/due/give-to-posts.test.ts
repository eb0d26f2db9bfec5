import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE, importExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { appointHolder, openPost } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const TEXT = EXAMPLE.replaceAll('Văn phòng UBND tỉnh', 'Công chức Văn phòng – Thống kê')

/** A commune's plan that names the post; `withPost` says whether it is open. */
async function issue(withPost: boolean) {
  const { communes } = await world.addProvince()
  const [unit] = communes
  if (withPost) {
    const title = 'Công chức Văn phòng – Thống kê'
    const { database } = world.house
    const { id } = await database.write(scopeOf(), (db) =>
      openPost(db, { unitId: unit.id, title, rank: 'officer', openedOn: '2024-01-01' }),
    )
    await database.write(scopeOf(), (db) =>
      appointHolder(db, id, { personName: 'Nguyễn Thị Lan', from: '2024-01-01' }),
    )
  }
  const clerk = await world.visit(unit, 'officer')
  const api = clerk.api(plansContract)
  const draft = await importExample(clerk, unit, TEXT)
  const match = draft.matches.find(({ words }) => words.startsWith('Công chức'))
  const { issued, ...facts } = draft.suggested
  await api.acceptDraft({
    params: { draftId: draft.id },
    body: { version: draft.version, facts, issued },
  })
  const { items } = await api.listDue({ params: { unitId: unit.id }, query: { state: 'all' } })
  const own = items.filter(({ words }) => words.startsWith('Công chức'))
  const lan = (await world.visit(unit, 'officer', 'Nguyễn Thị Lan')).api(plansContract)
  const mine = () =>
    lan.listDue({ params: { unitId: unit.id }, query: { mine: 'true', state: 'all' } })
  return { unit, api, match, own, mine }
}

test('work for a post of the own house is in its hands once the plan is issued, and may be given on', async () => {
  const { unit, api, match, own, mine } = await issue(true)
  expect(match).toMatchObject({ kind: 'post', unitIds: [unit.id], sure: 0.95 })
  expect(own.length).toBeGreaterThan(0)
  for (const { unit: ours, given } of own) {
    expect(ours?.id).toBe(unit.id)
    expect(given).toMatchObject({
      name: 'Công chức Văn phòng – Thống kê (Nguyễn Thị Lan)',
      by: 'kế hoạch',
    })
  }
  expect((await mine()).total).toBe(own.length)
  for (const assignmentId of new Set(own.map((one) => one.assignmentId))) {
    await api.giveAssignment({ params: { assignmentId }, body: { to: null } })
  }
  expect((await mine()).total).toBe(0)
})

test('without the post nobody is taken for it, and it is said what is missing', async () => {
  const { match, own, mine } = await issue(false)
  expect(match?.sure).toBe(0.5)
  expect(match?.why).toContain('chưa có chức danh “Công chức Văn phòng – Thống kê”')
  expect(own.every((one) => one.unit === null && one.given === null)).toBe(true)
  expect((await mine()).total).toBe(0)
})
