import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import {
  everyFigureOpens,
  openOffice,
  openQuarter,
  submit,
} from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

describe('a draft', () => {
  test('is opened once, filled, with the author, and due one working day after the cut-off', async () => {
    const { unit, clerk } = await openOffice(world)
    await addPlan(world, unit, ['2024-03-05'])
    await addActivity(world, unit, {
      on: '2024-01-10',
      channel: 'broadcast',
      quantities: { minutes: 7 },
    })
    const first = await openQuarter(clerk, unit)
    expect(await openQuarter(clerk, unit)).toEqual(first)
    const report = await clerk.api(reportingContract).getReport(first)
    expect(report).toMatchObject({
      periodLabel: 'Quý I năm 2024',
      fromOn: '2023-12-15',
      toOn: '2024-03-14',
      dueOn: '2024-03-15',
      state: 'draft',
      live: true,
      holder: { name: 'Trần Thị Hoa', doing: 'Soạn thảo', workingDays: 0 },
      may: { edit: true, submit: true, approve: false },
    })
    expect(report.letterhead).toMatchObject({
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ BÌNH MINH'],
      superior: null,
      symbol: 'BC-UBND',
      place: 'Bình Minh',
      kind: 'DỰ THẢO BÁO CÁO',
      addressees: ['Ủy ban nhân dân tỉnh An Sơn'],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: null },
    })
    expect(report.letterhead.written).toMatch(/^Bình Minh, ngày\s+tháng\s+năm\s*$/)
    expect(report.letterhead.recipients[0]).toBe('- Như trên;')
    expect(report.sections[0]?.text).toContain('Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2024')
    expect(report.cells.find((cell) => cell.code === 'broadcast_minutes')?.text).toBe('7')
    expect(report.lines[0]).toMatchObject({ overdue: 1, result: 'Còn 1 việc quá hạn.' })
  })

  test('counts by event date in the periods of Decree 09: 20 June is in the third quarter', async () => {
    const { unit, clerk } = await openOffice(world, '2024-07-01')
    await addActivity(world, unit, { on: '2024-06-14', channel: 'conference' })
    await addActivity(world, unit, { on: '2024-06-20', channel: 'conference' })
    await addActivity(world, unit, { on: '2024-06-20', channel: 'conference' })
    const counts = []
    for (const key of ['2024-Q2', '2024-Q3']) {
      const report = await clerk
        .api(reportingContract)
        .getReport(await openQuarter(clerk, unit, key))
      counts.push(report.cells.find((cell) => cell.code === 'meetings')?.value)
    }
    expect(counts).toEqual([1, 2])
  })

  test(
    'opens exactly the records each figure counted, live and stored',
    { timeout: 60_000 },
    async () => {
      const { unit, neighbour, clerk } = await openOffice(world)
      await addActivity(world, neighbour, { on: '2024-02-01', channel: 'training' })
      const activity = fc.record({
        on: fc.constantFrom('2023-12-14', '2023-12-15', '2024-02-01', '2024-03-14', '2024-03-15'),
        channel: fc.constantFrom('broadcast', 'training', 'portal_news', 'leaflet', 'conference'),
        quantities: fc.record({
          minutes: fc.nat(90),
          attendees: fc.nat(300),
          copies: fc.nat(2000),
        }),
        proof: fc.boolean(),
      })
      const plan = await addPlan(world, unit, ['2024-02-20', '2024-03-05', '2024-03-13'])
      const [first, second] = plan.lines
      const report = await openQuarter(clerk, unit)
      await addActivity(world, unit, {
        on: '2024-02-15',
        channel: 'workshop',
        proof: true,
        occurrenceIds: [first?.occurrenceId ?? '', second?.occurrenceId ?? ''],
      })
      await fc.assert(
        fc.asyncProperty(fc.array(activity, { minLength: 1, maxLength: 6 }), async (done) => {
          for (const one of done) await addActivity(world, unit, one)
          await everyFigureOpens(clerk, report)
        }),
        { numRuns: 2 },
      )
      const live = await clerk.api(reportingContract).getReport(report)
      expect(live.cells.find((cell) => cell.code === 'on_time')?.text).toBe('2/2 (100%)')
      expect(live.cells.find((cell) => cell.code === 'proven_lines')?.text).toBe('2/3 (66,7%)')
      expect(live.cells.find((cell) => cell.code === 'delivered')?.value).toBe(1)
      await submit(clerk, report)
      await addActivity(world, unit, { on: '2024-02-02', channel: 'training' })
      await everyFigureOpens(clerk, report)
      const stored = await clerk.api(reportingContract).getReport(report)
      expect(stored.cells).toEqual(live.cells)
      expect(stored.live).toBe(false)
    },
  )

  test('an override needs a reason, is marked, and can be taken back', async () => {
    const { unit, clerk } = await openOffice(world)
    const api = clerk.api(reportingContract)
    const report = await openQuarter(clerk, unit)
    const body = { code: 'activities', version: 1, value: 9, reason: '  ' }
    await expect(api.overrideFigure({ ...report, body })).rejects.toMatchObject({
      status: 422,
      fields: { reason: 'Phải ghi lý do khi sửa số liệu.' },
    })
    await api.overrideFigure({ ...report, body: { ...body, reason: 'Sổ giấy tháng 12' } })
    const cell = (await api.getReport(report)).cells.find((one) => one.code === 'activities')
    expect(cell).toMatchObject({ value: 9, counted: 0, marked: true, text: '9' })
    await api.withdrawOverride({ ...report, body: { code: 'activities', version: 2 } })
    const after = (await api.getReport(report)).cells.find((one) => one.code === 'activities')
    expect(after).toMatchObject({ value: 0, override: null, marked: false })
  })

  test('is saved only over the version that was read, and only by its own unit', async () => {
    const { province, unit, neighbour, clerk } = await openOffice(world)
    const api = clerk.api(reportingContract)
    const report = await openQuarter(clerk, unit)
    const { sections } = await api.getReport(report)
    const [first, ...others] = sections
    const strange = {
      ...first,
      code: 'basis',
      title: 'Căn cứ',
      kind: 'prose',
      text: 'Có {fig:bia} bài',
    } as const
    await expect(
      api.saveSections({ ...report, body: { version: 1, sections: [strange, ...others] } }),
    ).rejects.toMatchObject({ status: 422 })
    await api.saveSections({ ...report, body: { version: 1, sections } })
    await expect(
      api.saveSections({ ...report, body: { version: 1, sections } }),
    ).rejects.toMatchObject({ status: 409 })
    const stranger = await world.visit(neighbour, 'head')
    await expect(stranger.api(reportingContract).getReport(report)).rejects.toMatchObject({
      status: 404,
    })
    await expect(
      stranger.api(reportingContract).listReports({ params: { unitId: unit.id } }),
    ).rejects.toMatchObject({ status: 404 })
    const superior = await world.visit(province, 'head')
    expect((await superior.api(reportingContract).getReport(report)).may.edit).toBe(false)
    await expect(
      superior.api(reportingContract).saveSections({ ...report, body: { version: 2, sections } }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('tells what is missing before it is submitted', async () => {
    const { unit, clerk } = await openOffice(world)
    await addPlan(world, unit, ['2024-03-01'])
    await addActivity(world, unit, { on: '2024-02-01', channel: 'training', title: 'Lớp một cửa' })
    const report = await openQuarter(clerk, unit)
    const { items } = await clerk.api(reportingContract).checkReport(report)
    expect(items.map((item) => item.code)).toEqual([
      'empty_section',
      'empty_section',
      'no_cause',
      'overdue_unexplained',
      'no_evidence',
    ])
  })
})
