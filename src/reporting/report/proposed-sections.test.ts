import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

test('the words compare with the period before, as it was reported, and name what stands out with its link', async () => {
  const { unit, clerk, chair } = await openOffice(world, '2024-03-18')
  const minutes = { minutes: 30 }
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast', quantities: minutes })
  const first = await openQuarter(clerk, unit)
  const words = async (visitor: typeof clerk, report: typeof first, code: string) => {
    const { sections } = await visitor.api(reportingContract).getReport(report)
    return sections.find((one) => one.code === code)?.text
  }
  expect(await words(clerk, first, 'channels')).toContain(
    '{fig:broadcasts} buổi, tổng thời lượng {fig:broadcast_minutes} phút.',
  )
  await submit(clerk, first)
  await approve(chair, first)

  // Recorded after the approval: the report said one broadcast, and so do the words that compare with it.
  await addActivity(world, unit, { on: '2024-02-09', channel: 'broadcast', quantities: minutes })
  world.setToday('2024-06-18')
  await addActivity(world, unit, { on: '2024-05-04', channel: 'broadcast' })
  await addActivity(world, unit, {
    on: '2024-05-05',
    channel: 'portal',
    title: 'Hướng dẫn nộp hồ sơ trực tuyến.',
    url: 'https://example.gov.vn/huong-dan',
    proof: true,
  })
  // Three months later nobody is signed in any more.
  const later = await world.visit(unit, 'officer')
  const second = await openQuarter(later, unit, '2024-Q2')
  const channels = await words(later, second, 'channels')
  expect(channels).toContain(
    '{fig:broadcasts} buổi, tổng thời lượng {fig:broadcast_minutes} phút (quý I năm 2024: 1 buổi, 30 phút).',
  )
  expect(channels?.split('\n').slice(-2)).toEqual([
    'Một số hoạt động tiêu biểu:',
    '- Hướng dẫn nộp hồ sơ trực tuyến (ngày 5/5/2024): https://example.gov.vn/huong-dan',
  ])
  expect(await words(later, second, 'direction')).toContain(
    '{fig:activities} hoạt động truyền thông (quý I năm 2024: 1 hoạt động).',
  )
})
