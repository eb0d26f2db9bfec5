import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepSeenPage } from '../src/plans/activity/keep-seen-page.ts'
import { seePage } from '../src/plans/activity/see-page.ts'
import { plansContract, planRoutes } from '../src/plans/index.ts'
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
  const occurrenceId = plan.lines[0]?.occurrenceId ?? ''
  const activityId = await addActivity(world, unit, {
    on: '2024-02-01',
    channel: 'portal_news',
    occurrenceIds: [occurrenceId],
    proof: true,
    url,
  })
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from plans.evidence where activity_id = $1',
    [activityId],
  )
  const link = { path: unit.orgPath, shard: unit.shard, evidenceId: rows[0]?.id ?? '' }
  const lookOn = async (day: string) => {
    world.setToday(day)
    await keepSeenPage(world.house, link, await seePage(url, { allowLoopbackForTests: true }))
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
  await lookOn('2024-03-12')
  expect(await seen()).toMatchObject({
    record: { pageState: 'alive', pageTitle: 'Tin một cửa' },
    proof: { url, aliveOn: '2024-03-12', goneOn: null },
    paper: `1 minh chứng\n${url}`,
  })
  site.closeAllConnections()
  await new Promise((resolve) => {
    site.close(resolve)
  })
  await lookOn('2024-03-13')
  expect((await seen()).proof, 'one night down is not gone').toMatchObject({ goneOn: null })
  await lookOn('2024-03-14')
  expect(await seen()).toMatchObject({
    record: {
      pageState: 'dead',
      pageAliveAt: expect.stringContaining('2024-03-12'),
      pageGoneAt: expect.stringContaining('2024-03-13'),
    },
    proof: { aliveOn: '2024-03-12', goneOn: '2024-03-13' },
    paper: `1 minh chứng\n${url} (không còn xem được từ 13/3/2024; còn xem được ngày 12/3/2024)`,
  })
})
