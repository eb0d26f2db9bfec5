import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

const SIGNED = {
  symbol: 'KH-UBND',
  issuedOn: '2024-01-29',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Lê Văn Bình',
  signedOnPaper: true,
}
const QUARTERS = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']

/** A commune's own plan, issued without a word of the province's task that it does every quarter. */
async function issuedApart() {
  const { communes, planId, clerk } = await issueExample(world)
  const [unit, neighbour] = communes
  const api = (await world.visit(unit, 'officer', 'Nguyễn Thị Lan')).api(plansContract)
  const { items } = await api.listSuperiorLines({ params: { unitId: unit.id, planId } })
  const asked = items.find((line) => line.assigned === 'lead')?.id ?? ''
  const own = await api.startPlan({
    params: { unitId: unit.id },
    body: { year: 2024, from: { kind: 'blank' } },
  })
  const params = { planId: own.planId }
  const { id: lineId } = await api.addLine({
    params,
    body: {
      content: 'Phát thanh về đường dây nóng của xã',
      leads: [unit.shortName],
      timingText: 'Hằng quý',
    },
  })
  const written = await api.getPlan({ params })
  const issued = await api.issuePlan({
    params,
    body: { ...SIGNED, number: 7, version: written.version },
  })
  const tie = async (sourceLineIds: string[], version?: number) =>
    api.setFulfilled({
      params: { lineId },
      body: { version: version ?? (await api.getPlan({ params })).version, sourceLineIds },
    })
  const openDues = async () => {
    const due = await api.listDue({ params: { unitId: unit.id }, query: { state: 'open' } })
    return due.items.map(({ lineId: of, dueOn }) => `${of === lineId ? 'own' : 'above'} ${dueOn}`)
  }
  const record = async (ofLine: string, dueOn: string) => {
    const due = await api.listDue({ params: { unitId: unit.id }, query: { state: 'open' } })
    const found = due.items.find((one) => one.lineId === ofLine && one.dueOn === dueOn)
    await api.recordActivity({
      params: { unitId: unit.id },
      body: {
        happenedOn: '2024-01-29',
        channelKind: 'broadcast',
        title: `Phát thanh ${ofLine} ${dueOn}`,
        occurrenceIds: [found?.id ?? ''],
      },
    })
  }
  const superior = clerk.api(plansContract)
  const above = async () => {
    const plan = await superior.getPlan({ params: { planId } })
    const detail = await superior.getLine({ params: { lineId: asked } })
    return {
      progress: plan.lineList.find((one) => one.id === asked)?.progress,
      by: detail.assignments.find((one) => one.unit?.id === unit.id)?.coveredBy ?? null,
    }
  }
  return {
    unit,
    neighbour,
    api,
    superior,
    params,
    lineId,
    asked,
    issued,
    tie,
    openDues,
    record,
    above,
  }
}

test('an issued plan’s task is tied to the superior’s: due once, and the superior sees by what', async () => {
  const { tie, openDues, above, asked, issued, api, params } = await issuedApart()
  expect(await openDues()).toHaveLength(8)
  const tied = await tie([asked])
  expect(await openDues()).toEqual(QUARTERS.map((day) => `own ${day}`))
  expect(await above()).toMatchObject({
    progress: { total: 12, done: 0 },
    by: { planId: params.planId, number: '07/KH-UBND' },
  })
  const { lineList, version } = tied
  expect(version).toBe(issued.version + 1)
  expect(lineList, 'no word of the signed plan changed').toEqual(issued.lineList)
  expect((await api.getLine({ params: { lineId: lineList[0]?.id ?? '' } })).versions).toHaveLength(
    1,
  )
})

test('what was done for one of the two before is asked of neither again, and counted once', async () => {
  const { tie, openDues, above, asked, lineId, record } = await issuedApart()
  await record(asked, '2024-03-31')
  await record(lineId, '2024-06-30')
  await tie([asked])
  expect(await openDues()).toEqual(['own 2024-09-30', 'own 2024-12-31'])
  expect(await above()).toMatchObject({ progress: { total: 12, done: 2 } })
})

test('a tie that is taken back gives the work to come to the superior’s task again', async () => {
  const { tie, openDues, above, asked } = await issuedApart()
  await tie([asked])
  await tie([])
  const again = await openDues()
  expect(again).toHaveLength(8)
  expect(again.filter((one) => one.startsWith('above'))).toEqual(
    QUARTERS.map((day) => `above ${day}`),
  )
  expect(await above()).toMatchObject({ progress: { total: 12 }, by: null })
  await tie([asked])
  expect(await openDues()).toEqual(QUARTERS.map((day) => `own ${day}`))
})

test('of two at once one is told that the plan has moved; nothing is lost', async () => {
  const { api, tie, lineId, asked, issued } = await issuedApart()
  const both = await Promise.allSettled([
    tie([asked], issued.version),
    tie([asked], issued.version),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { status: 409 } })
  const { fulfils } = await api.getLine({ params: { lineId } })
  expect(fulfils.map((one) => one.lineId)).toEqual([asked])
})

test('only the unit’s officers tie, to its superiors’ tasks, while the plan is not closed', async () => {
  const { api, unit, neighbour, superior, tie, lineId, asked, issued, params } = await issuedApart()
  const body = { version: issued.version, sourceLineIds: [asked] }
  const stranger = (await world.visit(neighbour, 'officer')).api(plansContract)
  await expect(stranger.setFulfilled({ params: { lineId }, body })).rejects.toMatchObject({
    status: 404,
  })
  await expect(superior.setFulfilled({ params: { lineId }, body })).rejects.toMatchObject({
    status: 403,
  })
  const viewer = (await world.visit(unit, 'viewer')).api(plansContract)
  await expect(viewer.setFulfilled({ params: { lineId }, body })).rejects.toMatchObject({
    status: 403,
  })
  await expect(tie([lineId])).rejects.toMatchObject({
    status: 422,
    fields: { sourceLineIds: 'Có việc không còn trong kế hoạch cấp trên.' },
  })
  await api.closePlan({ params, body: { version: issued.version, note: 'Đã xong.' } })
  await expect(tie([asked])).rejects.toMatchObject({ status: 409 })
})
