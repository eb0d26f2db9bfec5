import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentContract, contentRoutes } from '../src/content/index.ts'
import { type Unit, organizationContract } from '../src/organization/index.ts'
import {
  planSearchContract,
  planSearchRoutes,
  plansContract,
  planRoutes,
} from '../src/plans/index.ts'
import { reportingContract, reportingRoutes } from '../src/reporting/index.ts'
import { writeItem } from './content-office.ts'
import { addPlan } from './recorded-work.ts'
import { openOffice, openQuarter } from './reporting-office.ts'
import { commune, LAW } from './towns.ts'
import { openWorld, type Visitor, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, planSearchRoutes, contentRoutes, reportingRoutes])
})
afterAll(() => world.close())

const broadcast = {
  happenedOn: '2024-03-11',
  channelKind: 'broadcast',
  title: 'Phát thanh đường dây nóng',
}

const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id)

/** What somebody of the unit finds in its lists and its search, by id. */
async function found(visitor: Visitor, unit: Unit) {
  const params = { unitId: unit.id }
  const plans = visitor.api(plansContract)
  const reporting = visitor.api(reportingContract)
  const search = await visitor
    .api(planSearchContract)
    .searchPlans({ params, query: { q: 'đường dây nóng' } })
  return {
    plans: ids(await plans.listPlans({ params, query: { of: 'own' } })),
    due: ids(await plans.listDue({ params, query: { state: 'all' } })),
    activities: ids(await plans.listActivities({ params, query: {} })),
    items: ids(await visitor.api(contentContract).listItems({ params, query: {} })),
    reports: ids(await reporting.listReports({ params })),
    searched: search.activities.map(({ id }) => id),
  }
}

test('a merged commune finds the rows of those it came from in its lists; a neighbour does not', async () => {
  const { province, unit, neighbour, clerk } = await openOffice(world)
  const third = (await world.addUnit(province, { name: 'UBND xã Lân Cận' })) satisfies Unit
  const plan = await addPlan(world, unit, ['2024-03-05'])
  const params = { unitId: unit.id }
  const written = await clerk
    .api(plansContract)
    .startPlan({ params, body: { year: 2023, from: { kind: 'blank' } } })
  const activity = await clerk.api(plansContract).recordActivity({ params, body: broadcast })
  const item = await writeItem(clerk, unit.id)
  const report = await openQuarter(clerk, unit)
  const before = await found(clerk, unit)
  expect(before).toEqual({
    plans: [plan.planId, written.planId],
    due: plan.lines.map(({ occurrenceId }) => occurrenceId),
    activities: [activity.id],
    items: [item.id],
    reports: [report.params.reportId],
    searched: [activity.id],
  })
  const admin = (await world.visit(province, 'administrator')).api(organizationContract)
  await admin.orderEvent({
    body: {
      kind: 'merge',
      on: '2024-03-12',
      legalSource: LAW,
      beforeIds: [unit.id, neighbour.id],
      after: [commune('xã Bình Hòa')],
    },
  })
  const { items } = await admin.listUnits({
    query: { on: '2024-03-12', kind: 'peoples_committee' },
  })
  const opened = items.find(({ openedOn }) => openedOn === '2024-03-12')
  if (!opened) throw new Error('no merged commune')
  const merged = opened as unknown as Unit
  const official = await world.visit(merged, 'officer')
  expect(await found(official, merged)).toEqual(before)
  // They can be read, not changed; what they planned can be carried on.
  const api = official.api(plansContract)
  const seen = await api.getPlan({ params: { planId: written.planId } })
  expect(seen.may.edit).toBe(false)
  const offered = await api.suggestOccurrences({ params: { unitId: merged.id }, query: {} })
  expect(offered.items.map(({ issuer }) => issuer)).toEqual([unit.shortName])
  const { planId } = await api.startPlan({
    params: { unitId: merged.id },
    body: { year: 2025, from: { kind: 'own', planId: written.planId } },
  })
  expect(planId).not.toBe(written.planId)
  const none = { plans: [], due: [], activities: [], items: [], reports: [], searched: [] }
  expect(await found(await world.visit(third, 'officer'), third)).toEqual(none)
  await expect(
    api.startPlan({
      params: { unitId: third.id },
      body: { year: 2025, from: { kind: 'own', planId: written.planId } },
    }),
  ).rejects.toMatchObject({ status: 404 })
})
