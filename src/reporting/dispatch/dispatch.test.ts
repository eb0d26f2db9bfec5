import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { jobs } from '../../worker.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

const quarter = { subject: 'communication', periodKey: '2024-Q1' } as const

/** A commune that reports to its province through the province's office of home affairs. */
async function office() {
  const base = await openOffice(world, '2024-03-18')
  const via = await world.addUnit(base.province, {
    name: 'Sở Nội vụ',
    kind: 'department',
    tier: 'province',
    areaId: base.province.areaId,
  })
  const superior = await world.visit(base.province, 'officer', 'Đỗ Thu Hà')
  const between = await world.visit(via, 'officer', 'Ngô Văn Nội')
  await superior.api(reportingContract).createDuty({
    params: { unitId: base.province.id },
    body: {
      bearers: ['committees'],
      words: 'UBND các xã báo cáo kết quả truyền thông hằng quý.',
      periodKind: 'quarter',
      toUnitId: base.province.id,
      viaUnitId: via.id,
      fromOn: '2024-01-01',
    },
  })
  return { ...base, via, superior, between }
}

async function issued(all: Awaited<ReturnType<typeof office>>) {
  await addActivity(world, all.unit, { on: '2024-02-01', channel: 'broadcast', proof: true })
  const report = await openQuarter(all.clerk, all.unit)
  await submit(all.clerk, report)
  await approve(all.chair, report)
  await all.clerk
    .api(reportingContract)
    .issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-18' } })
  return report
}

const received = (visitor: Visitor, unitId: string) =>
  visitor.api(reportingContract).listReceived({ params: { unitId }, query: quarter })

async function pdf(visitor: Visitor, url: string): Promise<Buffer> {
  return (await visitor.inject({ url: `/api/v1/${url}/document.pdf` })).rawPayload
}

describe('a report', () => {
  test('goes through the unit in between to the superior, who accepts it; each reads exactly what was sent', async () => {
    const all = await office()
    const { unit, clerk, province, via, superior, between } = all
    const report = await issued(all)
    const api = clerk.api(reportingContract)
    const way = await api.findWay(report)
    expect(way).toMatchObject({
      to: { unitId: province.id },
      via: { unitId: via.id },
      may: { send: true },
    })
    const body = { toUnitId: province.id, viaUnitId: via.id }
    const { id } = await api.sendReport({ ...report, body })
    await expect(api.sendReport({ ...report, body })).rejects.toMatchObject({ status: 409 })
    await world.runJobs(jobs)
    expect((await api.getReport(report)).holder).toMatchObject({
      name: 'Sở Nội vụ',
      doing: 'Xem xét, chuyển cấp trên',
    })

    const params = { dispatchId: id }
    // The office lies beside the commune: it reads what was sent, and nothing else of the commune.
    await expect(between.api(reportingContract).getReport(report)).rejects.toMatchObject({
      status: 404,
    })
    const read = await between.api(reportingContract).getReceived({ params })
    expect(read).toMatchObject({
      open: false,
      dispatch: { state: 'via', may: { pass: true, accept: false, return: true } },
      report: { number: 27, may: { edit: false } },
    })
    const sent = await pdf(between, `received-reports/${id}`)
    expect(sent.equals(await pdf(clerk, `reports/${report.params.reportId}`))).toBe(true)

    await expect(
      superior.api(reportingContract).passDispatch({ params, body: {} }),
    ).rejects.toMatchObject({ status: 403 })
    await between.api(reportingContract).passDispatch({ params, body: { note: 'Số liệu đủ.' } })
    await world.runJobs(jobs)
    const waiting = await superior
      .api(workContract)
      .listWaiting({ params: { unitId: province.id }, query: {} })
    expect(waiting.items[0]).toMatchObject({ address: `/lam-viec/bao-cao/nhan/${id}` })
    await superior.api(reportingContract).acceptDispatch({ params })
    await expect(superior.api(reportingContract).acceptDispatch({ params })).rejects.toMatchObject({
      status: 409,
    })
    await world.runJobs(jobs)
    expect((await api.getReport(report)).holder).toBeNull()
    expect((await received(superior, province.id)).counts).toMatchObject({
      expected: 3,
      accepted: 1,
      owed: 2,
    })
    const stranger = await world.visit(all.neighbour, 'head')
    await expect(stranger.api(reportingContract).getReceived({ params })).rejects.toMatchObject({
      status: 404,
    })
    expect(unit.orgPath.startsWith(via.orgPath)).toBe(false)
  })

  test('sent back needs a reason, and is not sent again as it is', async () => {
    const all = await office()
    const { clerk, province, superior } = all
    const report = await issued(all)
    const api = clerk.api(reportingContract)
    const { id } = await api.sendReport({ ...report, body: { toUnitId: province.id } })
    const params = { dispatchId: id }
    const above = superior.api(reportingContract)
    await expect(above.returnDispatch({ params, body: { reason: ' ' } })).rejects.toMatchObject({
      status: 422,
      fields: { reason: 'Phải ghi lý do trả lại.' },
    })
    await above.returnDispatch({ params, body: { reason: 'Thiếu số người dự.' } })
    await world.runJobs(jobs)
    const view = await api.getReport(report)
    expect(view.holder).toMatchObject({ doing: 'Lập bản đính chính theo ý kiến cấp trên' })
    const { items } = await clerk
      .api(workContract)
      .listWaiting({ params: { unitId: all.unit.id }, query: {} })
    expect(items.map(({ title }) => title)).toContainEqual(
      expect.stringContaining('Thiếu số người dự.'),
    )
    await expect(
      api.sendReport({ ...report, body: { toUnitId: province.id } }),
    ).rejects.toMatchObject({ status: 409, detail: expect.stringContaining('đính chính') })
  })

  test('that is not issued, or by a viewer, is not sent', async () => {
    const all = await office()
    const { clerk, unit, province } = all
    const report = await openQuarter(clerk, unit)
    const body = { toUnitId: province.id }
    await expect(
      clerk.api(reportingContract).sendReport({ ...report, body }),
    ).rejects.toMatchObject({ status: 409 })
    const viewer = await world.visit(unit, 'viewer')
    await expect(
      viewer.api(reportingContract).sendReport({ ...report, body }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('the list of what was received', () => {
  test('opens as it was sent, also after reports have come to hold more', async () => {
    const all = await office()
    const { clerk, province, superior } = all
    const report = await issued(all)
    const body = { toUnitId: province.id, viaUnitId: null }
    const { id } = await clerk.api(reportingContract).sendReport({ ...report, body })
    const params = { dispatchId: id }
    const sent = await superior.api(reportingContract).getReceived({ params })
    await world.owner.query(
      `update reporting.dispatch set content = content - 'lentTo' - 'approval' #- '{may,correct}' || '{"gone": 1}'
        where id = $1`,
      [id],
    )
    const { report: opened } = await superior.api(reportingContract).getReceived({ params })
    expect(opened).toEqual({ ...sent.report, lentTo: [], approval: null })
    expect((await pdf(superior, `received-reports/${id}`)).subarray(0, 4).toString()).toBe('%PDF')
  })

  test('shows who owes a report and since when; urging is told once a day', async () => {
    const all = await office()
    const { unit, clerk, province, via, superior, between, neighbour } = all
    await openQuarter(clerk, unit)
    const list = await received(superior, province.id)
    expect(list.items.map(({ unitName, state, overdue }) => [unitName, state, overdue])).toEqual([
      [unit.shortName, 'writing', true],
      [neighbour.shortName, 'missing', true],
      ['UBND xã Tân Phú', 'missing', true],
    ])
    // The office in between sees the same units, though it reaches none of them.
    const seen = await received(between, via.id)
    expect(seen.items.map(({ state }) => state)).toEqual(['missing', 'missing', 'missing'])
    const urge = (visitor: Visitor, unitId: string) =>
      visitor.api(reportingContract).urgeReports({
        params: { unitId },
        body: {
          ...quarter,
          unitIds: list.items.map((item) => item.unitId),
          note: 'Gửi trước 17 giờ.',
        },
      })
    // Twice at once, as of two officers.
    const told = await Promise.all([urge(between, via.id), urge(between, via.id)])
    expect(told.reduce((sum, { urged }) => sum + urged, 0)).toBe(3)
    expect(await urge(between, via.id)).toEqual({ urged: 0, already: 3 })
    await world.runJobs(jobs)
    const { items } = await clerk
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(items.at(-1)?.title).toBe(
      'Sở Nội vụ đôn đốc: Báo cáo truyền thông quý I năm 2024 đã quá hạn, hạn ngày 15/03/2024. Gửi trước 17 giờ.',
    )
    await expect(urge(clerk, province.id)).rejects.toMatchObject({ status: 404 })
  })
})
