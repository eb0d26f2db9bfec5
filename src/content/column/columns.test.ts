import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  approveWritten,
  contentOf,
  openContentOffice,
  openContentWorld,
  writeItem,
} from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'
import { appointHolder, openPost, type Unit } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { workContract } from '../../work/index.ts'
import { listPublishedColumns, listPublishedItems } from '../index.ts'
import { noticeSleepingColumns } from './notice-sleeping-columns.ts'

let world: World
beforeAll(async () => {
  world = await openContentWorld()
})
afterAll(() => world.close())

const typed = { title: 'Cải cách hành chính', holderName: 'Công chức văn hóa', upkeepDays: 30 }

/** What waits for an officer who has just signed in. */
async function waitingAt(unit: Unit) {
  const visitor = await world.visit(unit, 'officer', 'Trần Thị Hoa')
  const { items } = await visitor
    .api(workContract)
    .listWaiting({ params: { unitId: unit.id }, query: {} })
  return { visitor, items, sentences: items.map(({ title }) => title) }
}

test('a column without anything new for thirty days is told of once, until something new appears', async () => {
  const { unit, clerk } = await openContentOffice(world, '2026-09-01')
  const { items } = await contentOf(clerk).openColumn({ params: { unitId: unit.id }, body: typed })
  const columnId = items[0]?.id ?? null
  const look = async (day: string) => {
    world.setToday(day)
    await noticeSleepingColumns(world.house, [unit.orgPath])
    return waitingAt(unit)
  }
  expect((await look('2026-09-30')).sentences).toEqual([])
  const { visitor, items: told, sentences } = await look('2026-10-01')
  expect(sentences).toEqual([NOTICE])
  await visitor.api(workContract).dealWithNotice({ params: { noticeId: told[0]?.id ?? '' } })
  const later = await look('2026-10-05')
  expect(later.sentences).toEqual([])
  const chair = await world.visit(unit, 'head', 'Lê Văn Bình')
  const item = await writeItem(later.visitor, unit.id)
  const params = { itemId: item.id }
  await contentOf(later.visitor).classifyItem({ params, body: { columnId } })
  await approveWritten(later.visitor, chair, item)
  await contentOf(chair).publishItem({ params, body: { contentHash: item.contentHash } })
  expect((await look('2026-11-03')).sentences).not.toContain(NOTICE)
  expect((await look('2026-11-04')).sentences).toContain(NOTICE)
})

const NOTICE =
  'Chuyên mục “Cải cách hành chính” (Công chức văn hóa phụ trách) không có bài mới trong 30 ngày.'

test('readers find a column with what was published in it, and not one that was closed', async () => {
  const { unit, neighbour, clerk, chair } = await openContentOffice(world)
  const api = contentOf(clerk)
  const params = { unitId: unit.id }
  const [column] = (await api.openColumn({ params, body: typed })).items
  await expect(api.openColumn({ params, body: typed })).rejects.toMatchObject({ status: 422 })
  const item = await writeItem(clerk, unit.id)
  const columnId = column?.id ?? ''
  await api.classifyItem({ params: { itemId: item.id }, body: { columnId } })
  await approveWritten(clerk, chair, item)
  await api.publishItem({ params: { itemId: item.id }, body: { contentHash: item.contentHash } })
  const read = () => listPublishedColumns(world.house.database.published, unit.id)
  expect(await read()).toMatchObject([{ slug: 'cai-cach-hanh-chinh', items: 1 }])
  const found = await listPublishedItems(world.house.database.published, unit.id, { columnId })
  expect(found.items).toHaveLength(1)
  const stranger = await world.visit(neighbour, 'officer')
  await expect(
    contentOf(stranger).closeColumn({ params: { columnId }, body: { closed: true } }),
  ).rejects.toMatchObject({ status: 404 })
  await api.closeColumn({ params: { columnId }, body: { closed: true } })
  expect(await read()).toEqual([])
  await expect(
    api.classifyItem({ params: { itemId: item.id }, body: { columnId } }),
  ).rejects.toMatchObject({ status: 422 })
})

test('a column kept by a post is named with whoever holds it on the day, reminders too', async () => {
  const { unit, clerk } = await openContentOffice(world, '2026-09-01')
  const { house } = world
  const holderPostId = await house.database.write(scopeOf(), async (db) => {
    const post = { unitId: unit.id, title: 'Công chức Văn hóa', rank: 'officer' } as const
    const { id } = await openPost(db, { ...post, openedOn: '2026-01-01' })
    await appointHolder(db, id, { personName: 'Nguyễn Thị Lan', from: '2026-01-01' })
    return id
  })
  const params = { unitId: unit.id }
  const open = (holder: object) =>
    contentOf(clerk).openColumn({ params, body: { title: 'Theo chức danh', ...holder } })
  await expect(open({ holderName: ' ' })).rejects.toMatchObject({
    status: 422,
    fields: { holderName: expect.any(String) },
  })
  await expect(open({ holderPostId: unit.id })).rejects.toMatchObject({
    fields: { holderPostId: expect.any(String) },
  })
  const { items } = await open({ holderPostId })
  expect(items[0]).toMatchObject({ holderName: 'Công chức Văn hóa (Nguyễn Thị Lan)', holderPostId })
  await house.database.write(scopeOf(), (db) =>
    appointHolder(db, holderPostId, { personName: 'Hoàng Minh Tâm', from: '2026-09-20' }),
  )
  world.setToday('2026-10-15')
  await noticeSleepingColumns(house, [unit.orgPath])
  const { sentences } = await waitingAt(unit)
  expect(sentences).toContain(
    'Chuyên mục “Theo chức danh” (Công chức Văn hóa (Hoàng Minh Tâm) phụ trách) không có bài mới trong 30 ngày.',
  )
})
