import { afterAll, beforeAll, expect, test } from 'vitest'
import { addActivity } from '../../../test/recorded-work.ts'
import { approve, openOffice, openQuarter, submit } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { lawContract, lawRoutes, loadLaw, refreshLaw } from '../../law/index.ts'
import { workRoutes } from '../../work/index.ts'
import { jobs } from '../../worker.ts'
import { reportingContract, reportingRoutes } from '../index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([lawRoutes, workRoutes, reportingRoutes])
  await loadLaw(world.house.database)
})
afterAll(() => world.close())

const rule = { rule: 'report.cutoff' }
const onThe20th = {
  effectiveFrom: '2024-04-01',
  params: { day: 20 },
  note: 'Quyết định số 12/2024/QĐ-UBND',
}

test('another cut-off holds from a day on: drafts that have not closed follow, what was submitted or closed stays', async () => {
  const { province, unit, neighbour, clerk, chair } = await openOffice(world, '2024-03-12')
  const first = await openQuarter(clerk, unit)
  await submit(clerk, first)
  await approve(chair, first)
  world.setToday('2024-03-18')
  const office = await world.visit(unit, 'officer')
  const second = await openQuarter(office, unit, '2024-Q2')
  const beside = await world.visit(neighbour, 'officer')
  const submitted = await openQuarter(beside, neighbour, '2024-Q2')
  await submit(beside, submitted)
  const span = async (visitor: typeof clerk, report: typeof first) => {
    const { fromOn, toOn, dueOn } = await visitor.api(reportingContract).getReport(report)
    return [fromOn, toOn, dueOn]
  }
  expect(await span(office, second)).toEqual(['2024-03-15', '2024-06-14', '2024-06-17'])

  const administrator = (await world.visit(province, 'administrator')).api(lawContract)
  const preview = await administrator.previewCutoff({ query: { day: '20', from: '2024-04-01' } })
  expect(preview.periods.slice(0, 3)).toEqual([
    { label: 'Tháng 4 năm 2024', fromOn: '2024-03-15', toOn: '2024-04-20' },
    { label: 'Tháng 5 năm 2024', fromOn: '2024-04-21', toOn: '2024-05-20' },
    { label: 'Tháng 6 năm 2024', fromOn: '2024-05-21', toOn: '2024-06-20' },
  ])
  expect(await span(office, second), 'a look changes nothing').toContain('2024-06-14')
  await administrator.changeRule({ params: rule, body: onThe20th })
  await world.runJobs(jobs)

  expect(await span(office, second)).toEqual(['2024-03-15', '2024-06-20', '2024-06-21'])
  expect(await span(office, first)).toEqual(['2023-12-15', '2024-03-14', '2024-03-15'])
  expect(await span(beside, submitted)).toContain('2024-06-14')
  await addActivity(world, unit, { on: '2024-06-17', channel: 'broadcast' })
  const { cells } = await office.api(reportingContract).getReport(second)
  expect(cells.find(({ code }) => code === 'activities')?.value).toBe(1)
  const due = await office.api(reportingContract).listDueRules({ params: { unitId: unit.id } })
  expect(due.upcoming.find(({ periodKey }) => periodKey === '2024-M05')?.toOn).toBe('2024-05-20')

  // Taken back before it begins, everything is as it was.
  await administrator.removeRule({ params: { ...rule, effectiveFrom: '2024-04-01' } })
  await world.runJobs(jobs)
  expect(await span(office, second)).toEqual(['2024-03-15', '2024-06-14', '2024-06-17'])
})

test('a due day is any day after the cut-off that holds when the rule begins', async () => {
  const { province, unit, clerk } = await openOffice(world, '2024-03-12')
  await refreshLaw(world.house.database)
  const officer = (await world.visit(province, 'officer')).api(reportingContract)
  const set = (dayOfLastMonth: number, effectiveFrom: string) =>
    officer.setDueRule({
      params: { unitId: province.id },
      body: {
        tier: 'commune',
        periodKind: null,
        workingDaysAfterCutoff: null,
        dayOfLastMonth,
        source: 'Quyết định số 14/2024/QĐ-UBND',
        effectiveFrom,
      },
    })
  await expect(set(12, '2024-03-12')).rejects.toMatchObject({
    status: 422,
    fields: { dayOfLastMonth: 'Số liệu chốt ngày 14 nên hạn phải từ ngày 15.' },
  })
  await expect(set(0, '2024-03-12')).rejects.toMatchObject({ status: 422 })
  const administrator = (await world.visit(province, 'administrator')).api(lawContract)
  await administrator.changeRule({ params: rule, body: { ...onThe20th, params: { day: 8 } } })
  await world.runJobs(jobs)
  await set(12, '2024-04-01')
  const { upcoming } = await clerk.api(reportingContract).listDueRules({
    params: { unitId: unit.id },
  })
  expect(upcoming.find(({ periodKey }) => periodKey === '2024-Q2')).toMatchObject({
    toOn: '2024-06-08',
    dueOn: '2024-06-12',
  })
  await administrator.removeRule({ params: { ...rule, effectiveFrom: '2024-04-01' } })
  await world.runJobs(jobs)
  await refreshLaw(world.house.database)
})

test('is set by administrators above the communes alone, on a day every month has, never for a day that has passed', async () => {
  const { province, unit } = await openOffice(world, '2024-03-12')
  await refreshLaw(world.house.database)
  const administrator = (await world.visit(province, 'administrator')).api(lawContract)
  const set = (body: Partial<typeof onThe20th>) =>
    administrator.changeRule({ params: rule, body: { ...onThe20th, ...body } })
  await expect(set({ params: { day: 31 } })).rejects.toMatchObject({
    status: 422,
    fields: { day: 'Chọn từ ngày 1 đến ngày 28, tháng nào cũng có.' },
  })
  await expect(set({ effectiveFrom: '2024-03-01' })).rejects.toMatchObject({ status: 422 })
  await expect(set({ note: '' })).rejects.toMatchObject({ status: 422 })
  await expect(
    administrator.previewCutoff({ query: { day: '0', from: '2024-04-01' } }),
  ).rejects.toMatchObject({ status: 422 })
  const below = (await world.visit(unit, 'administrator')).api(lawContract)
  await expect(below.changeRule({ params: rule, body: onThe20th })).rejects.toMatchObject({
    status: 403,
  })
})
