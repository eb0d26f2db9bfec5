import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { planRoutes, plansContract } from '../../plans/index.ts'
import { jobs } from '../../worker.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, planRoutes, reportingRoutes])
})
afterAll(() => world.close())

async function submitted() {
  const office = await openOffice(world)
  await addActivity(world, office.unit, { on: '2024-02-01', channel: 'broadcast', proof: true })
  const report = await openQuarter(office.clerk, office.unit)
  const { contentHash } = await submit(office.clerk, report)
  return { ...office, report, contentHash }
}

async function bytesOf(visitor: Visitor, reportId: string) {
  const get = (ending: string) =>
    visitor.inject({ url: `/api/v1/reports/${reportId}/document.${ending}` })
  const [docx, pdf] = [await get('docx'), await get('pdf')]
  expect([docx.statusCode, pdf.statusCode]).toEqual([200, 200])
  return { docx: docx.rawPayload, pdf: pdf.rawPayload, name: pdf.headers['content-disposition'] }
}

describe('approval', () => {
  test('waits for the head, is of exactly what was shown, and keeps the bytes', async () => {
    const { unit, clerk, chair, report, contentHash } = await submitted()
    const waiting = await chair
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(waiting.counts).toEqual({ approvals: 1, returned: 0, notices: 0 })
    expect(waiting.items[0]).toMatchObject({
      kind: 'approval',
      subjectId: report.params.reportId,
      address: `/lam-viec/bao-cao/${report.params.reportId}`,
      byName: 'Trần Thị Hoa',
      holder: { name: 'Lãnh đạo UBND xã Bình Minh', doing: 'Xem xét, phê duyệt' },
      may: { decide: true },
    })
    const draft = await bytesOf(chair, report.params.reportId)
    expect(draft.name).toContain(encodeURIComponent('Dự thảo'))
    const api = chair.api(reportingContract)
    await expect(
      api.approveReport({ ...report, body: { contentHash: 'a'.repeat(64) } }),
    ).rejects.toMatchObject({ status: 409 })
    await api.approveReport({ ...report, body: { contentHash } })
    const approved = await bytesOf(clerk, report.params.reportId)
    expect(approved.pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(approved.docx.subarray(0, 2).toString()).toBe('PK')
    expect(approved.pdf.equals(draft.pdf)).toBe(false)
    const view = await clerk.api(reportingContract).getReport(report)
    expect(view).toMatchObject({
      state: 'approved',
      holder: { name: 'Văn thư' },
      approval: { state: 'approved', decidedByName: 'Lê Văn Bình', contentHash },
      files: { docx: true, pdf: true },
      may: { edit: false, issue: true },
    })
    await clerk
      .api(reportingContract)
      .issueReport({ ...report, body: { number: 27, issuedOn: '2024-03-12' } })
    const issued = await bytesOf(clerk, report.params.reportId)
    expect(issued.pdf.equals(approved.pdf) && issued.docx.equals(approved.docx)).toBe(true)
  })

  test('is never by whoever submitted it', async () => {
    const { unit, chair } = await openOffice(world)
    const report = await openQuarter(chair, unit)
    const { contentHash } = await submit(chair, report)
    await expect(
      chair.api(reportingContract).approveReport({ ...report, body: { contentHash } }),
    ).rejects.toMatchObject({ status: 403, detail: expect.stringContaining('không được tự duyệt') })
    expect((await chair.api(reportingContract).getReport(report)).may.approve).toBe(false)
  })

  test('is never by an officer, a viewer or a superior, and a viewer submits nothing', async () => {
    const { province, unit, clerk, report, contentHash } = await submitted()
    const viewer = await world.visit(unit, 'viewer')
    const superior = await world.visit(province, 'head')
    for (const person of [clerk, viewer, superior]) {
      await expect(
        person.api(reportingContract).approveReport({ ...report, body: { contentHash } }),
      ).rejects.toMatchObject({ status: 403 })
    }
    const other = await openQuarter(clerk, unit, '2023-Q4')
    await expect(submit(viewer, other)).rejects.toMatchObject({ status: 403 })
    await expect(openQuarter(viewer, unit, '2023-Q3')).rejects.toMatchObject({ status: 403 })
  })

  test('of two at once one wins, and a repeated request gets the first answer', async () => {
    const { unit, chair, report, contentHash } = await submitted()
    const deputy = await world.visit(unit, 'head', 'Phạm Thị Mai')
    const approve = (person: Visitor, idempotencyKey: string) =>
      person
        .api(reportingContract)
        .approveReport({ ...report, body: { contentHash }, idempotencyKey })
    const both = await Promise.allSettled([
      approve(chair, 'duyet-bao-cao-1'),
      approve(deputy, 'duyet-bao-cao-2'),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ status: 409 })
    const won = both[0].status === 'fulfilled'
    const again = await approve(won ? chair : deputy, won ? 'duyet-bao-cao-1' : 'duyet-bao-cao-2')
    expect(again.state).toBe('approved')
    const { rows } = await world.owner.query(
      `select count(*)::integer n from files.file where kind = 'report' and org_path = $1`,
      [unit.orgPath],
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  test('is taken back by an edit, and says so', async () => {
    const { clerk, chair, report, contentHash } = await submitted()
    const api = clerk.api(reportingContract)
    const { version, sections, may } = await api.getReport(report)
    expect(may.editVoidsApproval).toBe(true)
    const saved = await api.saveSections({ ...report, body: { version, sections } })
    expect(saved).toMatchObject({ state: 'draft', notice: expect.stringContaining('trình lại') })
    await expect(
      chair.api(reportingContract).approveReport({ ...report, body: { contentHash } }),
    ).rejects.toMatchObject({ status: 409 })
    const { approval, live } = await api.getReport(report)
    expect([approval?.state, live]).toEqual(['void', true])
  })
})

describe('a return', () => {
  test('needs a reason and puts the report back into the hands of its author', async () => {
    const { unit, clerk, chair, report } = await submitted()
    const api = chair.api(reportingContract)
    await expect(api.returnReport({ ...report, body: { reason: '  ' } })).rejects.toMatchObject({
      status: 422,
      fields: { reason: 'Phải ghi lý do trả lại.' },
    })
    await api.returnReport({ ...report, body: { reason: 'Bổ sung số người dự.' } })
    const { items } = await clerk
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(items[0]).toMatchObject({
      kind: 'returned',
      reason: 'Bổ sung số người dự.',
      byName: 'Lê Văn Bình',
      holder: { name: 'Trần Thị Hoa' },
    })
    await submit(clerk, report)
    const after = await clerk
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(after.counts.returned).toBe(0)
  })
})

describe('after the approval', () => {
  test('a late figure stands beside: figures, records and bytes stay, and it goes when it is undone', async () => {
    const { province, unit, clerk, chair, report, contentHash } = await submitted()
    const superiorClerk = await world.visit(province, 'officer')
    const superiorChair = await world.visit(province, 'head')
    const above = await openQuarter(superiorClerk, province)
    const asked = await submit(superiorClerk, above)
    await superiorChair
      .api(reportingContract)
      .approveReport({ ...above, body: { contentHash: asked.contentHash } })
    const api = clerk.api(reportingContract)
    await chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
    const before = await api.getReport(report)
    const bytes = await bytesOf(clerk, report.params.reportId)

    world.setToday('2024-03-20')
    const clerkNow = await world.visit(unit, 'officer')
    const late = await clerkNow.api(plansContract).recordActivity({
      params: { unitId: unit.id },
      body: { happenedOn: '2024-03-01', channelKind: 'broadcast', title: 'Phát thanh ghi muộn' },
    })
    await world.runJobs(jobs)
    const now = clerkNow.api(reportingContract)
    const after = await now.getReport(report)
    expect(after.lateFigures.find((one) => one.code === 'activities')).toMatchObject({
      frozenValue: 1,
      presentValue: 2,
    })
    expect(after.cells.map((cell) => cell.value)).toEqual(before.cells.map((cell) => cell.value))
    expect(after.contentHash).toBe(before.contentHash)
    const records = await now.listRecords({
      params: { ...report.params, code: 'activities' },
      query: {},
    })
    expect(records.total.records).toBe(1)
    expect(await bytesOf(clerkNow, report.params.reportId)).toEqual(bytes)
    const notices = await clerkNow
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(notices.items.map((item) => item.title)).toEqual([
      expect.stringContaining('đã được duyệt'),
      expect.stringContaining('số liệu thay đổi sau khi duyệt'),
    ])
    const overall = await (
      await world.visit(province, 'viewer')
    )
      .api(reportingContract)
      .getReport(above)
    expect(overall.lateFigures.find((one) => one.code === 'activities')).toMatchObject({
      frozenValue: 1,
      presentValue: 2,
    })

    await clerkNow.api(plansContract).voidActivity({
      params: { activityId: late.id },
      body: { version: late.version, reason: 'Ghi nhầm' },
    })
    await world.runJobs(jobs)
    expect((await now.getReport(report)).lateFigures).toEqual([])
    const { rows } = await world.owner.query(
      `select actor_name name, jsonb_array_length(details -> 'late') > 0 late from platform.act
       where subject_id = $1 and act = 'notice-late-figures' order by at, id`,
      [report.params.reportId],
    )
    expect(rows).toEqual([
      { name: 'Hệ thống', late: true },
      { name: 'Hệ thống', late: false },
    ])
  })

  test('the list shows what is owed, due and with whom', async () => {
    const { unit, clerk, report } = await submitted()
    const list = await clerk
      .api(reportingContract)
      .listReports({ params: { unitId: unit.id }, query: {} })
    expect(list.items).toHaveLength(1)
    expect(list.items[0]).toMatchObject({ id: report.params.reportId, dueOn: '2024-03-15' })
    expect(list.owed.map((period) => [period.periodKey, period.overdue])).toEqual([
      ['2023-Q4', true],
    ])
  })
})
