import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
})
afterAll(() => world.close())

test('what work done has cost stands beside the estimate of its task, and a correction follows', async () => {
  world.setToday('2024-03-12')
  const { communes } = await world.addProvince()
  const [unit] = communes
  const clerk = await world.visit(unit, 'officer')
  const api = clerk.api(plansContract)
  const { planId, lines } = await addPlan(world, unit, ['2024-03-20', '2024-03-21'])
  const [first, second] = lines
  for (const [ordinal, line] of lines.entries()) {
    await world.owner.query(
      `insert into plans.budget_line (id, org_path, plan_id, ordinal, line_id, content, source_code, amount, changed_at,
         changed_by_name)
       values (gen_random_uuid(), $1, $2, $3, $4, 'In tờ gấp', 'commune_budget', 4000000, now(), 'Trần Thị Hoa')`,
      [unit.orgPath, planId, ordinal + 1, line.lineId],
    )
  }
  const spent = async () => {
    const budget = await api.getPlanBudget({ params: { planId } })
    return [budget.spent, ...budget.items.map((item) => item.spent)]
  }
  expect(await spent()).toEqual([0, 0, 0])
  const both = [first?.occurrenceId ?? '', second?.occurrenceId ?? '']
  await addActivity(world, unit, {
    on: '2024-03-10',
    channel: 'leaflet',
    quantities: { money: 1_500_000 },
    occurrenceIds: both,
  })
  const more = await addActivity(world, unit, {
    on: '2024-03-11',
    channel: 'leaflet',
    quantities: { money: 2_000_000, copies: 900 },
    occurrenceIds: both.slice(0, 1),
  })
  expect(await spent(), 'what serves two tasks once in all').toEqual([
    3_500_000, 3_500_000, 1_500_000,
  ])
  await world.owner.query(
    `update plans.quantity set value = 1000000 where activity_id = $1 and kind = 'money'`,
    [more],
  )
  expect(await spent()).toEqual([2_500_000, 2_500_000, 1_500_000])
})
