import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcast, issueExample } from '../../../test/plan-example.ts'
import { commune, LAW, type Order } from '../../../test/towns.ts'
import { openWorld, type World } from '../../../test/world.ts'
import {
  listChildUnits,
  organizationContract,
  renameUnit,
  type Unit,
  unitsChanged,
} from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { fanOut } from '../../platform/jobs.ts'
import { workContract, workRoutes } from '../../work/index.ts'
import { plansContract } from '../contract.ts'
import { planJobs } from '../jobs.ts'
import { planRoutes } from '../routes.ts'
import { tellOfEndedJob } from './due-jobs.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes])
})
afterAll(() => world.close())

/** What becomes of the communes between the day the plan was issued and the days its work is due. */
type Fate =
  | { kind: 'merge'; first: number; second: number }
  | { kind: 'split'; first: number; heir: 0 | 1 | null }
  | { kind: 'rename'; first: number }

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), first: fc.nat(9), second: fc.nat(9) }),
  fc.record({
    kind: fc.constant('split' as const),
    first: fc.nat(9),
    heir: fc.constantFrom(0 as const, 1 as const, null),
  }),
  fc.record({ kind: fc.constant('rename' as const), first: fc.nat(9) }),
)

/** The order, of the communes there are; null when it cannot be given. */
function orderOf(one: Fate, living: readonly Unit[], on: string): Order | null {
  const first = living[one.first % living.length]
  if (!first || one.kind === 'rename') return null
  const base = { on, legalSource: LAW }
  if (one.kind === 'split') {
    const after = [commune(`xã Đông ${on}`), commune(`xã Tây ${on}`)]
    return { ...base, kind: 'split', beforeIds: [first.id], after, heir: one.heir }
  }
  const second = living[one.second % living.length]
  if (!second || second.id === first.id) return null
  return {
    ...base,
    kind: 'merge',
    beforeIds: [first.id, second.id],
    after: [commune(`xã Gộp ${on}`)],
  }
}

test('whatever becomes of the communes, each due date is in one house at most, and above them none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fate, { minLength: 1, maxLength: 4 }), async (fates) => {
      world.setToday('2024-03-12')
      const { province } = await issueExample(world)
      const below = {
        params: { unitId: province.id },
        query: { below: 'true', state: 'all' },
      } as const
      const issued = await idsOf(await officer(province), below)
      let unanswered = 0
      for (const [index, one] of fates.entries()) {
        const on = `2024-04-0${index + 1}`
        world.setToday(on)
        const living = await livingBelow(province, on)
        const order = orderOf(one, living, on)
        if (order === null) await rename(living[one.first % living.length], on)
        else {
          const admin = await world.visit(province, 'administrator')
          await admin.api(organizationContract).orderEvent({ body: order })
          if (order.kind === 'split' && order.heir === null) unanswered += 1
        }
        const api = await officer(province)
        expect(await idsOf(api, below)).toEqual(issued)
        const houses = await housesBelow(api, province, on)
        const held = houses.flatMap(({ ids }) => ids)
        expect(new Set(held).size).toBe(held.length)
        // Three communes have four dates each. What nobody was named for waits above, and only that.
        expect(held.length === 12).toBe(unanswered === 0)
      }
    }),
    { numRuns: 8 },
  )
}, 180_000)

test('the successor does the work of its predecessors, and it counts as theirs', async () => {
  world.setToday('2024-03-12')
  const { province, communes } = await issueExample(world)
  const on = '2024-04-01'
  world.setToday(on)
  const admin = await world.visit(province, 'administrator')
  const [first, second] = communes
  const body: Order = {
    kind: 'merge',
    on,
    legalSource: LAW,
    beforeIds: [first.id, second.id],
    after: [commune('xã Bình Hòa')],
  }
  await admin.api(organizationContract).orderEvent({ body })
  const successor = (await livingBelow(province, on)).find(({ openedOn }) => openedOn === on)
  if (!successor) throw new Error('no successor')
  const api = await officer(successor)
  const params = { unitId: successor.id }
  const [owed] = (await api.listDue({ params })).items
  expect(owed).toMatchObject({ timeliness: 'late', may: { record: true, give: true } })
  await api.recordActivity({
    params,
    body: { ...broadcast, happenedOn: on, occurrenceIds: [owed?.id ?? ''] },
  })
  const seen = { params: { occurrenceId: owed?.id ?? '' } }
  const done = await api.getOccurrence(seen)
  expect(done.state).toBe('done')
  expect([first.id, second.id]).toContain(done.unit?.id)
  expect((await api.listDue({ params })).total).toBe(7)
  expect((await api.getToday({ params })).overdue).toBe(1)
})

test('whoever gave work to a unit that ends with no heir is told of what is left open, and of no merger', async () => {
  world.setToday('2024-03-12')
  const { province, communes } = await issueExample(world)
  const on = '2024-04-01'
  world.setToday(on)
  const order = (await world.visit(province, 'administrator')).api(organizationContract)
  const base = { on, legalSource: LAW }
  const [ends, first, second] = communes
  await order.orderEvent({ body: { ...base, kind: 'close', beforeIds: [ends.id] } })
  await order.orderEvent({
    body: {
      ...base,
      kind: 'merge',
      beforeIds: [first.id, second.id],
      after: [commune('xã Tân Lập')],
    },
  })
  await world.runJobs([...planJobs, fanOut(unitsChanged, [tellOfEndedJob])])
  const clerk = await world.visit(province, 'officer')
  const params = { unitId: province.id }
  const { items } = await clerk.api(workContract).listWaiting({ params })
  const left = items.filter(({ title }) => title.includes('không có đơn vị kế thừa'))
  expect(left).toHaveLength(1)
  const { total } = await clerk
    .api(plansContract)
    .listDue({ params, query: { below: 'true', ofUnit: ends.id } })
  expect(left[0]?.title).toContain(`${ends.shortName} kết thúc hoạt động sau ngày 31/03/2024`)
  expect(left[0]?.title).toContain(`${total} hạn được giao còn mở`)
})

type Api = Awaited<ReturnType<typeof officer>>

async function officer(unit: Unit) {
  return (await world.visit(unit, 'officer')).api(plansContract)
}

async function idsOf(api: Api, input: Parameters<Api['listDue']>[0]): Promise<string[]> {
  const page = await api.listDue(input)
  expect(page.next).toBeNull()
  return page.items.map(({ id }) => id).sort()
}

function livingBelow(province: Unit, on: string): Promise<Unit[]> {
  return world.house.database.read(scopeOf(province.orgPath), async (db) =>
    (await listChildUnits(db, province.id, { on })).filter(({ tier }) => tier === 'commune'),
  )
}

async function housesBelow(api: Api, province: Unit, on: string) {
  const houses: { id: string; ids: string[] }[] = []
  for (const { id } of await livingBelow(province, on)) {
    houses.push({ id, ids: await idsOf(api, { params: { unitId: id }, query: { state: 'all' } }) })
  }
  return houses
}

async function rename(unit: Unit | undefined, on: string): Promise<void> {
  if (!unit) return
  await world.house.database.write(scopeOf(unit.orgPath), (db) =>
    renameUnit(db, unit.id, { name: `${unit.name} mới`, shortName: unit.shortName, from: on }),
  )
}
