import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, openQuarter } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

const rule = {
  tier: 'commune',
  periodKind: null,
  workingDaysAfterCutoff: null,
  dayOfLastMonth: 18,
  source: 'Quyết định số 12/2024/QĐ-UBND',
  effectiveFrom: '2024-01-01',
} as const

test('a province sets the days of those below by a decision; open reports follow, each period by its own rule', async () => {
  const { province, unit, clerk } = await openOffice(world)
  const report = await openQuarter(clerk, unit)
  const before = await openQuarter(clerk, unit, '2023-Q4')
  const superior = await world.visit(province, 'officer')
  const api = superior.api(reportingContract)
  const of = { params: { unitId: province.id } }
  const { id, moved } = await api.setDueRule({ ...of, body: rule })
  expect(moved).toBe(1)
  const dueOn = async (one: typeof report) =>
    (await clerk.api(reportingContract).getReport(one)).dueOn
  expect([await dueOn(report), await dueOn(before)]).toEqual(['2024-03-18', '2023-12-15'])
  const seen = await clerk.api(reportingContract).listDueRules({ params: { unitId: unit.id } })
  expect(seen.items.map(({ source, may }) => [source, may.close])).toEqual([
    ['Quyết định số 12/2024/QĐ-UBND', false],
  ])
  expect(seen.upcoming.find(({ periodKey }) => periodKey === '2024-Q2')).toMatchObject({
    dueOn: '2024-06-18',
    source: 'Quyết định số 12/2024/QĐ-UBND',
  })
  // For quarters another decision, nearer to what is asked; it wins over the one for all.
  await api.setDueRule({
    ...of,
    body: { ...rule, periodKind: 'quarter', dayOfLastMonth: null, workingDaysAfterCutoff: 3 },
  })
  expect(await dueOn(report)).toBe('2024-03-19')
  await api.closeDueRule({ params: { ruleId: id }, body: { effectiveTo: '2024-12-31' } })
  const after = await clerk.api(reportingContract).listDueRules({ params: { unitId: unit.id } })
  expect(after.items.find((one) => one.id === id)?.effectiveTo).toBe('2024-12-31')
})

test('a rule needs its source and one way to count, from an officer of the very unit', async () => {
  const { province, clerk } = await openOffice(world)
  const of = { params: { unitId: province.id } }
  const api = (await world.visit(province, 'officer')).api(reportingContract)
  await expect(api.setDueRule({ ...of, body: { ...rule, source: ' ' } })).rejects.toMatchObject({
    status: 422,
    fields: { source: expect.stringContaining('văn bản') },
  })
  await expect(
    api.setDueRule({ ...of, body: { ...rule, workingDaysAfterCutoff: 2 } }),
  ).rejects.toMatchObject({ status: 422 })
  await expect(
    clerk.api(reportingContract).setDueRule({ ...of, body: rule }),
  ).rejects.toMatchObject({ status: 404 })
  const viewer = await world.visit(province, 'viewer')
  await expect(
    viewer.api(reportingContract).setDueRule({ ...of, body: rule }),
  ).rejects.toMatchObject({ status: 403 })
})
