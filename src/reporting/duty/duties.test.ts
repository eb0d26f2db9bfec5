import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '../../../test/reporting-office.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { addPlan } from '../../../test/recorded-work.ts'
import { planIssued } from '../../plans/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { announce } from '../../platform/jobs.ts'
import { workRoutes } from '../../work/index.ts'
import { jobs } from '../../worker.ts'
import { reportingContract, reportingRoutes } from '../index.ts'
import { fillDuties } from './fill-duties.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([workRoutes, reportingRoutes])
})
afterAll(() => world.close())

const duty = (period: string | null, more: object = {}) => ({
  text: `Báo cáo kết quả ${period ?? 'theo quy định'}.`,
  period,
  to: 'UBND tỉnh',
  via: 'Văn phòng UBND tỉnh',
  mayBeEmbedded: false,
  ...more,
})

async function issuedPlan(duties: object[]) {
  const office = await openOffice(world)
  const { unit } = office
  const { planId } = await addPlan(world, unit, ['2024-03-05'])
  await world.owner.query('update plans.plan set outline = $2 where id = $1', [
    planId,
    JSON.stringify({ reportingDuties: duties }),
  ])
  const issue = async () => {
    await world.house.database.write(scopeOf(unit.orgPath), (db) =>
      announce(db, planIssued, { planId, unitId: unit.id, orgPath: unit.orgPath }),
    )
    await world.runJobs(jobs)
  }
  await issue()
  const list = () =>
    office.clerk.api(reportingContract).listReports({ params: { unitId: unit.id }, query: {} })
  return { ...office, issue, list }
}

test('what an issued plan asks for is owed, with its words; before the plan a quarter is', async () => {
  const { province, issue, list } = await issuedPlan([
    duty('tháng, 6 tháng', { mayBeEmbedded: true }),
  ])
  await issue()
  const { owed, unclear } = await list()
  expect(unclear).toEqual([])
  expect(owed.map((period) => [period.periodKey, period.duties.length])).toEqual([
    ['2023-Q4', 0],
    ['2024-M02', 1],
    ['2024-M03', 1],
    ['2024-H1', 1],
  ])
  expect(owed[1]?.duties[0]).toMatchObject({
    planName: 'số 12/KH-UBND',
    to: { name: 'UBND tỉnh An Sơn', unitId: province.id },
    via: { name: 'Văn phòng UBND tỉnh' },
    mayBeEmbedded: true,
  })
})

test('what a superior’s plan lays on its communes each of them owes, to be embedded where it says so', async () => {
  const office = await openOffice(world)
  const { province, unit, clerk } = office
  const { planId } = await addPlan(world, province, ['2024-03-05'])
  const text =
    'UBND các xã, phường báo cáo quý về UBND tỉnh (qua Văn phòng UBND tỉnh), lồng ghép trong báo cáo CCHC.'
  await world.owner.query('update plans.plan set outline = $2 where id = $1', [
    planId,
    JSON.stringify({ reportingDuties: [duty('quý', { text })] }),
  ])
  await world.house.database.write(scopeOf(province.orgPath), (db) => fillDuties(db, planId))
  const api = clerk.api(reportingContract)
  const { borne, laid } = await api.listDuties({ params: { unitId: unit.id } })
  expect(laid).toEqual([])
  expect(borne).toMatchObject([
    {
      by: { unitId: province.id },
      bearers: ['committees'],
      embedIn: 'reform',
      may: { change: false },
    },
  ])
  const { owed } = await api.listReports({ params: { unitId: unit.id }, query: {} })
  expect(owed.map(({ periodKey, duties }) => [periodKey, duties.length])).toEqual([
    ['2023-Q4', 0],
    ['2024-Q1', 1],
  ])
  const dutyId = borne[0]?.id ?? ''
  const laidAnew = { bearers: ['named' as const], bearerIds: [unit.id], embedIn: null }
  await expect(api.changeDuty({ params: { dutyId }, body: laidAnew })).rejects.toMatchObject({
    status: 404,
  })
  const superior = (await world.visit(province, 'officer')).api(reportingContract)
  await expect(
    superior.changeDuty({ params: { dutyId }, body: { ...laidAnew, bearerIds: [province.id] } }),
  ).rejects.toMatchObject({ status: 422 })
  await superior.changeDuty({ params: { dutyId }, body: laidAnew })
  const other = (await world.visit(office.neighbour, 'officer')).api(reportingContract)
  const seen = await other.listDuties({ params: { unitId: office.neighbour.id } })
  expect(seen.borne).toEqual([])
  await superior.closeDuty({ params: { dutyId }, body: { toOn: '2023-12-14' } })
  const after = await api.listReports({ params: { unitId: unit.id }, query: {} })
  expect(after.owed.map(({ duties }) => duties.length)).toEqual([0, 0])
})

test('a duty without a period is asked once, and the answer stays when the plan is read again', async () => {
  const { neighbour, clerk, issue, list } = await issuedPlan([duty(null), duty('định kỳ')])
  const { owed, unclear } = await list()
  expect(owed.map((period) => period.periodKey)).toEqual(['2023-Q4', '2024-Q1'])
  expect(unclear.map((one) => one.words)).toEqual([
    'Báo cáo kết quả theo quy định.',
    'Báo cáo kết quả định kỳ.',
  ])
  const [first, second] = unclear.map((one) => ({ params: { dutyId: one.id } }))
  if (!first || !second) throw new Error('two duties were asked')
  const stranger = await world.visit(neighbour, 'officer')
  await expect(
    stranger.api(reportingContract).settleDuty({ ...first, body: { answer: 'none' } }),
  ).rejects.toMatchObject({ status: 404 })
  const api = clerk.api(reportingContract)
  await api.settleDuty({ ...first, body: { answer: 'month' } })
  await api.settleDuty({ ...second, body: { answer: 'none' } })
  await issue()
  const after = await list()
  expect(after.unclear).toEqual([])
  expect(after.owed.map((period) => period.periodKey)).toEqual(['2023-Q4', '2024-M02', '2024-M03'])
  await api.settleDuty({ ...second, body: { answer: 'ask' } })
  expect((await list()).unclear).toHaveLength(1)
})
