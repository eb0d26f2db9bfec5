import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice } from '../../../test/channel-office.ts'
import { approve, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { channelsRoutes } from '../../channels/index.ts'
import { contentRoutes } from '../../content/index.ts'
import { planRoutes } from '../../plans/index.ts'
import { workRoutes } from '../../work/index.ts'
import { jobs } from '../../worker.ts'
import { loadIndicators, reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, planRoutes, contentRoutes, channelsRoutes, reportingRoutes])
  await loadIndicators(world.house.database)
})
afterAll(() => world.close())

test('praise and blame are counted by the day they appeared, blame by whether it was answered in time', async () => {
  const { unit, clerk, chair } = await openChannelOffice(world)
  const add = async (
    title: string,
    tone: 'good' | 'neutral' | 'bad',
    appearedOn = '2026-10-20',
  ) => {
    const body = {
      sourceKind: 'press' as const,
      source: 'Báo An Sơn',
      title,
      appearedOn,
      url: null,
      summary: '',
      tone,
      themes: [],
      procedure: null,
    }
    return channelsOf(clerk).addMention({ params: { unitId: unit.id }, body })
  }
  const direct = async ({ id, version }: { id: string; version: number }, dueOn: string) =>
    channelsOf(chair).directMention({
      params: { mentionId: id },
      body: { version, direction: 'Làm ngay', dueOn },
    })
  const remedy = async ({ id, version }: { id: string; version: number }, by = clerk) =>
    channelsOf(by).remedyMention({
      params: { mentionId: id },
      body: { version, remedy: 'Đã sửa', remediedOn: '2026-11-20' },
    })
  await add('Trả giấy tận nhà', 'good')
  await add('Lịch tiếp công dân', 'neutral')
  await add('Của kỳ sau', 'bad', '2026-09-01')
  await remedy(await direct(await add('Chờ lâu', 'bad'), '2026-11-20'))
  await direct(await add('Còn trong hạn', 'bad'), '2026-12-20')
  await add('Chưa có ý kiến', 'bad')
  const late = await direct(await add('Biển chỉ dẫn cũ', 'bad'), '2026-11-21')
  await world.owner.query(`update channels.mention set due_on = '2026-11-01' where id = $1`, [
    late.id,
  ])
  const report = await openQuarter(clerk, unit, '2026-Q4')
  expect(await figures(clerk, report)).toEqual({
    mentions: 6,
    mentions_good: 1,
    mentions_bad: 4,
    mentions_answered: 50,
  })
  const records = async (code: string) =>
    clerk.api(reportingContract).listRecords({ params: { ...report.params, code }, query: {} })
  const page = await records('mentions_answered')
  expect(page.total).toEqual({ records: 2, counted: 1 })
  expect(page.items.map(({ kind, title, counted }) => [kind, title, counted])).toEqual(
    expect.arrayContaining([
      ['mention', 'Báo An Sơn: Chờ lâu', 1],
      ['mention', 'Báo An Sơn: Biển chỉ dẫn cũ', 0],
    ]),
  )
  await submit(clerk, report)
  await approve(chair, report)
  expect(await records('mentions_bad')).toMatchObject({ total: { records: 4, counted: 4 } })
  await remedy(late)
  await add('Mới nêu', 'good')
  await world.runJobs(jobs)
  const { lateFigures } = await clerk.api(reportingContract).getReport(report)
  expect(lateFigures.map(({ code }) => code).toSorted()).toEqual(['mentions', 'mentions_good'])
})

async function figures(visitor: Visitor, report: Awaited<ReturnType<typeof openQuarter>>) {
  const { cells } = await visitor.api(reportingContract).getReport(report)
  const found = cells.filter(({ code }) => code.startsWith('mentions'))
  return Object.fromEntries(found.map(({ code, value }) => [code, value]))
}
