import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../src/law/index.ts'
import { SYSTEM_SCOPE } from '../src/platform/database.ts'
import { enqueue } from '../src/platform/jobs.ts'
import { planJobs, plansContract, planRoutes } from '../src/plans/index.ts'
import { reportingContract, reportingRoutes } from '../src/reporting/index.ts'
import { addActivity, addPlan } from './recorded-work.ts'
import { openOffice, openQuarter } from './reporting-office.ts'
import { openWorld, type World } from './world.ts'

let world: World
const site = createServer((_, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end('<title>Tin một cửa</title>')
})
beforeAll(async () => {
  world = await openWorld([planRoutes, reportingRoutes])
  world.house.config.allowLoopback = true
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve)
  })
})
afterAll(async () => {
  site.close()
  await world.close()
})

test('a link that dies says since when, and when it was last seen: on the record, behind the figure and on the paper', async () => {
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/tin`
  const { unit } = await openOffice(world)
  const plan = await addPlan(world, unit, ['2024-03-05'])
  const activityId = await addActivity(world, unit, {
    on: '2024-02-01',
    channel: 'portal_news',
    occurrenceIds: [plan.lines[0]?.occurrenceId ?? ''],
  })
  const nightsUntil = async (from: string, to: string) => {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      world.setToday(day)
      const night = { name: 'plans.look-every-night' } as const
      await world.house.database.write(SYSTEM_SCOPE, (db) => enqueue(db, night, {}))
      await world.runJobs(planJobs)
    }
  }
  const seen = async () => {
    const visitor = await world.visit(unit, 'officer')
    const { evidence } = await visitor.api(plansContract).getActivity({ params: { activityId } })
    const report = await openQuarter(visitor, unit)
    const { lines, cells } = await visitor.api(reportingContract).getReport(report)
    const code = cells.find(({ records }) => records > 0)?.code ?? ''
    const params = { ...report.params, code }
    const { items } = await visitor.api(reportingContract).listRecords({ params, query: {} })
    return { record: evidence[0], proof: items[0]?.proof[0], paper: lines[0]?.evidence }
  }
  world.setToday('2024-03-11')
  const clerk = await world.visit(unit, 'officer')
  await clerk.api(plansContract).addEvidenceLink({ params: { activityId }, body: { url } })
  await nightsUntil('2024-03-11', '2024-03-12')
  expect(await seen()).toMatchObject({
    record: { pageState: 'alive', pageTitle: 'Tin một cửa' },
    proof: { url, aliveOn: '2024-03-12', goneOn: null },
    paper: `1 minh chứng\n${url}`,
  })
  site.closeAllConnections()
  await new Promise((resolve) => {
    site.close(resolve)
  })
  await nightsUntil('2024-03-13', '2024-03-18')
  expect((await seen()).proof, 'a week after it was added it is looked at again').toMatchObject({
    aliveOn: '2024-03-12',
    goneOn: null,
  })
  await nightsUntil('2024-03-19', '2024-03-19')
  expect(await seen(), 'the second night in a row without an answer').toMatchObject({
    record: {
      pageState: 'dead',
      pageAliveAt: expect.stringContaining('2024-03-12'),
      pageGoneAt: expect.stringContaining('2024-03-18'),
    },
    proof: { aliveOn: '2024-03-12', goneOn: '2024-03-18' },
    paper: `1 minh chứng\n${url} (không còn xem được từ 18/3/2024; còn xem được ngày 12/3/2024)`,
  })
})
