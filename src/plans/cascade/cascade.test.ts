import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const ISSUING = {
  number: 5,
  symbol: 'KH-UBND',
  issuedOn: '2024-01-29',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Lê Văn Bình',
  signedOnPaper: true,
}

/** A province's issued plan, whose second line goes to every commune, and the first commune's plan begun from it. */
async function begun() {
  const issued = await issueExample(world)
  const [unit] = issued.communes
  const visitor = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
  const api = visitor.api(plansContract)
  const above = await api.listSuperiorLines({ params: { unitId: unit.id, planId: issued.planId } })
  const mine = above.items.filter((line) => line.assigned !== null)
  const { planId } = await api.startPlan({
    params: { unitId: unit.id },
    body: {
      year: 2024,
      from: { kind: 'above', planId: issued.planId, lineIds: mine.map((line) => line.id) },
    },
  })
  const params = { planId }
  const superior = issued.clerk.api(plansContract)
  const progress = async () => {
    const plan = await superior.getPlan({ params: { planId: issued.planId } })
    return plan.lineList[1]?.progress
  }
  const dueOf = async (ofPlan?: string) => {
    const due = await api.listDue({
      params: { unitId: unit.id },
      query: { state: 'open', ...(ofPlan === undefined ? {} : { planId: ofPlan }) },
    })
    return due.items.map((one) => one.dueOn)
  }
  return {
    ...issued,
    unit,
    visitor,
    api,
    superior,
    above,
    mine,
    ownId: planId,
    params,
    progress,
    dueOf,
  }
}

const QUARTERS = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']

describe('a plan by reference', () => {
  test('begins with the lines that give the unit work, in its superior’s words, and cites it', async () => {
    const { api, above, mine, params, planId, unit } = await begun()
    expect(above.items.map((line) => line.assigned)).toEqual([null, 'lead', null])
    const plan = await api.getPlan({ params })
    expect(plan).toMatchObject({ state: 'draft', parents: [{ planId }] })
    expect(plan.outline.bases.at(-1)?.text).toMatch(
      /^Kế hoạch số 31\/KH-UBND ngày 26\/01\/2024 của UBND tỉnh An Sơn về truyền thông/,
    )
    expect(plan.lineList).toMatchObject([
      {
        content: mine[0]?.content,
        timingText: 'thường xuyên',
        leads: [unit.shortName],
        unmatchedWords: [],
        source: { planId, version: 1, current: 1, overridden: [] },
      },
    ])
    const again = await api.listSuperiorLines({ params: { unitId: unit.id, planId } })
    expect(again.items[1]?.takenIn).toMatchObject({ planId: params.planId })
    await expect(
      api.takeOverLines({
        params,
        body: { version: plan.version, fromPlanId: planId, lineIds: [mine[0]?.id ?? ''] },
      }),
    ).rejects.toMatchObject({ status: 422 })
  })

  test('a field the unit changes is its own, until it follows the superior again', async () => {
    const { api, params } = await begun()
    const [line] = (await api.getPlan({ params })).lineList
    if (!line) throw new Error('one line was taken over')
    const edited = await api.editLine({
      params: { lineId: line.id },
      body: { version: 1, timingText: 'Hằng tháng', leads: ['Công chức văn hóa'] },
    })
    expect(edited.source?.overridden).toEqual(['timing'])
    const same = await api.editLine({
      params: { lineId: line.id },
      body: { version: 2, content: line.content },
    })
    expect(same.source?.overridden).toEqual(['timing'])
    const back = await api.editLine({
      params: { lineId: line.id },
      body: { version: 3, follow: ['timing'] },
    })
    expect(back).toMatchObject({ timingText: 'thường xuyên', source: { overridden: [] } })
  })

  test('once issued, what the superior asked is met through it and counted once', async () => {
    const { api, superior, params, planId, unit, progress, dueOf } = await begun()
    expect(await progress()).toMatchObject({ total: 12 })
    expect(await dueOf()).toEqual(QUARTERS)
    const { version } = await api.getPlan({ params })
    await api.issuePlan({ params, body: { ...ISSUING, version } })
    expect(await dueOf(), 'its own four, and none of the superior’s').toEqual(QUARTERS)
    expect(await dueOf(planId), 'the superior’s board shows them too').toEqual(QUARTERS)
    expect(await progress()).toMatchObject({ total: 12, done: 0 })

    const own = await api.getPlan({ params })
    const lineId = own.lineList[0]?.id ?? ''
    const { items } = await api.listDue({ params: { unitId: unit.id } })
    expect(items.every((one) => one.lineId === lineId)).toBe(true)
    await api.recordActivity({
      params: { unitId: unit.id },
      body: {
        happenedOn: '2024-01-29',
        channelKind: 'broadcast',
        title: 'Phát thanh',
        occurrenceIds: [items[0]?.id ?? ''],
      },
    })
    expect(await progress()).toMatchObject({ total: 12, done: 1, onTime: 1 })
    const plan = await superior.getPlan({ params: { planId } })
    expect(plan.lineList[1]).toMatchObject({ activities: 1 })
    expect(plan.progress.total).toBe(14)
    const list = await superior.listPlans({ params: { unitId: plan.unit.id } })
    expect(list.items.find((one) => one.id === planId)?.progress).toEqual(plan.progress)
    const detail = await superior.getLine({ params: { lineId: plan.lineList[1]?.id ?? '' } })
    expect(detail.assignments.find((one) => one.unit?.id === unit.id)?.coveredBy).toMatchObject({
      planId: params.planId,
      number: '05/KH-UBND',
    })
  })

  test('what was done for the superior before is not asked again', async () => {
    const { api, params, unit, progress, dueOf } = await begun()
    const { items } = await api.listDue({ params: { unitId: unit.id } })
    await api.recordActivity({
      params: { unitId: unit.id },
      body: {
        happenedOn: '2024-01-29',
        channelKind: 'broadcast',
        title: 'Phát thanh',
        occurrenceIds: [items[0]?.id ?? ''],
      },
    })
    const { version } = await api.getPlan({ params })
    await api.issuePlan({ params, body: { ...ISSUING, version } })
    expect(await dueOf()).toEqual(QUARTERS.slice(1))
    expect(await progress()).toMatchObject({ total: 12, done: 1 })
  })

  test('what several of the unit’s offices do together is one for the superior', async () => {
    const { api, params, unit, progress } = await begun()
    const offices = await Promise.all(
      ['Phòng Văn hóa', 'Trung tâm hành chính công'].map((name) =>
        world.addUnit(unit, {
          name: `${name} xã Bình Minh`,
          kind: 'division',
          areaId: unit.areaId,
        }),
      ),
    )
    const [line] = (await api.getPlan({ params })).lineList
    await api.editLine({
      params: { lineId: line?.id ?? '' },
      body: { version: 1, leads: offices.map((office) => office.name) },
    })
    for (const office of offices) {
      await api.mapWords({ params, body: { words: office.name, unitIds: [office.id] } })
    }
    const { version } = await api.getPlan({ params })
    const issued = await api.issuePlan({ params, body: { ...ISSUING, version } })
    expect(issued.progress.total, 'each office owes four').toBe(8)
    expect(await progress()).toMatchObject({ total: 12, done: 0 })
    const { items } = await api.listDue({ params: { unitId: unit.id } })
    const first = items.filter((one) => one.dueOn === QUARTERS[0])
    const record = (occurrenceIds: string[]) =>
      api.recordActivity({
        params: { unitId: unit.id },
        body: { happenedOn: '2024-01-29', channelKind: 'broadcast', title: 'Phát', occurrenceIds },
      })
    await record([first[0]?.id ?? ''])
    expect(await progress()).toMatchObject({ total: 12, done: 0 })
    await record([first[1]?.id ?? ''])
    expect(await progress()).toMatchObject({ total: 12, done: 1 })
  })

  test('when the unit’s plan is closed, what is to come is owed to the superior again', async () => {
    const { api, params, planId, progress, dueOf } = await begun()
    const { version } = await api.getPlan({ params })
    const issued = await api.issuePlan({ params, body: { ...ISSUING, version } })
    const closed = await api.closePlan({
      params,
      body: { version: issued.version, note: 'Thay bằng kế hoạch chung của tỉnh.' },
    })
    expect(closed.progress.total).toBe(0)
    expect(await dueOf(planId)).toEqual(QUARTERS)
    expect(await progress()).toMatchObject({ total: 12 })
  })

  test('a plan that was read from a file is tied to the superior’s line, and the work is due once', async () => {
    const { communes, planId } = await issueExample(world)
    const [unit] = communes
    const api = (await world.visit(unit, 'officer', 'Nguyễn Thị Lan')).api(plansContract)
    const { items } = await api.listSuperiorLines({ params: { unitId: unit.id, planId } })
    const asked = items.find((line) => line.assigned === 'lead')
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
    const { version: written } = await api.getPlan({ params })
    await api.setFulfilled({
      params: { lineId },
      body: { version: written, sourceLineIds: [asked?.id ?? ''] },
    })
    const before = await api.listDue({ params: { unitId: unit.id }, query: {} })
    const ready = await api.getPlan({ params })
    await api.issuePlan({ params, body: { ...ISSUING, version: ready.version } })
    const after = await api.listDue({ params: { unitId: unit.id }, query: { state: 'open' } })
    expect(after.items.map((one) => one.lineId)).toEqual(before.items.map(() => lineId))
  })

  test('one line may meet several of the superior’s', async () => {
    const { api, params, above, unit, planId, superior, clerk } = await begun()
    const third = above.items[2]
    if (!third) throw new Error('three lines')
    await clerk.api(plansContract).mapWords({
      params: { planId },
      body: { words: third.leads[0] ?? '', unitIds: [unit.id] },
    })
    const { version: written, lineList } = await api.getPlan({ params })
    const [line] = lineList
    await api.setFulfilled({
      params: { lineId: line?.id ?? '' },
      body: { version: written, sourceLineIds: [third.id] },
    })
    expect((await api.getLine({ params: { lineId: line?.id ?? '' } })).fulfils).toMatchObject([
      { lineId: third.id, planId, content: third.content },
    ])
    const { version } = await api.getPlan({ params })
    await api.issuePlan({ params, body: { ...ISSUING, version } })
    const plan = await superior.getPlan({ params: { planId } })
    expect(plan.lineList[2]?.progress.total, 'met through the four of the unit’s line').toBe(4)
    expect(plan.lineList[1]?.progress.total).toBe(12)
  })

  test('another unit’s plan, and a plan that is no superior’s, cannot be taken from', async () => {
    const { api, communes, unit, planId, params } = await begun()
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    await expect(neighbour.getPlan({ params })).rejects.toMatchObject({ status: 404 })
    await expect(
      neighbour.listSuperiorLines({ params: { unitId: communes[1].id, planId: params.planId } }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      neighbour.takeOverLines({
        params,
        body: { version: 1, fromPlanId: planId, lineIds: [planId] },
      }),
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      api.startPlan({
        params: { unitId: communes[1].id },
        body: { year: 2024, from: { kind: 'blank' } },
      }),
    ).rejects.toMatchObject({ status: 404 })
    expect(unit.id).not.toBe(communes[1].id)
  })
})
