import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes, plansContract } from '../../plans/index.ts'
import { workRoutes } from '../../work/index.ts'
import { reportingContract, reportingRoutes } from '../index.ts'
import { saysCauses, shortcomingsIn } from './assessment.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes, reportingRoutes])
})
afterAll(() => world.close())

/** One task is late, one stands still with its reason; less was broadcast than in the quarter before. */
async function badQuarter() {
  const office = await openOffice(world)
  const { unit, clerk } = office
  await addActivity(world, unit, {
    on: '2023-11-01',
    channel: 'broadcast',
    quantities: { minutes: 90 },
  })
  for (const on of ['2024-02-01', '2024-02-02']) {
    await addActivity(world, unit, { on, channel: 'broadcast', quantities: { minutes: 15 } })
  }
  const { lines } = await addPlan(world, unit, ['2024-03-01', '2024-03-05'])
  await clerk.api(plansContract).pauseOccurrence({
    params: { occurrenceId: lines[1]?.occurrenceId ?? '' },
    body: { reason: 'Loa thôn Đông hỏng, chưa sửa được.' },
  })
  const report = await openQuarter(clerk, unit)
  const { sections } = await clerk.api(reportingContract).getReport(report)
  return { ...office, report, sections, text: textOf(sections) }
}

function textOf(sections: readonly { code: string; text: string }[]): string {
  return sections.find(({ code }) => code === 'assessment')?.text ?? ''
}

describe('the assessment', () => {
  test('is proposed from what the figures say, with figures that stay bound and the reasons written down', async () => {
    const { text, sections } = await badQuarter()
    expect(text.split('\n').slice(1)).toEqual([
      'Tồn tại, hạn chế:',
      '- Còn {fig:overdue} việc quá hạn chưa xong.',
      '- Các việc đến hạn cần {fig:promised} hoạt động, mới có {fig:delivered}.',
      '- Nhiệm vụ của kế hoạch có minh chứng mới đạt {fig:proven_lines}.',
      '- Thời lượng phát sóng: {fig:broadcast_minutes} phút, quý IV năm 2023 là 90 phút.',
      'Nguyên nhân:',
      '- Loa thôn Đông hỏng, chưa sửa được.',
    ])
    expect(sections.find(({ code }) => code === 'assessment')?.title).toBe(
      'Đánh giá chung; tồn tại, hạn chế; nguyên nhân',
    )
  })

  test('blames nobody when nothing is late, missing or less, and asks for no causes then', async () => {
    const { unit, clerk } = await openOffice(world)
    await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast' })
    const report = await openQuarter(clerk, unit)
    const api = clerk.api(reportingContract)
    expect(textOf((await api.getReport(report)).sections)).not.toContain('Tồn tại')
    const { items } = await api.checkReport(report)
    expect(items.map(({ code }) => code)).not.toContain('no_cause')
  })

  test('names shortcomings without causes only until somebody writes why', async () => {
    const { unit, clerk } = await openOffice(world)
    await addPlan(world, unit, ['2024-03-01'])
    const report = await openQuarter(clerk, unit)
    const api = clerk.api(reportingContract)
    const found = async () =>
      (await api.checkReport(report)).items.filter(({ code }) => code === 'no_cause')
    expect(await found()).toMatchObject([{ section: 'assessment', weight: 'must' }])
    const { sections, version } = await api.getReport(report)
    for (const part of sections) {
      if (part.code === 'assessment') part.text += '\nNguyên nhân: cán bộ kiêm nhiệm.'
    }
    await api.saveSections({ ...report, body: { version, sections } })
    expect(await found()).toEqual([])
  })

  test('what it says went badly is offered to next year’s plan, with the figures as they were reported', async () => {
    const { unit, clerk, chair, report } = await badQuarter()
    await submit(clerk, report)
    await approve(chair, report)
    // Recorded after the approval: the report goes on saying what it said.
    await addActivity(world, unit, {
      on: '2024-02-10',
      channel: 'broadcast',
      quantities: { minutes: 60 },
    })
    await clerk
      .api(reportingContract)
      .issueReport({ ...report, body: { number: 31, issuedOn: '2024-03-12' } })
    const { shortcomings } = await clerk
      .api(plansContract)
      .listPlanStarts({ params: { unitId: unit.id }, query: { year: 2025 } })
    expect(shortcomings.map(({ words }) => words)).toEqual([
      'Còn 1 việc quá hạn chưa xong.',
      'Các việc đến hạn cần 2 hoạt động, mới có 0.',
      'Nhiệm vụ của kế hoạch có minh chứng mới đạt 0/2 (0%).',
      'Thời lượng phát sóng: 30 phút, quý IV năm 2023 là 90 phút.',
    ])
  })

  test('left out of a draft it is offered, and put back as words of its own', async () => {
    const { clerk, report, sections, text } = await badQuarter()
    const api = clerk.api(reportingContract)
    const save = (kept: typeof sections, version: number) =>
      api.saveSections({ ...report, body: { version, sections: kept } })
    await save(
      sections.filter(({ code }) => code !== 'assessment'),
      1,
    )
    const { items } = await api.listProposals(report)
    expect(textOf(items)).toBe(text)
    await save(sections, 2)
    expect(textOf((await api.getReport(report)).sections)).toBe(text)
  })
})

test('shortcomings are what stands under their heading, before the causes, however an official numbers them', () => {
  expect(
    shortcomingsIn('1. Đánh giá chung: tốt.\n- Đủ.\n2. Tồn tại, hạn chế: loa cũ.\n- Thiếu tờ rơi.'),
  ).toEqual(['loa cũ.', 'Thiếu tờ rơi.'])
  expect(shortcomingsIn('Hạn chế\n- Một.\n3. Nguyên nhân chủ quan: vì\n- Hai.')).toEqual(['Một.'])
  expect(shortcomingsIn('Nói chung tốt.\n- Loa còn thiếu.')).toEqual(['Loa còn thiếu.'])
  expect(saysCauses('Tồn tại: loa hỏng.\nNguyên nhân:')).toBe(false)
  expect(saysCauses('Loa hỏng do mưa bão.')).toBe(true)
})
