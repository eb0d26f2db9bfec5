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

const trained = {
  code: 'people_trained',
  label: 'Người được tập huấn, bồi dưỡng',
  measure: { sum: 'attendees', where: { channel: ['training'] } },
}
const met = {
  code: 'people_met',
  label: 'Người dự hội nghị',
  measure: { sum: 'attendees', where: { channel: ['conference'] } },
}
const promised = {
  code: 'promised',
  label: 'Việc phải làm đến hạn trong kỳ',
  measure: { count: 'promised' as const },
}

test('a ratio of two figures shows both, follows the records, opens those above the line, and stays once submitted', async () => {
  const { unit, clerk, chair } = await openOffice(world)
  await addActivity(world, unit, {
    on: '2024-02-01',
    channel: 'training',
    quantities: { attendees: 30 },
  })
  await addActivity(world, unit, {
    on: '2024-02-02',
    channel: 'training',
    quantities: { attendees: 6 },
  })
  await addActivity(world, unit, {
    on: '2024-02-02',
    channel: 'conference',
    quantities: { attendees: 80 },
  })
  const api = clerk.api(reportingContract)
  const params = { unitId: unit.id }
  const measure = { numerator: trained, denominator: met }
  const preview = await api.previewIndicator({
    params,
    query: { measure: JSON.stringify(measure) },
  })
  expect(preview).toMatchObject({
    words: 'Tỷ lệ người được tập huấn, bồi dưỡng trên người dự hội nghị.',
    unitWord: '%',
    periods: [{ cells: [{ text: '36/80 (45%)' }] }, { cells: [{ text: '–' }] }],
  })
  const { code } = await api.createIndicator({
    params,
    body: {
      label: 'Người tập huấn so với người dự hội nghị',
      unitWord: '%',
      validFrom: '2024-01-01',
      measure,
    },
  })
  const ofPlans = await api.createIndicator({
    params,
    body: {
      label: 'Người tập huấn trên việc phải làm',
      unitWord: '%',
      validFrom: '2024-01-01',
      measure: { numerator: trained, denominator: promised },
    },
  })
  await addPlan(world, unit, ['2024-03-05', '2024-03-06'])
  const report = await openQuarter(clerk, unit)
  const said = async (of: string) => {
    const { cells } = await api.getReport(report)
    const cell = cells.find((one) => one.code === of)
    return cell && [cell.text, cell.value, cell.numerator, cell.denominator, cell.records]
  }
  expect(await said(code)).toEqual(['36/80 (45%)', 45, 36, 80, 2])
  expect(await said(ofPlans.code)).toEqual(['36/2 (1.800%)', 1800, 36, 2, 2])
  await everyFigureOpens(clerk, report)
  await submit(clerk, report)
  await approve(chair, report)
  await addActivity(world, unit, {
    on: '2024-02-03',
    channel: 'conference',
    quantities: { attendees: 20 },
  })
  expect(await said(code)).toEqual(['36/80 (45%)', 45, 36, 80, 2])
  await everyFigureOpens(clerk, report)
})

test('a ratio is refused of what is no number of its own, of one figure twice, and of ratios', async () => {
  const { unit, clerk } = await openOffice(world)
  const api = clerk.api(reportingContract)
  const preview = (numerator: object, denominator: object) =>
    api.previewIndicator({
      params: { unitId: unit.id },
      query: { measure: JSON.stringify({ numerator, denominator }) },
    })
  const split = { ...met, measure: { ...met.measure, by: 'unit' } }
  await expect(preview(trained, split)).rejects.toMatchObject(
    because(
      '“Người dự hội nghị” không phải là một con số đếm được: hãy chọn chỉ tiêu không chia dòng và không phải tỷ lệ.',
    ),
  )
  await expect(preview(trained, trained)).rejects.toMatchObject(
    because('Tử số và mẫu số phải là hai chỉ tiêu khác nhau.'),
  )
  const late = { code: 'on_time', label: 'Đúng hạn', measure: { ratio: 'on_time' } }
  await expect(preview(late, met)).rejects.toMatchObject({ status: 422 })
  const nested = { code: 'x', label: 'Tỷ lệ', measure: { numerator: trained, denominator: met } }
  await expect(preview(nested, met)).rejects.toMatchObject(because('Cách đếm này chưa đủ.'))
  const views = { code: 'v', label: 'Lượt xem', measure: { sum: 'views' } }
  await expect(preview(views, met)).rejects.toMatchObject(
    because('Số lượng này không cộng được qua các hoạt động.'),
  )
  await expect(
    api.createIndicator({
      params: { unitId: unit.id },
      body: {
        label: 'Tỷ lệ lạ',
        unitWord: '%',
        validFrom: '2024-01-01',
        measure: { numerator: met, denominator: met },
      },
    }),
  ).rejects.toMatchObject({ status: 422 })
})

function because(measure: string): object {
  return { status: 422, fields: { measure } }
}
