import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { scopeOf } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'
import { noticeLate } from './notice-late-figures.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

async function issued() {
  const office = await openOffice(world)
  const { unit, clerk, chair } = office
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast' })
  const report = await openQuarter(clerk, unit)
  const api = clerk.api(reportingContract)
  const finish = async (one: typeof report, number: number) => {
    await submit(clerk, one)
    await approve(chair, one)
    await api.issueReport({ ...one, body: { number, issuedOn: '2024-03-12' } })
  }
  await finish(report, 27)
  return { ...office, api, report, finish }
}

test('a correction says what it replaces and what is different; what it replaces stays as it was', async () => {
  const { unit, clerk, api, report, finish } = await issued()
  const bytes = async () =>
    (await clerk.inject({ url: `/api/v1/reports/${report.params.reportId}/document.pdf` }))
      .rawPayload
  const before = await bytes()
  await addActivity(world, unit, { on: '2024-02-20', channel: 'broadcast' })
  await world.house.database.write(scopeOf(unit.orgPath), (db) =>
    noticeLate(db, report.params.reportId),
  )
  const opened = await api.openCorrection(report)
  expect(opened.created).toBe(true)
  expect(await api.openCorrection(report)).toEqual({ id: opened.id, created: false })
  const correction = { params: { reportId: opened.id } }
  const view = await api.getReport(correction)
  expect(view.title).toBe(
    'Kết quả công tác truyền thông cải cách thủ tục hành chính quý I năm 2024 (thay thế Báo cáo số 27/BC-UBND ngày 12 tháng 3 năm 2024)',
  )
  const [basis, first] = view.sections
  expect([basis?.code, first?.code]).toEqual(['basis', 'correction'])
  expect(first?.text.split('\n')).toEqual([
    'Báo cáo này thay thế Báo cáo số 27/BC-UBND ngày 12 tháng 3 năm 2024. Số liệu đính chính:',
    '- Hoạt động truyền thông đã thực hiện: đã báo cáo 1, nay là {fig:activities}.',
    '- Hoạt động theo hình thức, Phát thanh trên đài truyền thanh cấp xã: đã báo cáo 1, nay là {fig:activities_by_channel:broadcast}.',
    '- Buổi phát thanh, truyền hình: đã báo cáo 1, nay là {fig:broadcasts}.',
  ])
  expect(view.cells.find(({ code }) => code === 'activities')).toMatchObject({ value: 2 })
  expect(view).toMatchObject({ corrects: { reportId: report.params.reportId, number: 27 } })

  await finish(correction, 31)
  const old = await api.getReport(report)
  expect(old).toMatchObject({
    correctedBy: { reportId: opened.id, number: 31 },
    may: { correct: false },
  })
  expect(old.cells.find(({ code }) => code === 'activities')).toMatchObject({ value: 1 })
  expect((await bytes()).equals(before)).toBe(true)
  const second = await api.openCorrection(report)
  const again = await api.getReport({ params: { reportId: second.id } })
  expect(again.title).toMatch(/\(thay thế Báo cáo số 31\/BC-UBND [^(]*\)$/)
  expect(again.sections.filter(({ code }) => code === 'correction')).toHaveLength(1)
})

test('a figure somebody wrote with a reason is not lost; two at once open one', async () => {
  const office = await openOffice(world)
  const { unit, clerk, chair, neighbour } = office
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast' })
  const report = await openQuarter(clerk, unit)
  const api = clerk.api(reportingContract)
  await expect(api.openCorrection(report)).rejects.toMatchObject({ status: 409 })
  const { version } = await api.getReport(report)
  await api.overrideFigure({
    ...report,
    body: { code: 'activities', version, value: 5, reason: 'Sổ ghi tay.' },
  })
  await submit(clerk, report)
  await approve(chair, report)
  const [one, two] = await Promise.all([api.openCorrection(report), api.openCorrection(report)])
  expect(one.id).toBe(two.id)
  const view = await api.getReport({ params: { reportId: one.id } })
  expect(view.cells.find(({ code }) => code === 'activities')).toMatchObject({
    value: 5,
    counted: 1,
    override: { reason: 'Sổ ghi tay.' },
  })
  const stranger = await world.visit(neighbour, 'officer')
  await expect(stranger.api(reportingContract).openCorrection(report)).rejects.toMatchObject({
    status: 404,
  })
  await expect(chair.api(reportingContract).openCorrection(report)).resolves.toMatchObject({
    created: false,
  })
})
