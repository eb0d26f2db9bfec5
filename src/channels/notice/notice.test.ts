import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import { officersOf } from '../../../test/officers.ts'
import { grantRole } from '../../identity/index.ts'
import { openPost } from '../../organization/index.ts'
import { scopeOf } from '../../platform/database.ts'
import { workContract } from '../../work/index.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

/** An approved text waiting to be sent to the people of the commune. */
async function planNotice() {
  const office = await openChannelOffice(world)
  const { openChannel, approve, plan } = office
  const channel = await openChannel('internal_notice')
  const [planned] = (await plan(await approve(), channel.id)).items
  if (!planned) throw new Error('one was planned')
  const params = { deliveryId: planned.id }
  return { ...office, planned, params }
}

test('a notice reaches the people of the unit, who say that they have read it; that many were informed', async () => {
  const { unit, clerk, chair, planned, params } = await planNotice()
  const send = () =>
    channelsOf(clerk).sendNotice({ params, body: { version: planned.version, unitIds: [unit.id] } })
  expect(await send()).toMatchObject({ state: 'sent' })
  await expect(send()).rejects.toMatchObject({ status: 409 })
  const mine = await channelsOf(chair).listOwnNotices({ query: { state: 'unread' } })
  expect(mine).toMatchObject({
    unread: 1,
    items: [{ title: planned.title, senderName: unit.name, readAt: null }],
  })
  const read = () => channelsOf(chair).readNotice({ params: { noticeId: mine.items[0]?.id ?? '' } })
  const first = await read()
  expect(first.readAt).not.toBeNull()
  expect(await read()).toEqual(first)
  const readers = await channelsOf(clerk).listReaders({ params })
  expect(readers).toMatchObject({ sent: 2, read: 1 })
  expect(readers.items.map(({ name, readAt }) => [name, readAt])).toEqual([
    ['Trần Thị Hoa', null],
    ['Lê Văn Bình', first.readAt],
  ])
  const counted = await channelsOf(clerk).countReaders({ params, body: { version: 2 } })
  expect(counted).toMatchObject({
    state: 'confirmed',
    details: { people: 1, counted: 'system_log' },
  })
  const { items } = await plansOf(clerk).listActivities({ params: { unitId: unit.id }, query: {} })
  expect(items.map(({ id }) => id)).toEqual([counted.activityId])
})

test('it goes to the own unit and those below; nobody else finds, reads or counts it', async () => {
  const { unit, neighbour, clerk, planned, params } = await planNotice()
  const send = (unitIds: string[]) =>
    channelsOf(clerk).sendNotice({ params, body: { version: planned.version, unitIds } })
  await expect(send([neighbour.id])).rejects.toMatchObject({
    status: 422,
    fields: { unitIds: expect.any(String) },
  })
  await expect(send([])).rejects.toMatchObject({ status: 422 })
  await send([unit.id])
  const { items } = await channelsOf(clerk).listOwnNotices({ query: {} })
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  expect(await stranger.listOwnNotices({ query: {} })).toMatchObject({ items: [], unread: 0 })
  const read = { params: { noticeId: items[0]?.id ?? '' } }
  await expect(stranger.readNotice(read)).rejects.toMatchObject({ status: 404 })
  await expect(stranger.listReaders({ params })).rejects.toMatchObject({ status: 404 })
})

test('what was taken back is in no list any more; who had read it stays known', async () => {
  const { unit, clerk, planned, params } = await planNotice()
  const body = { version: planned.version, unitIds: [unit.id] }
  const { version } = await channelsOf(clerk).sendNotice({ params, body })
  const [mine] = (await channelsOf(clerk).listOwnNotices({ query: {} })).items
  await channelsOf(clerk).readNotice({ params: { noticeId: mine?.id ?? '' } })
  await channelsOf(clerk).retractDelivery({ params, body: { version, reason: 'Sai ngày họp' } })
  expect(await channelsOf(clerk).listOwnNotices({ query: {} })).toMatchObject({ items: [] })
  expect(await channelsOf(clerk).listReaders({ params })).toMatchObject({ sent: 2, read: 1 })
})

test('it goes to a role, a post or people by name; how many that is stands there before', async () => {
  const { unit, clerk, chair, planned, params } = await planNotice()
  const radio = await world.visit(unit, 'viewer', 'Đinh Thị Loa')
  const guard = await world.visit(unit, 'viewer', 'Mai Văn Canh')
  const post = await world.house.database.write(scopeOf(unit.orgPath), (db) =>
    openPost(db, {
      unitId: unit.id,
      title: 'Cán bộ đài truyền thanh',
      rank: 'officer',
      openedOn: '2020-01-01',
    }),
  )
  await officersOf(world).system((db) =>
    grantRole(db, {
      accountId: radio.accountId,
      unitId: unit.id,
      role: 'viewer',
      validFrom: '2020-01-01',
      postId: post.id,
    }),
  )
  const preview = (only: object, words = '') =>
    channelsOf(clerk).previewAudience({
      params,
      body: { unitIds: [unit.id], only: { roles: [], titles: [], accountIds: [], ...only }, words },
    })
  expect(await preview({}, 'dinh thi')).toEqual({
    people: 0,
    unitsWithout: 1,
    roles: [
      { role: 'head', people: 1 },
      { role: 'officer', people: 1 },
      { role: 'viewer', people: 2 },
    ],
    titles: [{ title: 'Cán bộ đài truyền thanh', people: 1 }],
    found: [
      {
        accountId: radio.accountId,
        name: 'Đinh Thị Loa',
        unitName: unit.name,
        titles: ['Cán bộ đài truyền thanh'],
      },
    ],
  })
  const only = { roles: ['head' as const], titles: ['Cán bộ đài truyền thanh'], accountIds: [] }
  expect(await preview(only)).toMatchObject({ people: 2, unitsWithout: 0 })
  const send = (to: typeof only) =>
    channelsOf(clerk).sendNotice({
      params,
      body: { version: planned.version, unitIds: [unit.id], only: to },
    })
  await expect(send({ ...only, roles: [], titles: ['Không ai giữ'] })).rejects.toMatchObject({
    status: 422,
    fields: { only: 'Chưa có ai ở các đơn vị này được chọn. Hãy chọn ai nhận.' },
  })
  await send(only)
  expect(await channelsOf(clerk).listReaders({ params })).toMatchObject({
    sent: 2,
    audience: { roles: ['head'], titles: ['Cán bộ đài truyền thanh'], named: 0 },
  })
  const bell = async (visitor: typeof radio) => {
    const { items } = await visitor
      .api(workContract)
      .listWaiting({ params: { unitId: unit.id }, query: {} })
    return items.filter(({ subjectKind }) => subjectKind === 'notice')
  }
  for (const [visitor, waits] of [
    [radio, 1],
    [chair, 1],
    [clerk, 0],
    [guard, 0],
  ] as const) {
    expect(await bell(visitor)).toHaveLength(waits)
    const { items } = await channelsOf(visitor).listOwnNotices({ query: {} })
    expect(items).toHaveLength(waits)
  }
  const [told] = await bell(radio)
  const dealing = { params: { noticeId: told?.id ?? '' } }
  await expect(clerk.api(workContract).dealWithNotice(dealing)).rejects.toMatchObject({
    status: 403,
  })
  const [mine] = (await channelsOf(radio).listOwnNotices({ query: {} })).items
  await channelsOf(radio).readNotice({ params: { noticeId: mine?.id ?? '' } })
  expect([await bell(radio), await bell(chair)].map(({ length }) => length)).toEqual([0, 1])
})

test('what went by the document system is entered by hand: its number, the people and how they were counted', async () => {
  const { clerk, planned, params } = await planNotice()
  const { activityId } = await channelsOf(clerk).confirmDelivery({
    params,
    body: {
      version: planned.version,
      url: null,
      details: { document: '45/TB-UBND ngày 20/11/2026', people: 34, counted: 'roster' },
    },
  })
  expect(
    await plansOf(clerk).getActivity({ params: { activityId: activityId ?? '' } }),
  ).toMatchObject({
    details: { document_number: '45/TB-UBND ngày 20/11/2026' },
    quantities: expect.arrayContaining([
      expect.objectContaining({ kind: 'people_informed', value: 34, countMethod: 'roster' }),
    ]),
  })
})
