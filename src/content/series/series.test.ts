import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approveWritten,
  ARTICLE,
  contentOf,
  openContentOffice,
  openContentWorld,
} from '../../../test/content-office.ts'
import type { Visitor, World } from '../../../test/world.ts'
import { workContract } from '../../work/index.ts'
import { noticeComingParts } from './notice-coming-parts.ts'
import { listPublishedSeries } from './published-series-queries.ts'
import { daysOfSeries } from './series-days.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

const TYPED = {
  title: 'Mỗi tuần một thủ tục',
  kind: 'article' as const,
  channels: ['portal', 'loudspeaker', 'notice_board'] as const,
  rhythm: 'weekly' as const,
  holderName: 'Trần Thị Hoa',
  firstDueOn: '2026-11-16',
  parts: 3,
}

async function openWithColumn() {
  const office = await openContentOffice(world)
  const api = contentOf(office.clerk)
  const params = { unitId: office.unit.id }
  const body = { title: 'Cải cách hành chính', holderName: 'Văn phòng' }
  const columnId = (await api.openColumn({ params, body })).items[0]?.id ?? ''
  const series = await api.openSeries({
    params,
    body: { ...TYPED, channels: [...TYPED.channels], columnId },
  })
  return { ...office, api, columnId, series, parts: series.items }
}

const partId = (parts: readonly { id: string }[], index: number) => ({
  partId: parts[index]?.id ?? '',
})

const readPublic = (unitId: string, columnId: string) =>
  listPublishedSeries(world.house.database.published, unitId, { columnId })

test('parts stand in the order of their days; the next and the late ones are told', async () => {
  const { api, unit, series, parts } = await openWithColumn()
  expect(parts.map(({ title, dueOn, isLate }) => [title, dueOn, isLate])).toEqual([
    ['Kỳ 1', '2026-11-16', true],
    ['Kỳ 2', '2026-11-23', false],
    ['Kỳ 3', '2026-11-30', false],
  ])
  const body = { title: 'Kỳ đặc biệt', dueOn: '2026-11-20' }
  const more = await api.addSeriesPart({ params: { seriesId: series.id }, body })
  expect(more.items.map(({ title }) => title)).toEqual(['Kỳ 1', 'Kỳ đặc biệt', 'Kỳ 2', 'Kỳ 3'])
  const [listed] = (await api.listSeries({ params: { unitId: unit.id } })).items
  expect(listed).toMatchObject({ parts: 4, ready: 0, late: 1, nextDueOn: '2026-11-16' })
  const closed = await api.closeSeries({
    params: { seriesId: series.id },
    body: { closed: true },
  })
  expect(closed).toMatchObject({ late: 0, nextDueOn: null })
  await expect(api.addSeriesPart({ params: { seriesId: series.id }, body })).rejects.toMatchObject({
    status: 409,
  })
})

test('a part is written once, as its series says, and read in its order when it is published', async () => {
  const { api, unit, clerk, chair, columnId, parts } = await openWithColumn()
  const params = partId(parts, 0)
  const [one, other] = await Promise.all([
    api.writeSeriesPart({ params, body: {} }),
    api.writeSeriesPart({ params, body: {} }),
  ])
  expect(one.itemId).toBe(other.itemId)
  const item = await publishPart(clerk, chair, one.itemId)
  expect(item).toMatchObject({ columnId, kind: 'article' })
  expect(Object.keys(item.content.channels).toSorted()).toEqual([
    'loudspeaker',
    'notice_board',
    'portal',
  ])
  const [series] = await readPublic(unit.id, columnId)
  expect(series?.parts).toMatchObject([{ number: 1, title: item.title }])
  expect(series).toMatchObject({ total: 3, comingDays: ['2026-11-23', '2026-11-30'] })
  await expect(api.removeSeriesPart({ params, body: {} })).rejects.toMatchObject({ status: 409 })
  const left = await api.removeSeriesPart({ params: partId(parts, 2), body: {} })
  expect(left).toMatchObject({ parts: 2, ready: 1, late: 0, nextDueOn: '2026-11-23' })
})

async function publishPart(clerk: Visitor, chair: Visitor, itemId: string) {
  const params = { itemId }
  const api = contentOf(clerk)
  const begun = await api.getItem({ params })
  await api.saveItem({
    params,
    body: {
      version: begun.version,
      content: { ...begun.content, ...ARTICLE, channels: begun.content.channels },
    },
  })
  const written = await api.getItem({ params })
  await approveWritten(clerk, chair, written)
  await api.publishItem({ params, body: { contentHash: written.contentHash } })
  return api.getItem({ params })
}

test('what is kept to the office, or stands in no column, is not read by the public', async () => {
  const { api, unit, columnId, series } = await openWithColumn()
  expect(await readPublic(unit.id, columnId)).toHaveLength(1)
  const { title, kind, channels, holderName } = series
  const typed = { title, kind, channels, holderName, columnId }
  const params = { seriesId: series.id }
  const kept = await api.editSeries({
    params,
    body: { ...typed, version: series.version, isPublic: false },
  })
  expect(await readPublic(unit.id, columnId)).toEqual([])
  await expect(
    api.editSeries({ params, body: { ...typed, version: series.version } }),
  ).rejects.toMatchObject({ status: 409 })
  await api.editSeries({ params, body: { ...typed, version: kept.version, columnId: null } })
  expect(await readPublic(unit.id, columnId)).toEqual([])
})

test('a text that exists takes the place of a part, of one part only', async () => {
  const { api, unit, parts } = await openWithColumn()
  const item = await api.createItem({
    params: { unitId: unit.id },
    body: { kind: 'article', title: 'Đã viết từ trước' },
  })
  const place = (index: number, version = 1) => ({
    params: partId(parts, index),
    body: { version, title: `Kỳ ${index + 1}`, dueOn: parts[index]?.dueOn ?? '', itemId: item.id },
  })
  const linked = await api.editSeriesPart(place(1))
  expect(linked.items[1]?.item).toMatchObject({ id: item.id, state: 'draft' })
  await expect(api.editSeriesPart(place(2))).rejects.toMatchObject({ status: 422 })
  await expect(api.editSeriesPart(place(1))).rejects.toMatchObject({ status: 409 })
})

test('another office finds nothing; a wrong form says what is wrong', async () => {
  const { api, unit, neighbour, series, parts } = await openWithColumn()
  const stranger = contentOf(await world.visit(neighbour, 'officer'))
  const params = { seriesId: series.id }
  await expect(stranger.getSeries({ params })).rejects.toMatchObject({ status: 404 })
  await expect(
    stranger.writeSeriesPart({ params: partId(parts, 0), body: {} }),
  ).rejects.toMatchObject({ status: 404 })
  const viewer = contentOf(await world.visit(unit, 'viewer'))
  expect((await viewer.getSeries({ params })).may).toEqual({ edit: false })
  await expect(viewer.closeSeries({ params, body: { closed: true } })).rejects.toMatchObject({
    status: 403,
  })
  const body = { ...TYPED, channels: [], firstDueOn: '2026-13-40', parts: 0 }
  await expect(api.openSeries({ params: { unitId: unit.id }, body })).rejects.toMatchObject({
    status: 422,
  })
  await expect(
    api.openSeries({ params: { unitId: unit.id }, body: { ...TYPED, channels: [] } }),
  ).rejects.toMatchObject({ status: 422 })
})

test('the office is told once of a part that is due, and again when its day is moved', async () => {
  const { unit, parts } = await openWithColumn()
  const told = async (day: string) => {
    world.setToday(day)
    await noticeComingParts(world.house, [unit.orgPath])
    const visitor = await world.visit(unit, 'officer', 'Trần Thị Hoa')
    const { items } = await visitor
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    for (const { id } of items) {
      await visitor.api(workContract).dealWithNotice({ params: { noticeId: id } })
    }
    return items.map(({ title }) => title)
  }
  expect(await told('2026-11-19')).toEqual([sentence('Kỳ 1', '16/11/2026')])
  expect(await told('2026-11-19')).toEqual([])
  expect(await told('2026-11-20')).toEqual([sentence('Kỳ 2', '23/11/2026')])
  await contentOf(await world.visit(unit, 'officer')).editSeriesPart({
    params: partId(parts, 0),
    body: { version: 1, title: 'Kỳ 1', dueOn: '2026-11-21', itemId: null },
  })
  expect(await told('2026-11-20')).toEqual([sentence('Kỳ 1', '21/11/2026')])
})

test('months end when they end', () => {
  expect(daysOfSeries('monthly', '2026-11-30', 4)).toEqual([
    '2026-11-30',
    '2026-12-30',
    '2027-01-30',
    '2027-02-28',
  ])
})

function sentence(part: string, day: string): string {
  return `“Mỗi tuần một thủ tục” (Trần Thị Hoa phụ trách): ${part} đến hạn ${day}, chưa có bài được duyệt.`
}
