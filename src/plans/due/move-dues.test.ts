import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { lawContract, lawRoutes, loadLaw, workingDaysChanged } from '../../law/index.ts'
import { fanOut } from '../../platform/jobs.ts'
import { workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { moveOpenDues } from './due-jobs.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes, lawRoutes])
  await loadLaw(world.house.database)
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

test('a day off announced later moves what is open and counted in working days, nothing else', async () => {
  const { api, unit, clerk, province } = await visitCommune(world, EXAMPLE)
  const unitId = unit.id
  const live = async () =>
    (await api.listDue({ params: { unitId }, query: { state: 'all' } })).items.filter(
      ({ state }) => state !== 'cancelled',
    )
  const [first] = await live()
  await clerk.api(plansContract).editLine({
    params: { lineId: first?.lineId ?? '' },
    body: { version: 1, timingText: 'Thường xuyên, kịp thời' },
  })
  const prompt = { kind: 'directive' as const, title: 'Công văn 12', happenedOn: '2024-03-08' }
  // Friday 8 March and five working days.
  await api.openPrompt({ params: { unitId }, body: prompt })
  const before = await live()
  const administrator = await world.visit(province, 'administrator')
  const params = { date: '2024-03-14' }
  const asked = administrator.api(plansContract)
  expect(await asked.previewWorkingDay({ params, query: {} })).toEqual({ moved: 1, fallsDue: 0 })
  expect(await asked.previewWorkingDay({ params, query: { worked: 'true' } })).toMatchObject({
    moved: 0,
  })
  expect(await asked.previewWorkingDay({ params: { date: '2024-03-15' }, query: {} })).toEqual({
    moved: 1,
    fallsDue: 1,
  })
  await administrator.api(lawContract).setWorkingDay({
    params,
    body: { kind: 'notice_off', name: 'Nghỉ theo thông báo', source: 'Thông báo 9/TB' },
  })
  const jobs = [fanOut(workingDaysChanged, [moveOpenDues]), moveOpenDues]
  await world.runJobs(jobs)
  const after = await live()
  const datesOf = (items: typeof after) => items.map(({ label, dueOn }) => `${label} ${dueOn}`)
  expect(datesOf(before)).toContain('Kịp thời: Công văn 12 2024-03-15')
  expect(datesOf(after).toSorted()).toEqual(
    datesOf(before)
      .map((one) => one.replace('Công văn 12 2024-03-15', 'Công văn 12 2024-03-18'))
      .toSorted(),
  )
  // Once: the same again finds nothing to move.
  expect(await asked.previewWorkingDay({ params, query: {} })).toMatchObject({ moved: 0 })
})
