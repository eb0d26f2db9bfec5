import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileRoutes } from '../src/files/index.ts'
import { plansContract, planRoutes } from '../src/plans/index.ts'
import { reportingContract, reportingRoutes } from '../src/reporting/index.ts'
import { pictureBytes } from './content-office.ts'
import { openOffice, openQuarter } from './reporting-office.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, fileRoutes, reportingRoutes])
})
afterAll(() => world.close())

test('whatever proves an activity stands behind its figure; a list of names and a signed sheet only by what they are', async () => {
  const { unit, clerk } = await openOffice(world)
  const plans = clerk.api(plansContract)
  const { id: activityId } = await plans.recordActivity({
    params: { unitId: unit.id },
    body: { happenedOn: '2024-03-05', channelKind: 'training', title: 'Tập huấn một cửa' },
  })
  const params = { activityId }
  const files = [{ file: await pictureBytes(), name: 'danh-sach.jpg' }]
  await plans.addAttendanceScan({ params, body: { headCount: 14 }, files })
  await plans.addAttendance({
    params,
    body: { attendees: [{ name: 'Nguyễn Thị Hoà', position: null, office: null, contact: null }] },
  })
  await plans.addCitation({
    params,
    body: { title: 'Xã mở lớp tập huấn', outlet: 'Báo An Sơn', publishedOn: '2024-03-06' },
  })
  const report = await openQuarter(clerk, unit)
  const people = { ...report.params, code: 'people_trained' }
  const { items } = await clerk.api(reportingContract).listRecords({ params: people, query: {} })
  const kinds = items[0]?.proof.map(({ kind, title, fileId }) => [kind, title, fileId])
  expect(kinds).toEqual([
    ['roster', null, null],
    ['roster', null, null],
    ['citation', 'Xã mở lớp tập huấn', null],
  ])
  expect(JSON.stringify(items)).not.toContain('Hoà')
})
