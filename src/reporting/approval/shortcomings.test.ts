import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes, plansContract } from '../../plans/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, reportingRoutes])
})
afterAll(() => world.close())

const SAID = [
  'Trong kỳ còn {fig:overdue} việc quá hạn chưa xong.',
  '- Thôn Đồng chưa có loa truyền thanh.',
  '- Cán bộ thôn chưa được tập huấn về dịch vụ công trực tuyến.',
  '- Kiến nghị Sở Nội vụ: cấp tài liệu tập huấn.',
].join('\n')

/** A commune whose report of a quarter of 2024 is issued with its difficulties. */
async function reported() {
  const office = await openOffice(world)
  const { unit, clerk, chair } = office
  const report = await openQuarter(clerk, unit)
  const api = clerk.api(reportingContract)
  const { sections, version } = await api.getReport(report)
  const difficulties = sections.find((one) => one.code === 'difficulties')
  if (difficulties) difficulties.text = SAID
  await api.saveSections({
    ...report,
    body: { version, sections },
  })
  const { contentHash } = await submit(clerk, report)
  await chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
  const start = { unitId: unit.id }
  const plans = clerk.api(plansContract)
  const before = await plans.listPlanStarts({ params: start, query: { year: 2025 } })
  await api.issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-12' } })
  const after = await plans.listPlanStarts({ params: start, query: { year: 2025 } })
  return { ...office, plans, start, before: before.shortcomings, said: after.shortcomings, report }
}

describe('what an issued report says went badly', () => {
  test('is offered to next year’s plan, and ticked it becomes a task that says where it came from', async () => {
    const { plans, start, before, said, report } = await reported()
    expect(before, 'a report that is not issued says nothing yet').toEqual([])
    expect(said.map((one) => one.words)).toEqual([
      'Thôn Đồng chưa có loa truyền thanh.',
      'Cán bộ thôn chưa được tập huấn về dịch vụ công trực tuyến.',
    ])
    expect(said[0]).toMatchObject({
      citation: expect.stringMatching(/^Báo cáo số 27, .*2024/u),
      address: `/lam-viec/bao-cao/${report.params.reportId}`,
    })
    const other = await plans.listPlanStarts({ params: start, query: { year: 2026 } })
    expect(other.shortcomings, 'of another year').toEqual([])
    const body = { year: 2025, from: { kind: 'blank' as const } }
    const params = await plans.startPlan({
      params: start,
      body: { ...body, shortcomingIds: [said[1]?.id ?? ''] },
    })
    const plan = await plans.getPlan({ params })
    expect(plan.lineList).toMatchObject([
      {
        groupTitle: 'Khắc phục tồn tại, hạn chế năm 2024',
        content: 'Cán bộ thôn chưa được tập huấn về dịch vụ công trực tuyến.',
      },
    ])
    const [line] = plan.lineList
    expect(await plans.listPlanShortcomings({ params })).toMatchObject({
      year: 2024,
      items: [{ line: null }, { line: { id: line?.id } }],
      may: { answer: true },
    })
    const answer = (line: string | null) =>
      plans.answerShortcoming({
        params: { ...params, shortcomingId: said[0]?.id ?? '' },
        body: { line },
      })
    expect((await answer(line?.id ?? '')).items[0]?.line?.id).toBe(line?.id)
    expect((await answer(null)).items[0]?.line).toBeNull()
    const added = await answer('new')
    expect(added.items[0]?.line?.content).toBe('Thôn Đồng chưa có loa truyền thanh.')
    await plans.withdrawLine({
      params: { lineId: added.items[0]?.line?.id ?? '' },
      body: { version: 1 },
    })
    expect((await plans.listPlanShortcomings({ params })).items[0]?.line).toBeNull()
  })

  test('is the unit’s own: others see none, viewers answer none, other plans’ tasks are refused', async () => {
    const { plans, start, said, unit, province } = await reported()
    const body = { year: 2025, from: { kind: 'blank' as const } }
    const params = await plans.startPlan({ params: start, body })
    const shortcomingId = said[0]?.id ?? ''
    await expect(
      plans.startPlan({
        params: start,
        body: { ...body, year: 2026, shortcomingIds: [shortcomingId] },
      }),
      'of another year',
    ).rejects.toMatchObject({ status: 422, fields: { shortcomingIds: expect.any(String) } })
    await expect(
      plans.answerShortcoming({ params: { ...params, shortcomingId }, body: { line: unit.id } }),
    ).rejects.toMatchObject({ status: 422, fields: { line: 'Việc này không có trong kế hoạch.' } })
    await expect(
      plans.answerShortcoming({
        params: { ...params, shortcomingId: unit.id },
        body: { line: 'new' },
      }),
    ).rejects.toMatchObject({ status: 404 })
    await plans.addLine({ params, body: { content: 'Đăng tin về dịch vụ công' } })
    const { version } = await plans.getPlan({ params })
    await plans.submitPlan({ params, body: { version } })
    await expect(
      plans.answerShortcoming({ params: { ...params, shortcomingId }, body: { line: 'new' } }),
      'while it is with the head',
    ).rejects.toMatchObject({ status: 409 })
    const submitted = await plans.getPlan({ params })
    await plans.recallPlan({ params, body: { version: submitted.version } })
    const viewer = (await world.visit(unit, 'viewer')).api(plansContract)
    await expect(
      viewer.answerShortcoming({ params: { ...params, shortcomingId }, body: { line: 'new' } }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await viewer.listPlanShortcomings({ params })).may.answer).toBe(false)
    const elsewhere = await world.addProvince()
    const stranger = (await world.visit(elsewhere.province, 'officer')).api(plansContract)
    await expect(stranger.listPlanShortcomings({ params })).rejects.toMatchObject({ status: 404 })
    const above = (await world.visit(province, 'officer')).api(plansContract)
    await expect(
      above.answerShortcoming({ params: { ...params, shortcomingId }, body: { line: 'new' } }),
      'a superior does not write it',
    ).rejects.toMatchObject({ status: 403 })
  })
})
