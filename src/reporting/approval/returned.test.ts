import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import { openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import type { Unit } from '../../organization/index.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

describe('since the return', () => {
  test('names every word and figure that is otherwise, on any device, and keeps every submission', async () => {
    const { unit, neighbour, clerk, chair } = await openOffice(world)
    await addActivity(world, unit, { on: '2024-02-01', channel: 'training' })
    const report = await openQuarter(clerk, unit)
    const api = clerk.api(reportingContract)
    expect(await api.listChanges(report)).toEqual({ since: null, items: [], next: null })
    await submit(clerk, report)
    await chair
      .api(reportingContract)
      .returnReport({ ...report, body: { reason: 'Ghi rõ nơi họp.' } })
    await addActivity(world, unit, { on: '2024-02-02', channel: 'training' })
    const { version, sections, addressees } = await api.getReport(report)
    await api.saveSections({
      ...report,
      body: {
        version,
        sections: sections.map((one) => Object.assign(one, ownWords(one))),
        addressees: [...addressees, 'Sở Nội vụ'],
      },
    })
    await submit(clerk, report)
    const { since, items } = await chair.api(reportingContract).listChanges(report)
    expect(since).toMatchObject({
      reason: 'Ghi rõ nơi họp.',
      decidedByName: 'Lê Văn Bình',
      submittedByName: 'Trần Thị Hoa',
    })
    const of = (key: string) => items.find((item) => item.key === key)
    expect(of('activities:')).toMatchObject({ kind: 'figure', before: '1', after: '2' })
    expect(of('assessment')?.paragraphs).toEqual([
      [
        { op: 'same', text: expect.stringContaining('Trong kỳ') },
        { op: 'added', text: 'Loa ba thôn còn yếu.' },
      ],
    ])
    expect(items.find(({ kind }) => kind === 'addressees')?.paragraphs).toEqual([
      [{ op: 'added', text: 'Sở Nội vụ' }],
    ])
    expect(of('basis')).toBeUndefined()
    const stranger = await world.visit(neighbour, 'head')
    await expect(stranger.api(reportingContract).listChanges(report)).rejects.toMatchObject({
      status: 404,
    })
    const { contentHash } = await api.getReport(report)
    await chair
      .api(reportingContract)
      .approveReport({ ...report, body: { contentHash: contentHash ?? '' } })
    const { rows } = await world.owner.query(
      `select decision, decided_by_name name from reporting.submission where report_id = $1
       order by submitted_at, id`,
      [report.params.reportId],
    )
    expect(rows).toEqual([
      { decision: 'returned', name: 'Lê Văn Bình' },
      { decision: 'approved', name: 'Lê Văn Bình' },
    ])
  })
})

describe('head and foot', () => {
  test('are the words of the print; what a person wrote stays, what they did not follows the register', async () => {
    const { unit, clerk, chair } = await openOffice(world)
    const report = await openQuarter(clerk, unit)
    const api = clerk.api(reportingContract)
    const { sections, recipients } = await api.getReport(report)
    const body = { version: 1, sections, addressees: ['Sở Nội vụ', 'Sở Tư pháp'], recipients }
    await api.saveSections({ ...report, body })
    await expect(api.saveSections({ ...report, body })).rejects.toMatchObject({ status: 409 })
    const { rows } = await world.owner.query(
      'select addressees, recipients from reporting.report where id = $1',
      [report.params.reportId],
    )
    expect(rows).toEqual([{ addressees: ['Sở Nội vụ', 'Sở Tư pháp'], recipients: null }])
    const { contentHash } = await submit(clerk, report)
    const asked = await chair.api(reportingContract).getReport(report)
    expect(asked.letterhead).toMatchObject({
      kind: 'BÁO CÁO',
      addressees: ['- Sở Nội vụ;', '- Sở Tư pháp.'],
      signature: { name: null },
    })
    await chair.api(reportingContract).approveReport({ ...report, body: { contentHash } })
    await api.issueReport({ ...report, body: { number: 7, issuedOn: '2024-03-12' } })
    expect((await api.getReport(report)).letterhead).toMatchObject({
      number: 'Số: 07/BC-UBND',
      written: 'Bình Minh, ngày 12 tháng 3 năm 2024',
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lê Văn Bình' },
    })
  })

  test('to whom and through whom follow the duty that asks for the report, unless a person wrote them', async () => {
    const { province, unit, clerk } = await openOffice(world)
    const department = await world.addUnit(province, {
      name: 'Sở Nội vụ',
      kind: 'department',
      tier: 'province',
    })
    const report = await openQuarter(clerk, unit)
    const api = clerk.api(reportingContract)
    const { above } = await api.listDuties({ params: { unitId: unit.id } })
    const via = above.find(({ name }) => name.startsWith('Văn phòng UBND'))
    const before = await api.getReport(report)
    expect(before.recipients).toEqual(['Chủ tịch, các Phó Chủ tịch', 'Các đơn vị liên quan'])
    await api.createDuty({
      params: { unitId: unit.id },
      body: {
        words: 'Báo cáo kết quả truyền thông hằng quý.',
        periodKind: 'quarter',
        fromOn: '2024-01-01',
        bearers: ['own'],
        toUnitId: department.id,
        viaUnitId: via?.unitId ?? null,
      },
    })
    const { addressees, recipients, sections } = await api.getReport(report)
    expect({ addressees, recipients }).toEqual({
      addressees: ['Sở Nội vụ'],
      recipients: [
        'Văn phòng UBND tỉnh (để tổng hợp)',
        'Chủ tịch, các Phó Chủ tịch',
        'Các đơn vị liên quan',
      ],
    })
    const body = { version: 1, sections, addressees, recipients: ['Đảng ủy xã'] }
    await api.saveSections({ ...report, body })
    const { dutyId } = await laidDuty(clerk, unit)
    await api.closeDuty({ params: { dutyId }, body: { toOn: '2023-12-01' } })
    const after = await api.getReport(report)
    expect(after.addressees).toEqual(before.addressees)
    expect(after.recipients).toEqual(['Đảng ủy xã'])
  })

  test('the proposals are those a report is opened with, from what is planned now', async () => {
    const { unit, clerk } = await openOffice(world)
    const report = await openQuarter(clerk, unit)
    const api = clerk.api(reportingContract)
    const { sections } = await api.getReport(report)
    expect((await api.listProposals(report)).items).toEqual(sections)
    await addPlan(world, unit, ['2024-04-05'])
    const [basis] = (await api.listProposals(report)).items
    expect(basis?.text).toContain('Thực hiện Kế hoạch số 12/KH-UBND')
  })
})

async function laidDuty(clerk: Visitor, unit: Unit): Promise<{ dutyId: string }> {
  const { laid, borne } = await clerk
    .api(reportingContract)
    .listDuties({ params: { unitId: unit.id } })
  return { dutyId: [...borne, ...laid][0]?.id ?? '' }
}

function ownWords({ code, text }: { code: string; text: string }): { text: string } {
  return { text: code === 'assessment' ? `${text} Loa ba thôn còn yếu.` : text }
}
