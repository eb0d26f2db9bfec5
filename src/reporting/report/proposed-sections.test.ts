import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import {
  approve,
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
  const again = { title: 'Hướng dẫn nộp hồ sơ trực tuyến.', proof: true }
  await addActivity(world, unit, {
    on: '2024-05-06',
    channel: 'zalo_oa',
    url: 'https://zalo.me/huong-dan',
    ...again,
  })
  const gone = await addActivity(world, unit, {
    on: '2024-05-07',
    channel: 'facebook_page',
    url: 'https://facebook.example/da-go',
    proof: true,
  })
  await world.owner.query(`update plans.evidence set page_state = 'dead' where activity_id = $1`, [
    gone,
  ])
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

test('what not every unit does is named where it was done, each with how it was counted and its records', async () => {
  const { unit, clerk } = await openOffice(world)
  const did = [
    ['communicator', { sessions: 3 }],
    ['direct_guidance', { people_guided: 41 }],
    ['online_qa', { questions_answered: 7 }],
    ['sms', { messages: 1200 }],
    ['public_posting', { postings: 15 }],
    ['video_clip', { clips: 2, money: 3_500_000 }],
  ] as const
  for (const [channel, quantities] of did) {
    await addActivity(world, unit, { on: '2024-02-01', channel, quantities: { ...quantities } })
  }
  await addActivity(world, unit, {
    on: '2024-02-20',
    channel: 'direct_guidance',
    quantities: { people_guided: 9 },
    estimated: true,
  })
  const { planId } = await addPlan(world, unit, ['2024-03-01'])
  await world.owner.query(
    `insert into plans.budget_line (id, org_path, plan_id, ordinal, content, source_code, amount, changed_at,
       changed_by_name)
     values (gen_random_uuid(), $1, $2, 1, 'Làm clip', 'commune_budget', 9000000, now(), 'Trần Thị Hoa')`,
    [unit.orgPath, planId],
  )
  const report = await openQuarter(clerk, unit)
  const { cells, sections } = await clerk.api(reportingContract).getReport(report)
  const said = (code: string) => {
    const cell = cells.find((one) => one.code === code)
    return cell && [cell.text, cell.records, ...cell.countMethods]
  }
  expect(said('sessions')).toEqual(['3', 1, 'Đếm tại chỗ'])
  expect(said('people_guided')).toEqual(['khoảng 50', 2, 'Ước lượng', 'Đếm tại chỗ'])
  expect(said('questions_answered')).toEqual(['7', 1, 'Đếm tại chỗ'])
  expect(said('messages')).toEqual(['1.200', 1, 'Đếm tại chỗ'])
  expect(said('postings')).toEqual(['15', 1, 'Đếm tại chỗ'])
  expect(said('posting_rounds')).toEqual(['1', 1])
  expect(said('clips')).toEqual(['2', 1, 'Đếm tại chỗ'])
  expect(said('spent')).toEqual(['3.500.000', 1, 'Đếm tại chỗ'])
  expect(said('estimate')).toEqual(['9.000.000', 1])
  expect(said('spent_of_estimate')).toEqual(['3.500.000/9.000.000 (38,9%)', 1, 'Đếm tại chỗ'])
  expect(said('contests')).toEqual(['0', 0])
  const part = sections.find(({ code }) => code === 'channels')
  expect(part?.text).toContain('- Hướng dẫn trực tiếp: {fig:people_guided} lượt người.')
  expect(part?.text).toContain('{fig:posting_rounds} đợt với {fig:postings} thủ tục.')
  expect(part?.text).toContain(
    '{fig:spent} đồng cho các hoạt động; dự toán của kế hoạch: {fig:estimate} đồng; tỷ lệ đã chi: {fig:spent_of_estimate}.',
  )
  expect(part?.text, 'no contest was held').not.toContain('Cuộc thi')
  expect(part?.figures).toContain('clips')
  expect(part?.figures).not.toContain('contests')
  await everyFigureOpens(clerk, report)
})

test('a draft opened before its template had a part takes it in when asked, and units are added up before it goes', async () => {
  const { province, unit, neighbour } = await openOffice(world)
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast' })
  await addActivity(world, neighbour, { on: '2024-02-02', channel: 'broadcast' })
  const officer = await world.visit(province, 'officer')
  const report = await openQuarter(officer, province)
  const api = officer.api(reportingContract)
  const whole = (await api.getReport(report)).sections
  const old = whole.filter(({ kind }) => kind !== 'units')
  expect(old).toHaveLength(whole.length - 1)
  await world.owner.query('update reporting.report set sections = $2 where id = $1', [
    report.params.reportId,
    JSON.stringify(old),
  ])
  const save = async (sections: typeof whole) => {
    const { version } = await api.getReport(report)
    return api.saveSections({ ...report, body: { version, sections } })
  }
  await save(old)
  const { items } = await api.listProposals(report)
  const part = items.find(({ kind }) => kind === 'units')
  if (!part) throw new Error('the template has an appendix by unit')
  await expect(save([...old, { ...part, code: 'other' }])).rejects.toMatchObject({ status: 422 })
  await save([...old, part])
  const { sections, cells, version } = await api.getReport(report)
  expect(sections.at(-1)).toEqual(part)

  const sums = async () =>
    (await api.checkReport(report)).items.filter(({ code }) => code === 'uneven_sum')
  expect(await sums()).toEqual([])
  const row = cells.find(({ code }) => code === 'activities_by_unit')?.row ?? ''
  await api.overrideFigure({
    ...report,
    body: { version, code: 'activities_by_unit', row, value: 5, reason: 'Đếm lại theo sổ.' },
  })
  expect(await sums()).toMatchObject([
    { section: 'units', sentence: expect.stringContaining('cộng lại 6, còn “Hoạt động') },
  ])
})
