import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import {
  everyFigureOpens,
  openOffice,
  openQuarter,
  submit,
} from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import type { Unit } from '../../organization/index.ts'
import { scopeOf, type Db } from '../../platform/database.ts'
import { workRoutes } from '../../work/index.ts'
import { loadIndicators, reportingContract, reportingRoutes } from '../index.ts'
import { liveScope } from '../report/scope-queries.ts'
import { countFigures } from './figure-queries.ts'
import type { FigureScope } from './figure-scope-queries.ts'
import type { Figure } from './figure.ts'
import { listIndicators } from './indicator-queries.ts'
import { rowKindOf, type Filter, type Indicator, type Measure, type RowKind } from './measure.ts'
import { partsOf } from './part-queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
  await loadIndicators(world.house.database)
})
afterAll(() => world.close())

const filter: fc.Arbitrary<Filter> = fc.record(
  {
    channel: fc.constantFrom(['broadcast'], ['training', 'portal_news']),
    mode: fc.constantFrom(['digital' as const], ['traditional' as const]),
    form: fc.constantFrom([1], [4, 6]),
    theme: fc.constantFrom(['one_stop'], ['online_service', 'one_stop']),
    proven: fc.boolean(),
    planned: fc.boolean(),
  },
  { requiredKeys: [] },
)
const slice = {
  where: filter,
  by: fc.constantFrom<RowKind>('channel', 'mode', 'form', 'theme', 'unit', 'line'),
}
const byUnit = { by: fc.constantFrom('unit' as const, 'line' as const) }
const some = <T extends object, K extends keyof T>(
  model: { [N in keyof T]: fc.Arbitrary<T[N]> },
  ...requiredKeys: K[]
) => fc.record<T, K>(model, { requiredKeys })
const measure: fc.Arbitrary<Measure> = fc.oneof(
  some({ count: fc.constant('activity' as const), ...slice }, 'count'),
  some(
    {
      sum: fc.constant('attendees'),
      counted: fc.constantFrom('exact' as const, 'estimated' as const),
      ...slice,
    },
    'sum',
  ),
  some({ latest: fc.constant('views'), ...slice }, 'latest'),
  some({ distinct: fc.constant('channel' as const), where: filter }, 'distinct'),
  some({ share: fc.constant({ proven: true }), ...slice }, 'share'),
  some({ count: fc.constant('delivered' as const), ...byUnit }, 'count'),
  some({ ratio: fc.constantFrom('fulfilled' as const, 'on_time' as const), ...byUnit }, 'ratio'),
)

describe('every figure', () => {
  test('is the sum of its very parts, whatever is asked and recorded; a province’s that of its communes', async () => {
    const { province, unit, neighbour } = await openOffice(world)
    const plan = await addPlan(world, unit, ['2024-02-20', '2024-03-05', '2024-03-13'])
    const occurrences = plan.lines.map(({ occurrenceId }) => occurrenceId)
    const activity = fc.record({
      at: fc.constantFrom(unit, unit, neighbour),
      on: fc.constantFrom('2023-12-14', '2023-12-15', '2024-02-01', '2024-03-14', '2024-03-15'),
      channel: fc.constantFrom('broadcast', 'training', 'portal_news', 'leaflet', 'conference'),
      themes: fc.subarray(['one_stop', 'online_service', 'other']),
      quantities: fc.record({ attendees: fc.nat(300), views: fc.nat(2000) }),
      estimated: fc.boolean(),
      proof: fc.boolean(),
      url: fc.constantFrom('https://a.example.vn/1', 'https://a.example.vn/2'),
      serves: fc.subarray(occurrences, { maxLength: 2 }),
    })
    const span = { fromOn: '2023-12-15', toOn: '2024-03-14' }
    await fc.assert(
      fc.asyncProperty(
        fc.array(activity, { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(measure, { minLength: 5, maxLength: 12, selector: JSON.stringify }),
        async (done, asked) => {
          for (const { at, serves, ...one } of done) {
            await addActivity(world, at, { ...one, occurrenceIds: at === unit ? serves : [] })
          }
          const own = asked.map((one, ordinal) => indicatorOf(`asked_${ordinal}`, one, ordinal))
          const figures = await world.house.database.read(scopeOf(province.orgPath), async (db) => {
            const { id: unitId, orgPath } = province
            const scope = await liveScope(db, { unitId, orgPath, ...span })
            const all = [...(await listIndicators(db, span.toOn, province.orgPath)), ...own]
            const counted = await countFigures(db, all, scope)
            expect(counted.map(sumsOnly)).toEqual(await partSums(db, all, scope))
            return counted
          })
          const below = await Promise.all([unit, neighbour].map((one) => activitiesOf(one, span)))
          const total = figures.find(({ code }) => code === 'activities')?.value
          expect(below.reduce((sum, value) => sum + value, 0)).toBe(total)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('opens its records by the page, by unit and by task, live and from the stored report', async () => {
    const { province, unit, neighbour, clerk } = await openOffice(world)
    const plan = await addPlan(world, unit, ['2024-02-20', '2024-03-05'])
    const [first, second] = plan.lines.map(({ occurrenceId }) => occurrenceId)
    await addActivity(world, unit, {
      on: '2024-02-15',
      channel: 'workshop',
      proof: true,
      quantities: { attendees: 30 },
      occurrenceIds: [first ?? '', second ?? ''],
    })
    await addActivity(world, neighbour, { on: '2024-02-20', channel: 'training' })
    await addActivity(world, neighbour, { on: '2024-02-21', channel: 'training' })
    const superior = await world.visit(province, 'officer')
    const report = await openQuarter(superior, province)
    const api = superior.api(reportingContract)
    const params = { ...report.params, code: 'activities' }
    await submit(clerk, await openQuarter(clerk, unit))
    for (const stored of [false, true]) {
      if (stored) {
        await submit(superior, report)
        await addActivity(world, neighbour, { on: '2024-02-22', channel: 'training' })
      }
      await everyFigureOpens(superior, report)
      const units = await api.viewBreakdown({ params, query: { by: 'unit' } })
      expect(units.items.map(({ name, text, reported }) => [name, text, reported?.text])).toEqual([
        [unit.shortName, '1', '1'],
        [neighbour.shortName, '2', null],
        ['UBND xã Tân Phú', '0', null],
      ])
      const key = units.items[0]?.key ?? ''
      const lines = await api.viewBreakdown({ params, query: { by: 'line', unit: key } })
      expect(lines.items.map(({ name }) => name).toSorted()).toEqual([
        'Nhiệm vụ số 1 của kế hoạch',
        'Nhiệm vụ số 2 của kế hoạch',
      ])
      const line = lines.items[0]?.key ?? ''
      const records = await api.listRecords({ params, query: { unit: key, line } })
      expect(records.items[0]?.proof).toMatchObject([
        { kind: 'link', url: 'https://binhminh.example.vn/tin/1', fileId: null },
      ])
    }
    const stranger = await world.visit(neighbour, 'head')
    await expect(
      stranger.api(reportingContract).viewBreakdown({ params, query: { by: 'unit' } }),
    ).rejects.toMatchObject({ status: 404 })
  })
})

describe('a unit’s own figure', () => {
  const activities = { count: 'activity' } as const
  const defined = (more: object = {}) => ({
    label: 'Tin bài trên Zalo',
    unitWord: 'tin, bài',
    measure: { ...activities, where: { channel: ['zalo_oa'] } },
    validFrom: '2024-01-01',
    ...more,
  })

  test('is put together without code, previewed, and counted for the unit and all below it', async () => {
    const { province, unit, neighbour, clerk } = await openOffice(world)
    await addActivity(world, unit, { on: '2024-02-01', channel: 'zalo_oa' })
    const superior = await world.visit(province, 'officer')
    const api = superior.api(reportingContract)
    const of = { params: { unitId: province.id } }
    const preview = await api.previewIndicator({
      ...of,
      query: { measure: JSON.stringify(defined().measure) },
    })
    expect(preview).toMatchObject({
      words: 'Đếm hoạt động; Zalo.',
      unitWord: 'hoạt động',
      periods: [{ label: 'Quý I năm 2024', cells: [{ value: 1 }] }, { cells: [{ value: 0 }] }],
    })
    const twice = [0, 1].map(() => api.createIndicator({ ...of, body: defined() }))
    const made = await Promise.allSettled(twice)
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 422, fields: { label: 'Đã có chỉ tiêu mang tên này.' } },
    })
    const { code } = await Promise.any(twice)
    const report = await openQuarter(clerk, unit)
    const { cells } = await clerk.api(reportingContract).getReport(report)
    expect(cells.find((cell) => cell.code === code)).toMatchObject({
      label: 'Tin bài trên Zalo',
      text: '1',
      unitWord: 'tin, bài',
    })
    await expect(
      clerk.api(reportingContract).changeIndicator({ params: { code }, body: defined() }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      api.createIndicator({
        ...of,
        body: defined({ label: 'Lượt xem', measure: { sum: 'views' } }),
      }),
    ).rejects.toMatchObject({ status: 422 })
    await expect(
      (await world.visit(neighbour, 'officer'))
        .api(reportingContract)
        .createIndicator({ ...of, body: defined() }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('of a submitted report stays as it was; another definition follows from a day on', async () => {
    const { unit, clerk } = await openOffice(world)
    await addActivity(world, unit, { on: '2024-02-01', channel: 'zalo_oa' })
    const api = clerk.api(reportingContract)
    const of = { params: { unitId: unit.id } }
    const { code } = await api.createIndicator({ ...of, body: defined() })
    await api.changeIndicator({ params: { code }, body: defined({ label: 'Bài trên Zalo' }) })
    const report = await openQuarter(clerk, unit)
    await submit(clerk, report)
    await expect(api.changeIndicator({ params: { code }, body: defined() })).rejects.toMatchObject({
      status: 409,
    })
    const next = await api.createIndicator({
      ...of,
      body: defined({ label: 'Bài trên Zalo', validFrom: '2024-03-01', replaces: code }),
    })
    const { items } = await api.listIndicators(of)
    expect(items.find((one) => one.code === code)).toMatchObject({ validTo: '2024-02-29' })
    const codes = async () => (await api.getReport(report)).cells.map((cell) => cell.code)
    expect(await codes()).toContain(code)
    expect(await codes()).not.toContain(next.code)
    const { version, sections } = await api.getReport(report)
    await api.saveSections({ ...report, body: { version, sections } })
    expect(await codes()).toContain(next.code)
    await api.closeIndicator({ params: { code: next.code }, body: { validTo: '2024-03-10' } })
    expect(await codes()).not.toContain(next.code)
  })
})

describe('a figure of people', () => {
  test('never adds estimates in silence, and of a running total only the last reading of a page counts', async () => {
    const { unit, clerk } = await openOffice(world)
    const add = (done: object) =>
      addActivity(world, unit, { on: '2024-02-01', channel: 'conference', ...done })
    await add({ quantities: { attendees: 40 } })
    await add({ quantities: { attendees: 100 }, estimated: true })
    await add({ channel: 'portal_news', quantities: { views: 700 }, proof: true, on: '2024-02-03' })
    await add({ channel: 'portal_news', quantities: { views: 900 }, proof: true, on: '2024-02-09' })
    await add({ channel: 'facebook_page', quantities: { views: 50 } })
    const report = await openQuarter(clerk, unit)
    const { cells } = await clerk.api(reportingContract).getReport(report)
    const of = (code: string, row = '') => cells.find((one) => one.code === code && one.row === row)
    expect(of('people_met')).toMatchObject({ value: 140, estimated: 100, text: 'khoảng 140' })
    expect(of('views')).toMatchObject({ value: 950, records: 2 })
    expect(of('channels_used')).toMatchObject({ value: 3, records: 5 })
    expect(of('activities_by_mode', 'digital')).toMatchObject({
      value: 3,
      rowLabel: 'Trên môi trường số',
    })
    expect(of('activities_by_theme', 'none')?.rowLabel).toBe('Chưa ghi chủ đề')
  })
})

function indicatorOf(code: string, measured: Measure, ordinal: number): Indicator {
  return { code, label: code, unitWord: '', measure: measured, ordinal }
}

function sumsOnly({ code, row, value, numerator, records }: Figure) {
  return { code, row, sum: numerator ?? value, records }
}

/** The parts of each figure added up by hand, in the order figures come. */
async function partSums(db: Db, indicators: readonly Indicator[], scope: FigureScope) {
  const { rows } = await sql<{ code: string; row: string; sum: number; records: number }>`
    select code, row_key "row", sum(value) sum, count(*)::integer records
    from (${partsOf(indicators, scope)}) part group by 1, 2
  `.execute(db)
  const empty = indicators
    .filter(
      ({ code, measure: one }) => rowKindOf(one) === null && !rows.some((row) => row.code === code),
    )
    .map(({ code }) => ({ code, row: '', sum: 0, records: 0 }))
  return [...rows, ...empty].toSorted((a, b) =>
    a.code === b.code ? (a.row < b.row ? -1 : 1) : a.code < b.code ? -1 : 1,
  )
}

async function activitiesOf(unit: Unit, span: { fromOn: string; toOn: string }): Promise<number> {
  return world.house.database.read(scopeOf(unit.orgPath), async (db) => {
    const scope = await liveScope(db, { unitId: unit.id, orgPath: unit.orgPath, ...span })
    const [figure] = await countFigures(db, [indicatorOf('all', { count: 'activity' }, 0)], scope)
    return figure?.value ?? 0
  })
}
