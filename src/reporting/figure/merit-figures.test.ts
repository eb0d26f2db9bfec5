import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import {
  approve,
  everyFigureOpens,
  openOffice,
  openQuarter,
  submit,
  type ReportRef,
} from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { contentRoutes } from '../../content/index.ts'
import type { ItemKindCode } from '../../content/item/item-kind.ts'
import type { Unit } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import { jobs } from '../../worker.ts'
import { noticeLate } from '../correction/notice-late-figures.ts'
import { loadIndicators, reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, contentRoutes, reportingRoutes])
  await loadIndicators(world.house.database)
})
afterAll(() => world.close())

const TODAY = '2026-11-20'

async function approved(
  by: { clerk: Visitor; chair: Visitor; unit: Unit },
  kind: ItemKindCode,
  title: string,
  decidedOn: string,
) {
  const item = await writeItem(
    by.clerk,
    by.unit.id,
    {
      title,
      facts: {
        author: 'Nguyễn Thị Lan',
        recipient: 'Tổ một cửa',
        subject: 'Tổ một cửa',
        form: 'Giấy khen',
        reason: 'Trả sớm hạn',
        result: 'Nhanh hơn',
        decided_on: decidedOn,
      },
    },
    kind,
  )
  await approveWritten(by.clerk, by.chair, item)
  return item
}

async function figuresOf(visitor: Visitor, report: ReportRef, ...codes: string[]) {
  const { cells } = await visitor.api(reportingContract).getReport(report)
  return codes.map((code) => cells.find((cell) => cell.code === code)?.value)
}

const CODES = ['initiatives', 'good_examples', 'awards', 'models_applied']

test('what was commended and what was taken over from others are figures with their records, also once they are frozen', async () => {
  const { province, unit, neighbour, clerk, chair } = await openOffice(world, TODAY)
  const own = { clerk, chair, unit }
  const beside = {
    clerk: await world.visit(neighbour, 'officer'),
    chair: await world.visit(neighbour, 'head'),
    unit: neighbour,
  }
  await approved(own, 'initiative', 'Giấy hẹn in mã vuông', '2026-10-20')
  await approved(own, 'initiative', 'Của kỳ trước', '2026-09-14')
  await approved(own, 'initiative', 'Ngày không có thật', '2026-09-31')
  await approved(own, 'award', 'Tổ một cửa được khen', '2026-12-14')
  const example = await approved(beside, 'good_example', 'Tối thứ Năm dạy nộp hồ sơ', '')
  await contentOf(beside.clerk).publishItem({
    params: { itemId: example.id },
    body: { contentHash: example.contentHash },
  })
  const place = { unitId: unit.id, itemId: example.id }
  await contentOf(clerk).applyModel({
    params: place,
    body: { appliedOn: '2026-11-02', words: 'Ba thôn, mỗi tuần một buổi.' },
  })

  const report = await openQuarter(clerk, unit, '2026-Q4')
  expect(await figuresOf(clerk, report, ...CODES)).toEqual([2, 0, 1, 1])
  const { sections } = await clerk.api(reportingContract).getReport(report)
  const said = sections.find(({ code }) => code === 'merits')?.text
  expect(said).toContain('Trong kỳ có {fig:initiatives} sáng kiến, {fig:awards} lượt khen thưởng:')
  expect(said).toContain(
    [
      'Cách làm hay, sáng kiến của nơi khác đã áp dụng: {fig:models_applied} lượt:',
      `- Tối thứ Năm dạy nộp hồ sơ (của ${neighbour.shortName}): Ba thôn, mỗi tuần một buổi.`,
    ].join('\n'),
  )
  await everyFigureOpens(clerk, report)
  const above = await world.visit(province, 'officer')
  const whole = await openQuarter(above, province, '2026-Q4')
  expect(await figuresOf(above, whole, ...CODES)).toEqual([2, 1, 1, 1])
  await everyFigureOpens(above, whole)

  await submit(clerk, report)
  await approve(chair, report)
  const bytes = async () =>
    (await clerk.inject({ url: `/api/v1/reports/${report.params.reportId}/document.pdf` }))
      .rawPayload
  const frozen = await bytes()
  await contentOf(clerk).dropModel({ params: place })
  await approved(own, 'award', 'Khen muộn', '2026-10-01')
  await world.runJobs(jobs)
  const { lateFigures } = await clerk.api(reportingContract).getReport(report)
  expect(
    lateFigures.map(({ code, frozenValue, presentValue }) => [code, frozenValue, presentValue]),
  ).toEqual(
    expect.arrayContaining([
      ['awards', 1, 2],
      ['models_applied', 1, 0],
    ]),
  )
  expect(lateFigures).toHaveLength(2)
  expect(await figuresOf(clerk, report, ...CODES)).toEqual([2, 0, 1, 1])
  await everyFigureOpens(clerk, report)
  const records = await clerk.api(reportingContract).listRecords({
    params: { ...report.params, code: 'models_applied' },
    query: {},
  })
  expect(records.items).toMatchObject([
    { kind: 'applied', title: 'Tối thứ Năm dạy nộp hồ sơ', date: '2026-11-02', voided: true },
  ])
  expect(await bytes()).toEqual(frozen)
  // Taken over again, the difference is gone.
  await contentOf(clerk).applyModel({
    params: place,
    body: { appliedOn: '2026-11-03', words: 'Lại làm' },
  })
  await world.runJobs(jobs)
  const later = await clerk.api(reportingContract).getReport(report)
  expect(later.lateFigures.map(({ code }) => code)).toEqual(['awards'])
})

test('what was spent of the estimate is a ratio; an amendment after the report does not make it wrong', async () => {
  const { unit, neighbour, clerk, chair } = await openOffice(world)
  const { planId } = await addPlan(world, unit, ['2024-03-01'])
  const beside = await addPlan(world, neighbour, ['2024-03-01'])
  const addItem = async (of: Unit, plan: string, amount: number) =>
    world.owner.query(
      `insert into plans.budget_line (id, org_path, plan_id, ordinal, content, source_code, amount, changed_at,
         changed_by_name)
       values (gen_random_uuid(), $1, $2, 1, 'Làm clip', 'commune_budget', $3, now(), 'Trần Thị Hoa')`,
      [of.orgPath, plan, amount],
    )
  await addItem(unit, planId, 9_000_000)
  await addItem(neighbour, beside.planId, 5_000_000)
  await addActivity(world, unit, {
    on: '2024-02-01',
    channel: 'video_clip',
    quantities: { money: 3_000_000 },
  })
  const report = await openQuarter(clerk, unit)
  const codes = ['spent', 'estimate', 'spent_of_estimate'] as const
  expect(await figuresOf(clerk, report, ...codes)).toEqual([3_000_000, 9_000_000, 33.3])
  await everyFigureOpens(clerk, report)
  const recordsOf = async (code: string) =>
    clerk.api(reportingContract).listRecords({ params: { ...report.params, code }, query: {} })
  expect(await recordsOf('estimate')).toMatchObject({
    share: false,
    items: [{ kind: 'plan', id: planId, date: '2024-01-15', counted: 9_000_000 }],
  })
  expect(await recordsOf('spent_of_estimate')).toMatchObject({
    share: false,
    items: [{ kind: 'activity', counted: 3_000_000 }],
  })
  expect(await recordsOf('on_time')).toMatchObject({ share: true })

  await submit(clerk, report)
  await approve(chair, report)
  world.setToday('2024-03-20')
  await world.owner.query('update plans.budget_line set amount = 12000000 where plan_id = $1', [
    planId,
  ])
  await world.owner.query(
    `with amended as (
       insert into plans.amendment (id, org_path, plan_id, ordinal, state, reason, created_at, created_by,
         created_by_name, issued_at)
       values (gen_random_uuid(), $1, $2, 1, 'issued', 'Thêm clip', '2024-03-20T08:00+07', gen_random_uuid(), 'Hoa',
         '2024-03-20T08:00+07') returning id)
     insert into plans.amendment_budget (id, org_path, amendment_id, place, act, budget_line_id, base_version, before,
       after)
     select gen_random_uuid(), $1, id, 1, 'edit', gen_random_uuid(), 1, '{"amount": 9000000}', '{"amount": 12000000}'
     from amended`,
    [unit.orgPath, planId],
  )
  await world.owner.query(
    `with added as (
       insert into plans.line (id, org_path, plan_id, ordinal) values (gen_random_uuid(), $1, $2, 99) returning id)
     insert into plans.line_version (line_id, version, org_path, origin, content, leads, coordinating, outputs, timing,
       valid_from, changed_by_name)
     select id, 1, $1, 'appendix', 'Việc thêm sau', '{}', '{}', '{}', '[]', '2024-03-20T08:00+07', 'Hoa' from added`,
    [unit.orgPath, planId],
  )
  const officer = await world.visit(unit, 'officer')
  const next = await openQuarter(officer, unit, '2024-Q2')
  expect(await figuresOf(officer, next, 'estimate')).toEqual([12_000_000])
  const { cells } = await officer.api(reportingContract).getReport(next)
  expect(cells.find(({ code }) => code === 'proven_lines')?.denominator).toBe(2)
  // Whatever makes the figures be compared again.
  await world.house.database.write(scopeOf(unit.orgPath), (db) =>
    noticeLate(db, report.params.reportId),
  )
  expect((await officer.api(reportingContract).getReport(report)).lateFigures).toEqual([])
})

test('an indicator of its own can count them, by unit and by nothing else', async () => {
  const { unit, clerk } = await openOffice(world, TODAY)
  const preview = async (measure: object) =>
    clerk.api(reportingContract).previewIndicator({
      params: { unitId: unit.id },
      query: { measure: JSON.stringify(measure) },
    })
  expect(await preview({ count: 'award', by: 'unit' })).toMatchObject({
    words: 'Đếm khen thưởng đã duyệt, theo ngày quyết định; chia theo đơn vị.',
    unitWord: 'lượt',
  })
  expect(await preview({ count: 'estimate' })).toMatchObject({ unitWord: 'đồng' })
  for (const measure of [
    { count: 'award', by: 'line' },
    { count: 'estimate', by: 'channel' },
    { count: 'prize' },
  ]) {
    await expect(preview(measure)).rejects.toMatchObject({ status: 422 })
  }
})
