import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPdf, textOf } from '../../../test/pdf-pieces.ts'
import { addActivity, addPlan } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type Visitor, type World } from '../../../test/world.ts'
import { checkForm } from '../../documents/index.ts'
import { workRoutes } from '../../work/index.ts'
import { chartOf } from '../figure/figure-chart.ts'
import { unitTable } from '../figure/unit-table.ts'
import { reportingContract, reportingRoutes } from '../index.ts'
import type { CellView } from '../report/content-contract.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

async function paper(visitor: Visitor, reportId: string, format: 'docx' | 'pdf') {
  const answer = await visitor.inject({ url: `/api/v1/reports/${reportId}/document.${format}` })
  expect(answer.statusCode).toBe(200)
  return new Uint8Array(answer.rawPayload)
}

test('a province’s paper draws its forms and has each commune in an appendix, in the form of the decree', async () => {
  const { province, unit, neighbour } = await openOffice(world)
  await addPlan(world, unit, ['2024-02-20'])
  const minutes = { minutes: 20 }
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast', quantities: minutes })
  await addActivity(world, unit, { on: '2024-02-03', channel: 'broadcast', quantities: minutes })
  await addActivity(world, neighbour, { on: '2024-02-02', channel: 'training', proof: true })
  const superior = await world.visit(province, 'officer')
  const report = await openQuarter(superior, province)
  const api = superior.api(reportingContract)
  const { sections, cells } = await api.getReport(report)
  const units = sections.find(({ kind }) => kind === 'units')
  expect(units?.text).toContain('Phụ lục II')
  const table = unitTable(units?.figures ?? [], cells)
  expect(table.columns.map(({ header, total }) => [header, total])).toEqual([
    ['Hoạt động', '3'],
    ['Thời lượng phát sóng (phút)', '40'],
    ['Việc hoàn thành đúng hạn (tỷ lệ)', '0/1 (0%)'],
  ])
  expect(table.rows.map(({ cells: own }) => own.map((cell) => cell?.text ?? null))).toEqual(
    table.rows.map(({ name }) =>
      name === unit.shortName ? ['2', '40', '0/1 (0%)'] : ['1', null, null],
    ),
  )
  // What a figure of a unit says is what its records add up to.
  const [first] = table.rows
  const page = await api.listRecords({
    params: { ...report.params, code: 'activities_by_unit' },
    query: { row: first?.row ?? '' },
  })
  expect(page.total.records).toBe(first?.cells[0]?.value)

  await submit(superior, report)
  await approve(await world.visit(province, 'head', 'Vũ Quốc Hùng'), report)
  const pdf = await paper(superior, report.params.reportId, 'pdf')
  const text = (await textOf(await openPdf(pdf))).replaceAll(/\s+/gu, ' ')
  expect(text).toContain('Biểu đồ 1. Hoạt động theo hình thức')
  expect(text).toContain('Biểu đồ 2. Hoạt động theo đơn vị')
  expect(text).toMatch(/Phụ lục II KẾT QUẢ THEO ĐƠN VỊ/u)
  expect(text).toContain(unit.shortName)
  const docx = await paper(superior, report.params.reportId, 'docx')
  expect([await checkForm(docx), await checkForm(pdf)]).toEqual([[], []])
})

test('a commune without units below has one appendix, and no picture of a single bar', async () => {
  const { unit, clerk } = await openOffice(world)
  await addActivity(world, unit, { on: '2024-02-01', channel: 'broadcast' })
  const report = await openQuarter(clerk, unit)
  const { sections } = await clerk.api(reportingContract).getReport(report)
  expect(sections.filter(({ kind }) => kind === 'units')).toEqual([])
  const pdf = await openPdf(await paper(clerk, report.params.reportId, 'pdf'))
  const text = await textOf(pdf)
  expect(text).not.toContain('Biểu đồ')
  expect(text).not.toContain('Phụ lục II')
})

const cell = (more: Partial<CellView>): CellView => ({
  code: 'copies_by_unit',
  row: 'x',
  label: 'Bản in đã phát theo đơn vị',
  rowLabel: 'UBND xã X',
  unitWord: 'bản',
  value: 10,
  text: '10',
  counted: 10,
  estimated: 0,
  numerator: null,
  denominator: null,
  records: 1,
  countMethods: [],
  override: null,
  marked: false,
  ...more,
})

describe('figures beside each other', () => {
  const override = { value: 9, reason: 'Sổ giấy', madeByName: 'Hoa', madeAt: '2024-03-12' }

  test('begin with the unit itself; the others stand by name and number', () => {
    const rows = ['b', 'own', 'a'].map((row) =>
      cell({ row, rowLabel: { b: 'Xã 10', a: 'Xã 9' }[row] ?? 'Đơn vị trực tiếp thực hiện' }),
    )
    expect(unitTable(['copies_by_unit'], rows).rows.map(({ row }) => row)).toEqual([
      'own',
      'a',
      'b',
    ])
  })

  test('add up ratios over their records, and not at all once one was written otherwise', () => {
    const ratio = (row: string, numerator: number, denominator: number) =>
      cell({ code: 'on_time_by_unit', row, numerator, denominator, value: 0 })
    const both = [ratio('a', 1, 1), ratio('b', 1, 3)]
    expect(unitTable(['on_time_by_unit'], both).columns[0]?.total).toBe('2/4 (50%)')
    const written = [ratio('a', 1, 1), cell({ ...ratio('b', 1, 3), override })]
    expect(unitTable(['on_time_by_unit'], written).columns[0]?.total).toBe('')
  })

  test('draw the longest eight, and say that there are more', () => {
    const rows = Array.from({ length: 11 }, (_, at) => cell({ row: `${at}`, value: at }))
    const chart = chartOf('copies_by_unit', rows)
    expect(chart?.points.map(({ values }) => values[0])).toEqual([10, 9, 8, 7, 6, 5, 4, 3])
    expect(chart?.title).toBe('Bản in đã phát theo đơn vị (8 dòng cao nhất)')
    expect(chartOf('copies_by_unit', rows.slice(0, 2))).toBeNull()
  })
})
