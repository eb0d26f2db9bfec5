import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { acceptExample, EXAMPLE, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import type { Unit } from '../../organization/index.ts'
import { type Scope, scopeOf } from '../../platform/database.ts'
import { planRoutes } from '../routes.ts'
import { planSearchRoutes } from './search-routes.ts'
import { planSearchContract } from './search-contract.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, planSearchRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const find = (visitor: Visitor, unit: Unit, q: string) =>
  visitor.api(planSearchContract).searchPlans({ params: { unitId: unit.id }, query: { q } })

test('words are found with and without marks, in any case and any Unicode form', async () => {
  const { province, clerk, planId } = await issueExample(world)
  for (const q of [
    'kiểm soát thủ tục',
    'kiem soat thu tuc',
    'KIỂM SOÁT',
    'kiểm soát'.normalize('NFD'),
    'kiem soa',
    'thủ tục truyền thông',
    'kế hoạch truyền thông 2024',
  ]) {
    const { plans } = await find(clerk, province, q)
    expect([q, plans.map((plan) => plan.id)]).toEqual([q, [planId]])
  }
  const { lines } = await find(clerk, province, 'duong day nong')
  expect(lines).toMatchObject([{ planId, content: expect.stringContaining('đường dây nóng') }])
  expect(await find(clerk, province, 'kiem soat lua')).toMatchObject({ plans: [] })
  // No text-search syntax comes through.
  expect(await find(clerk, province, "' | & !:* \\ ( %")).toEqual({
    plans: [],
    lines: [],
    activities: [],
  })
})

test('a document is found by its number, and not by another one', async () => {
  const { province, clerk, planId } = await issueExample(world)
  for (const q of ['31/KH-UBND', '31/kh-ubnd', '31/KH', 'kế hoạch 31/KH-UBND'.slice(9)]) {
    expect((await find(clerk, province, q)).plans.map((plan) => plan.id)).toEqual([planId])
  }
  expect((await find(clerk, province, '13/KH-UBND')).plans).toEqual([])
})

test('own work and that below is found, the superior’s issued plan too, a neighbour’s never', async () => {
  const { province, communes, clerk, planId } = await issueExample(world)
  const [unit, neighbour] = communes
  const own = await addActivity(world, unit, {
    on: '2024-03-01',
    channel: 'broadcast',
    title: 'Phát thanh về hộ tịch',
  })
  const other = await addActivity(world, neighbour, {
    on: '2024-03-02',
    channel: 'broadcast',
    title: 'Hộ tịch: phát tờ rơi',
  })
  const commune = await world.visit(unit, 'viewer')
  const idsOf = async (visitor: Visitor, at: Unit, q: string) =>
    (await find(visitor, at, q)).activities.map((one) => one.id)
  expect(await idsOf(commune, unit, 'ho tich')).toEqual([own])
  expect(await idsOf(clerk, province, 'hộ tịch')).toEqual([other, own])
  expect(await idsOf(clerk, neighbour, 'hộ tịch')).toEqual([other])
  // Words that stand together come first, newer ones after them.
  expect(await idsOf(clerk, province, 'phát thanh')).toEqual([own])
  expect(await idsOf(clerk, province, 'phat ho')).toEqual([other, own])

  const above = await find(commune, unit, 'đường dây nóng')
  expect(above.lines).toMatchObject([{ planId, unit: { id: province.id } }])
  expect((await find(commune, unit, '31/KH-UBND')).plans).toMatchObject([{ id: planId }])
  await expect(find(commune, neighbour, 'ho tich')).rejects.toMatchObject({ status: 404 })
  await expect(find(commune, province, 'ho tich')).rejects.toMatchObject({ status: 404 })
})

test.each([
  ['find_activities', 'ruong'],
  ['find_lines', 'duong & day & nong'],
  ['find_plans', 'kiem & soat'],
])('%s passes the policies and refuses whatever is outside the scope', async (search, words) => {
  const { province, communes } = await issueExample(world)
  const [unit] = communes
  await addActivity(world, province, { on: '2024-03-01', channel: 'broadcast', title: 'Ruộng' })
  const asUnit = (scope: Scope, path: string) =>
    world.house.database.read(scope, async (db) => {
      const found = sql.raw(`plans.${search}`)
      const { rows } = await sql`select * from ${found}('ruong', ${words}, ${path}, 20)`.execute(db)
      return rows.length
    })
  expect(await asUnit(scopeOf(province.orgPath), province.orgPath)).toBe(1)
  expect(await asUnit(scopeOf(unit.orgPath), province.orgPath)).toBe(0)
  expect(await asUnit(scopeOf(unit.orgPath), unit.orgPath)).toBe(0)
  expect(await asUnit(scopeOf(unit.orgPath), 'vn.')).toBe(0)
  expect(await asUnit(scopeOf(), province.orgPath)).toBe(0)
})

test('the newest plans come first, those with the words together before them', async () => {
  const { province, clerk, planId } = await issueExample(world)
  const accept = (number: number, words: string) => {
    const text = EXAMPLE.replace('31/', `${number}/`)
    return acceptExample(clerk, province, text.replace('kiểm soát thủ tục hành chính', words))
  }
  const later = await accept(32, 'thủ tục và kiểm soát hành chính')
  const together = await accept(33, 'kiểm soát thủ tục đất đai')
  const { plans } = await find(clerk, province, 'kiểm soát thủ tục')
  expect(plans.map(({ id }) => id)).toEqual([together, planId, later])
})
