import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
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
