import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueExample } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { planRoutes, plansContract } from '../../plans/index.ts'
import { workRoutes } from '../../work/index.ts'
import { contentContract } from '../contract.ts'
import { contentRoutes } from '../routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes, workRoutes, contentRoutes])
  world.setToday('2024-01-29')
})
afterAll(() => world.close())

const TYPED = {
  title: 'Đường dây nóng của xã',
  kind: 'article' as const,
  channels: [],
  rhythm: 'weekly' as const,
  holderName: 'Nguyễn Thị Lan',
  firstDueOn: '2024-02-05',
  parts: 2,
}

/** A commune that owes the province a text every quarter, and a series opened for it. */
async function openForTask() {
  const { communes, province, clerk, planId } = await issueExample(world)
  const [unit, neighbour] = communes
  const officer = await world.visit(unit, 'officer', 'Nguyễn Thị Lan')
  const plans = officer.api(plansContract)
  const api = officer.api(contentContract)
  const params = { unitId: unit.id }
  const dues = (await plans.listDue({ params, query: {} })).items
  const lineId = dues[0]?.lineId ?? ''
  return { unit, neighbour, province, clerk, planId, officer, plans, api, params, dues, lineId }
}

test('its parts are the task’s due dates; a text is written for the one of its day and meets it', async () => {
  const { api, plans, params, dues, lineId, unit } = await openForTask()
  const series = await api.openSeries({ params, body: { ...TYPED, lineId, fromDues: true } })
  expect(series.items.map(({ title, dueOn, due }) => [title, dueOn, due?.id])).toEqual(
    dues.map((one) => [one.label, one.dueOn, one.id]),
  )
  expect(series.rhythm, 'the days are the task’s').toBe('by_date')
  expect(series.task).toMatchObject({ content: expect.stringContaining('đường dây nóng') })
  const [first] = series.items
  const { itemId } = await api.writeSeriesPart({ params: { partId: first?.id ?? '' }, body: {} })
  const item = await api.getItem({ params: { itemId } })
  expect(item.occurrences).toMatchObject([{ id: dues[0]?.id, lineId, state: 'open' }])
  const asked = await plans.getLine({ params: { lineId } })
  expect(item.themes).toEqual(asked.facets.themes)
  await plans.recordActivity({
    params,
    body: {
      happenedOn: '2024-01-29',
      channelKind: 'portal_news',
      title: item.title,
      occurrenceIds: item.occurrences.map(({ id }) => id),
    },
  })
  const { items } = await api.getSeries({ params: { seriesId: series.id } })
  expect(items.map(({ due }) => due?.state)).toEqual(['done', 'open', 'open', 'open'])
  expect(
    (await api.listItems({ params: { unitId: unit.id }, query: { occurrenceId: dues[0]?.id } }))
      .items,
  ).toHaveLength(1)
})

test('at a rhythm of its own each part is for the due date its day falls into; a text written before is tied too', async () => {
  const { api, params, dues, lineId } = await openForTask()
  const series = await api.openSeries({
    params,
    body: { ...TYPED, lineId, firstDueOn: '2024-03-28' },
  })
  expect(series.items.map(({ due }) => due?.id)).toEqual([dues[0]?.id, dues[1]?.id])
  const written = await api.createItem({
    params,
    body: { kind: 'article', title: 'Viết từ trước' },
  })
  const part = series.items[1]
  const tied = await api.editSeriesPart({
    params: { partId: part?.id ?? '' },
    body: { version: part?.version ?? 0, title: 'Kỳ 2', dueOn: '2024-04-04', itemId: written.id },
  })
  expect(tied.items[1]?.item?.id).toBe(written.id)
  const item = await api.getItem({ params: { itemId: written.id } })
  expect(item.occurrences.map(({ id }) => id)).toEqual([dues[1]?.id])
})

test('a task of others, a task whose days are over and a plan nobody sees are refused', async () => {
  const { api, plans, params, lineId, planId, neighbour, province, clerk } = await openForTask()
  const lines = (await plans.getPlan({ params: { planId } })).lineList
  const others = lines.find(({ id }) => id !== lineId)?.id ?? ''
  const strange = { status: 422, fields: { lineId: expect.any(String) as string } }
  await expect(
    api.openSeries({ params, body: { ...TYPED, lineId: others } }),
  ).rejects.toMatchObject(strange)
  await expect(
    api.openSeries({ params, body: { ...TYPED, lineId: crypto.randomUUID() } }),
  ).rejects.toMatchObject(strange)
  const series = await api.openSeries({ params, body: { ...TYPED, lineId: null } })
  expect(series).toMatchObject({ lineId: null, task: null })
  const { version } = series
  const edit = { ...TYPED, version, lineId: others }
  await expect(
    api.editSeries({ params: { seriesId: series.id }, body: edit }),
  ).rejects.toMatchObject(strange)
  await expect(
    api.openSeries({ params, body: { ...TYPED, title: 'Theo hạn', fromDues: true } }),
    'of no task',
  ).rejects.toMatchObject(strange)
  const beside = (await world.visit(neighbour, 'officer')).api(contentContract)
  await expect(
    beside.editSeries({ params: { seriesId: series.id }, body: { ...edit, lineId: null } }),
  ).rejects.toMatchObject({ status: 404 })
  const above = clerk.api(contentContract)
  await expect(
    above.editSeries({ params: { seriesId: series.id }, body: { ...edit, lineId: null } }),
  ).rejects.toMatchObject({ status: 403 })
  expect(province.id).not.toBe(neighbour.id)
})

test('a request names the task it is for; the text begins with what the task speaks of', async () => {
  const { api, params, lineId, neighbour, plans } = await openForTask()
  const body = { unitIds: [neighbour.id], title: 'Bài về đường dây nóng', dueOn: '2024-02-20' }
  const { items } = await api.askForContent({ params, body: { ...body, lineId } })
  const { facets, content } = await plans.getLine({ params: { lineId } })
  const writer = (await world.visit(neighbour, 'officer', 'Lò Thị Mai')).api(contentContract)
  const at = { params: { requestId: items[0]?.id ?? '' } }
  expect(await writer.getContentRequest(at)).toMatchObject({
    task: { lineId, content },
    themes: facets.themes,
  })
  const begun = await writer.beginRequest({ ...at, body: {} })
  const item = await writer.getItem({ params: { itemId: begun.itemId ?? '' } })
  expect(item.themes).toEqual(facets.themes)
  await expect(
    api.askForContent({ params, body: { ...body, lineId: crypto.randomUUID() } }),
  ).rejects.toMatchObject({ status: 422, fields: { lineId: expect.any(String) as string } })
})
