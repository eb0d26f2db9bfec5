import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice } from '../../../test/channel-office.ts'
import { openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { channelsRoutes } from '../../channels/index.ts'
import { contentRoutes } from '../../content/index.ts'
import { planRoutes } from '../../plans/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import { noticeLate } from '../correction/notice-late-figures.ts'
import { loadIndicators, reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, planRoutes, contentRoutes, channelsRoutes, reportingRoutes])
  await loadIndicators(world.house.database)
})
afterAll(() => world.close())

async function views(visitor: Visitor, report: Awaited<ReturnType<typeof openQuarter>>) {
  const { cells } = await visitor.api(reportingContract).getReport(report)
  return cells.filter(({ code }) => code.startsWith('views')).map(({ row, value }) => [row, value])
}

test('of what was read of a delivery the last reading counts, with its activity, and stays as it was submitted', async () => {
  const { unit, clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const made = await plan(await approve(), portal.id)
  await send()
  const params = { deliveryId: made.items[0]?.id ?? '' }
  const read = (value: number, takenAt: string, by = clerk) =>
    channelsOf(by).addSample({
      params,
      body: { kind: 'views', value, takenAt, source: 'Trang quản trị cổng' },
    })
  const report = await openQuarter(clerk, unit, '2026-Q4')
  expect(await views(clerk, report)).toEqual([['', 0]])
  await read(41, '2026-11-20T01:00:00.001Z')
  await read(12, '2026-11-20T01:00:00.000Z')
  const counted = [
    ['', 41],
    ['portal_news', 41],
  ]
  expect(await views(clerk, report)).toEqual(counted)
  const page = await clerk.api(reportingContract).listRecords({
    params: { ...report.params, code: 'views' },
    query: {},
  })
  expect(page).toMatchObject({
    total: { records: 1, counted: 41 },
    items: [{ kind: 'activity', counted: 41, countMethod: 'Hệ thống ghi' }],
  })

  await submit(clerk, report)
  // A counter goes on: what was read after that day is nothing that came late.
  world.setToday('2026-11-25')
  const later = await world.visit(unit, 'officer')
  await read(900, '2026-11-24T01:00:00.000Z', later)
  expect(await views(later, report)).toEqual(counted)
  await world.house.database.write(scopeOf(unit.orgPath), (db) =>
    noticeLate(db, report.params.reportId),
  )
  expect((await later.api(reportingContract).getReport(report)).lateFigures).toEqual([])
})
