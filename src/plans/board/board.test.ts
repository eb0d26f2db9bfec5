import { afterAll, beforeAll, expect, test } from 'vitest'
import { broadcast, EXAMPLE, firstDue, issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

/** A province whose three communes broadcast; one of them has for the first date. */
async function visitProvince(text?: string) {
  const { province, communes, clerk, planId } = await issueExample(world, text)
  const commune = await world.visit(communes[0], 'officer')
  const occurrenceIds = [await firstDue(commune, communes[0])]
  await commune.api(plansContract).recordActivity({
    params: { unitId: communes[0].id },
    body: { ...broadcast, occurrenceIds },
  })
  return { province, communes, planId, api: clerk.api(plansContract) }
}

test('work is put together by month, unit, channel, theme and plan, and every group adds up', async () => {
  const { province, communes, planId, api } = await visitProvince()
  const params = { unitId: province.id }
  const query = { below: 'true', state: 'all' } as const
  const { total } = await api.listDue({ params, query })
  for (const by of ['month', 'unit', 'plan'] as const) {
    const { items, next } = await api.listDueGroups({ params, query: { ...query, by } })
    expect(next).toBeNull()
    expect(items.reduce((sum, group) => sum + group.occurrences, 0)).toBe(total)
    expect(items.reduce((sum, group) => sum + group.done, 0)).toBe(1)
  }
  const months = await api.listDueGroups({ params, query: { ...query, by: 'month' } })
  expect(months.items[0]).toMatchObject({
    key: '2024-03',
    done: 1,
    late: 0,
    nextDueOn: '2024-03-31',
  })
  expect(months.items.map(({ key }) => key)).toEqual(months.items.map(({ key }) => key).sort())

  const units = await api.listDueGroups({ params, query: { ...query, by: 'unit' } })
  const first = units.items.find(({ key }) => key === communes[0].id)
  expect(first).toMatchObject({ title: communes[0].shortName, done: 1 })
  const one = await api.listDue({ params, query: { ...query, ofUnit: communes[0].id } })
  expect(one.total).toBe(first?.occurrences)
  const plans = await api.listDueGroups({ params, query: { ...query, by: 'plan' } })
  expect(plans.items).toMatchObject([{ key: planId, occurrences: total }])

  const channels = await api.listDueGroups({ params, query: { ...query, by: 'channel' } })
  for (const { key, occurrences } of channels.items) {
    const narrowed = await api.listDue({ params, query: { ...query, channel: key } })
    expect(narrowed.total).toBe(occurrences)
  }
  const themes = await api.listDueGroups({ params, query: { ...query, by: 'theme' } })
  expect(themes.items.length).toBeGreaterThan(0)
})

test('only groups with something late are shown, with all they have; other units see nothing', async () => {
  const { province, communes } = await visitProvince()
  world.setToday('2024-04-02')
  const api = (await world.visit(province, 'officer')).api(plansContract)
  const params = { unitId: province.id }
  const query = { below: 'true', state: 'late', by: 'unit' } as const
  const { items } = await api.listDueGroups({ params, query })
  expect(items.map(({ late, title }) => [title, late])).toEqual([
    [communes[1].shortName, 1],
    [communes[2].shortName, 1],
  ])
  expect(items[0]?.occurrences).toBeGreaterThan(1)
  const stranger = (await world.visit(communes[1], 'officer')).api(plansContract)
  const refused = { status: 404 }
  await expect(stranger.listDueGroups({ params, query })).rejects.toMatchObject(refused)
  await expect(stranger.listDueBars({ params, query: { year: '2024' } })).rejects.toMatchObject(
    refused,
  )
  world.setToday('2024-03-12')
})

test('a board opens what lies in one unit below, and no other', async () => {
  const { province, communes, api } = await visitProvince()
  const params = { unitId: province.id }
  const query = { below: 'true', state: 'all' } as const
  const units = await api.listDueGroups({ params, query: { ...query, by: 'unit' } })
  const all = units.items.find(({ key }) => key === communes[1].id)
  const within = { ...query, within: communes[1].id }
  expect((await api.listDueGroups({ params, query: { ...within, by: 'unit' } })).items).toEqual([
    { ...all, tasks: all?.occurrences },
  ])
  expect((await api.listDueTasks({ params, query: within })).total).toBe(all?.occurrences)
  const { province: stranger } = await world.addProvince()
  await expect(
    api.listDue({ params, query: { ...query, within: stranger.id } }),
  ).rejects.toMatchObject({ status: 404 })
})

test('a year shows each task once with its spans, and nothing of other years', async () => {
  const { province, api } = await visitProvince()
  const params = { unitId: province.id }
  const query = { below: 'true', state: 'all' } as const
  const { items } = await api.listDueBars({ params, query: { ...query, year: '2024' } })
  const radio = items.find(({ content }) => content.includes('Phát thanh trên đài'))
  expect(radio?.spans[0]).toMatchObject({ dueOn: '2024-03-31', units: 3, done: 1, late: 0 })
  expect(new Set(items.map(({ lineId }) => lineId)).size).toBe(items.length)
  const dates = items.map(({ spans }) => spans[0]?.dueOn ?? '')
  expect(dates).toEqual(dates.toSorted())
  expect((await api.listDueBars({ params, query: { ...query, year: '2021' } })).items).toEqual([])
})

test('groups are paged', async () => {
  const weekly = EXAMPLE.replace('đường dây nóng, thường xuyên', 'đường dây nóng 02 lần/tuần')
  const { province, api } = await visitProvince(weekly)
  const params = { unitId: province.id }
  const query = { below: 'true', state: 'all', by: 'month' } as const
  const all = await api.listDueGroups({ params, query })
  const after = await api.listDueGroups({ params, query: { ...query, cursor: '2' } })
  expect(after.items).toEqual(all.items.slice(2))
  await expect(
    api.listDueGroups({ params, query: { ...query, cursor: '-1' } }),
  ).rejects.toMatchObject({ status: 422 })
})
