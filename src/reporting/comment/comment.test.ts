import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, openQuarter } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

test('a comment stands beside a part until somebody settles it, and leaves the report as it is', async () => {
  const { unit, neighbour, clerk, chair } = await openOffice(world)
  const report = await openQuarter(clerk, unit)
  const api = clerk.api(reportingContract)
  const before = await api.getReport(report)
  const body = { section: 'difficulties', words: 'Nêu thêm hai cụm loa hỏng.' }
  const { id } = await chair.api(reportingContract).addComment({ ...report, body })
  expect(await api.listComments(report)).toMatchObject({
    items: [{ id, ...body, madeByName: 'Lê Văn Bình', settledAt: null }],
    may: { comment: true },
  })
  const waiting = async () => {
    const query = { params: { unitId: unit.id }, query: {} }
    const { items } = await clerk.api(workContract).listWaiting(query)
    return items.map(({ title }) => title)
  }
  // The one who writes it says something about it: nobody has to be told.
  const own = await api.addComment({ ...report, body: { section: '', words: 'Xem lại lần cuối.' } })
  expect(await waiting()).toEqual([
    'Lê Văn Bình góp ý báo cáo quý I năm 2024, phần “Khó khăn, vướng mắc và kiến nghị”: Nêu thêm hai cụm loa hỏng.',
  ])
  await api.settleComment({ params: { commentId: id } })
  expect(await waiting()).toHaveLength(1)
  await api.settleComment({ params: { commentId: own.id } })
  expect(await waiting()).toEqual([])
  await chair.api(reportingContract).settleComment({ params: { commentId: id } })
  expect((await api.listComments(report)).items).toMatchObject([
    { settledByName: 'Trần Thị Hoa' },
    { settledByName: 'Trần Thị Hoa' },
  ])
  expect((await api.getReport(report)).version).toBe(before.version)

  await expect(
    api.addComment({ ...report, body: { section: 'khong-co', words: 'Phần lạ.' } }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(
    api.addComment({ ...report, body: { section: '', words: '  ' } }),
  ).rejects.toMatchObject({ status: 422 })
  const stranger = (await world.visit(neighbour, 'officer')).api(reportingContract)
  await expect(stranger.listComments(report)).rejects.toMatchObject({ status: 404 })
  await expect(stranger.settleComment({ params: { commentId: id } })).rejects.toMatchObject({
    status: 404,
  })
})
