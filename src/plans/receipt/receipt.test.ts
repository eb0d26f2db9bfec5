import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
})
beforeEach(() => {
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

/** The example plan, issued, and an official of the first commune it was sent to. */
async function sent() {
  const issued = await issueExample(world)
  const [unit, other] = issued.communes
  const visitor = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
  const api = issued.clerk.api(plansContract)
  return {
    ...issued,
    unit,
    other,
    visitor,
    api,
    below: visitor.api(plansContract),
    mine: { unitId: unit.id, planId: issued.planId },
  }
}

describe('an issued plan', () => {
  test('reaches its units; the first to open and to acknowledge is kept, and the issuer sees it', async () => {
    const { api, below, visitor, unit, mine, planId, province } = await sent()
    const incoming = await below.listIncomingPlans({ params: { unitId: unit.id }, query: {} })
    expect(incoming).toMatchObject({
      waiting: 1,
      items: [{ planId, openedAt: null, acknowledgedAt: null, may: { acknowledge: true } }],
    })
    await below.openPlanReceived({ params: mine, body: {} })
    const colleague = (await world.visit(unit, 'officer', 'Hoàng Minh Tâm')).api(plansContract)
    await colleague.openPlanReceived({ params: mine, body: {} })
    const first = await below.acknowledgePlan({ params: mine, body: {} })
    const again = await colleague.acknowledgePlan({ params: mine, body: {} })
    expect(again).toEqual(first)
    expect(first.receipt).toMatchObject({
      openedByName: 'Nguyễn Thị Lan',
      acknowledgedByName: 'Nguyễn Thị Lan',
      may: { acknowledge: false },
    })
    const waiting = await visitor
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    expect(waiting.items, 'its notice is dealt with').toEqual([])
    const all = await api.listReceipts({ params: { planId }, query: {} })
    expect(all.counts).toMatchObject({ opened: 1, acknowledged: 1 })
    expect(all.counts.sent).toBe(all.items.length)
    expect(all.items.map((one) => one.unit.id)).not.toContain(province.id)
    const rest = await api.listReceipts({ params: { planId }, query: { show: 'unacknowledged' } })
    expect(rest.items).toHaveLength(all.counts.sent - 1)
  })

  test('is nobody else’s to acknowledge, and its recipients are the issuer’s to see', async () => {
    const { below, unit, other, mine, planId, province } = await sent()
    const neighbour = (await world.visit(other, 'officer')).api(plansContract)
    await expect(
      neighbour.acknowledgePlan({ params: mine, body: {} }),
      'of another unit',
    ).rejects.toMatchObject({ status: 404 })
    await expect(
      below.listReceipts({ params: { planId }, query: {} }),
      'a recipient',
    ).rejects.toMatchObject({ status: 404 })
    const viewer = (await world.visit(unit, 'viewer')).api(plansContract)
    await expect(viewer.acknowledgePlan({ params: mine, body: {} })).rejects.toMatchObject({
      status: 403,
    })
    const above = (await world.visit(province, 'viewer')).api(plansContract)
    const seen = await above.listReceipts({ params: { planId }, query: {} })
    expect(seen.may.setDuty).toBe(false)
    await expect(
      neighbour.openPlanReceived({
        params: { unitId: other.id, planId: '01900000-0000-7000-8000-000000000000' },
        body: {},
      }),
    ).resolves.toEqual({ receipt: null })
  })

  test('is brought to mind of those that have not acknowledged it, once a day, until they do', async () => {
    const { api, below, visitor, unit, other, mine, planId, province } = await sent()
    await below.acknowledgePlan({ params: mine, body: {} })
    const { counts, may } = await api.listReceipts({ params: { planId }, query: {} })
    expect(may.urge).toBe(true)
    const waiting = counts.sent - counts.acknowledged
    const urge = () => api.urgeReceipts({ params: { planId }, body: { note: 'Trước thứ Sáu.' } })
    const both = await Promise.all([urge(), urge()])
    expect(both.map(({ urged }) => urged).toSorted((a, b) => a - b)).toEqual([0, waiting])
    const seen = await api.listReceipts({ params: { planId }, query: { show: 'unacknowledged' } })
    expect(seen.items.every(({ urgedAt }) => urgedAt !== null)).toBe(true)
    const neighbour = await world.visit(other, 'officer')
    const told = async (one: typeof neighbour, unitId: string) =>
      (await one.api(workContract).listWaiting({ params: { unitId }, query: {} })).items.map(
        ({ title }) => title,
      )
    const theirs = await told(neighbour, other.id)
    expect(theirs).toContainEqual(expect.stringMatching(/nhắc tiếp nhận Kế hoạch.*Trước thứ Sáu/))
    expect(await told(visitor, unit.id), 'it has acknowledged it').toEqual([])
    await neighbour.api(plansContract).acknowledgePlan({
      params: { unitId: other.id, planId },
      body: {},
    })
    expect(await told(neighbour, other.id)).toEqual([])
    await expect(
      below.urgeReceipts({ params: { planId }, body: {} }),
      'by a recipient',
    ).rejects.toMatchObject({ status: 403 })
    world.setToday('2024-01-30')
    const tomorrow = (await world.visit(province, 'officer')).api(plansContract)
    const again = await tomorrow.urgeReceipts({ params: { planId }, body: {} })
    expect(again).toEqual({ urged: waiting - 1, already: 0 })
  })

  test('asks for plans of their own by a day; begun, issued and late are told apart', async () => {
    const { api, below, planId, mine, unit, plan } = await sentWithDuty()
    const before = await api.listReceipts({ params: { planId }, query: { show: 'late' } })
    expect(before.counts.late).toBe(before.counts.asked)
    expect(before.items[0]?.ownPlan).toMatchObject({ state: 'none', lateDays: 1 })
    const lines = await below.listSuperiorLines({ params: mine })
    const { planId: ownId } = await below.startPlan({
      params: { unitId: unit.id },
      body: {
        year: 2024,
        from: { kind: 'above', planId, lineIds: [lines.items[1]?.id ?? ''] },
      },
    })
    expect((await below.getReceipt({ params: mine })).receipt?.ownPlan).toMatchObject({
      state: 'draft',
      lateDays: 1,
      plan: { id: ownId },
    })
    const own = await below.getPlan({ params: { planId: ownId } })
    await below.issuePlan({
      params: { planId: ownId },
      body: {
        version: own.version,
        number: 5,
        symbol: 'KH-UBND',
        issuedOn: '2024-01-29',
        signerPosition: 'CHỦ TỊCH',
        signerName: 'Lê Văn Bình',
        signedOnPaper: true,
      },
    })
    const after = await api.listReceipts({ params: { planId }, query: {} })
    expect(after.items.find((one) => one.unit.id === unit.id)?.ownPlan).toMatchObject({
      state: 'issued',
      lateDays: 1,
      plan: { number: 5 },
    })
    expect(after.counts).toMatchObject({ issued: 1, drafted: 0 })
    const saved = await api.getPlan({ params: { planId } })
    expect(saved.version).toBeGreaterThan(plan.version)
  })

  test('asks for plans of their own only whom the words name, or whom the issuer says', async () => {
    const { api, below, planId, mine, office } = await sent()
    const officeApi = (await world.visit(office, 'officer')).api(plansContract)
    const ask = async (duty: { words: string; who?: string | null }) => {
      const { version } = await api.getPlan({ params: { planId } })
      await api.setOwnPlanDuty({
        params: { planId },
        body: { version, duty: { dueOn: '2024-03-01', ...duty } },
      })
      const { duty: said, counts } = await api.listReceipts({ params: { planId }, query: {} })
      const theirs = { params: { unitId: office.id, planId } }
      return {
        who: said?.who,
        asked: counts.asked,
        commune: (await below.getReceipt({ params: mine })).receipt?.ownPlan !== null,
        office: (await officeApi.getReceipt(theirs)).receipt?.ownPlan !== null,
      }
    }
    const words = 'UBND cấp xã xây dựng kế hoạch truyền thông của địa phương'
    const communes = { asked: 3, commune: true, office: false }
    expect(await ask({ words })).toEqual({ ...communes, who: 'UBND cấp xã' })
    const full = 'Giao Ủy ban nhân dân cấp xã xây dựng kế hoạch thực hiện tại địa phương.'
    expect(await ask({ words: full })).toEqual({ ...communes, who: 'Ủy ban nhân dân cấp xã' })
    const all = { asked: 4, commune: true, office: true, who: null }
    expect(await ask({ words, who: null })).toEqual(all)
    expect(await ask({ words: 'Ban hành kế hoạch' })).toEqual(all)
    expect(await ask({ words: 'Ban hành kế hoạch', who: 'Văn phòng UBND tỉnh' })).toEqual({
      asked: 1,
      commune: false,
      office: true,
      who: 'Văn phòng UBND tỉnh',
    })
    await expect(ask({ words, who: 'Sở Nội vụ' })).rejects.toMatchObject({
      status: 422,
      fields: { 'duty.who': expect.stringContaining('Không có nơi nhận nào') },
    })
    // Nothing of what was refused is kept.
    const { counts } = await api.listReceipts({ params: { planId }, query: {} })
    expect(counts.asked).toBe(1)
  })

  test('a day before the plan itself is refused, and so is an older version', async () => {
    const { api, planId } = await sent()
    const { version } = await api.getPlan({ params: { planId } })
    const set = (body: Parameters<typeof api.setOwnPlanDuty>[0]['body']) =>
      api.setOwnPlanDuty({ params: { planId }, body })
    await expect(
      set({ version, duty: { words: 'Ban hành kế hoạch', dueOn: '2019-01-01' } }),
    ).rejects.toMatchObject({ status: 422, fields: { dueOn: expect.any(String) } })
    await set({ version, duty: { words: 'Ban hành kế hoạch', dueOn: null } })
    await expect(set({ version, duty: null })).rejects.toMatchObject({ status: 409 })
  })
})

/** The issuer says that own plans were due on the plan's own day, a working day ago. */
async function sentWithDuty() {
  const all = await sent()
  const plan = await all.api.getPlan({ params: { planId: all.planId } })
  await all.api.setOwnPlanDuty({
    params: { planId: all.planId },
    body: {
      version: plan.version,
      duty: { words: 'Ban hành kế hoạch của đơn vị', dueOn: '2024-01-26' },
    },
  })
  return { ...all, plan }
}
