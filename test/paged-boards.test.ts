import { afterAll, beforeAll, expect, test } from 'vitest'
import { plansContract, planRoutes } from '../src/plans/index.ts'
import { addPlan } from './recorded-work.ts'
import { openWorld, type World } from './world.ts'

const UNITS = 230

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

test('a board of more groups than a page has is read on page by page: each group once, in one order, all adding up', async () => {
  const { province } = await world.addProvince()
  for (let n = 1; n <= UNITS; n += 1) {
    const unit = await world.addUnit(province, { name: `UBND xã Số ${String(n).padStart(3, '0')}` })
    // Every third is late, and some of them share a day: the order may not depend on the page.
    await addPlan(world, unit, [n % 3 === 0 ? '2024-03-05' : '2024-05-20', '2024-06-28'])
  }
  const api = (await world.visit(province, 'officer')).api(plansContract)
  const read = async (by: 'unit' | 'plan', words?: string) => {
    const pages: number[] = []
    const groups = []
    for (let cursor: string | undefined; pages.length === 0 || cursor !== undefined;) {
      const page = await api.listDueGroups({
        params: { unitId: province.id },
        query: { by, below: 'true', state: 'all', words, cursor },
      })
      pages.push(page.items.length)
      groups.push(...page.items)
      cursor = page.next ?? undefined
    }
    return { pages, groups }
  }
  // Words are not in the kept sums: everything is added up anew.
  for (const words of [undefined, 'nhiem vu']) {
    for (const by of ['unit', 'plan'] as const) {
      const { pages, groups } = await read(by, words)
      expect(pages, by).toEqual([100, 100, 30])
      expect(new Set(groups.map(({ key }) => key)).size, by).toBe(UNITS)
      expect(groups.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(2 * UNITS)
      const late = groups.map((group) => group.late)
      expect(late, 'what is late stands first').toEqual(late.toSorted((a, b) => b - a))
      expect(late.filter((n) => n > 0)).toHaveLength(Math.floor(UNITS / 3))
    }
  }
  const { groups } = await read('unit')
  const titles = groups.filter(({ late }) => late === 0).map(({ title }) => title ?? '')
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'vi')))
})
