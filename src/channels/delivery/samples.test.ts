import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'
import { writeViews } from '../../content/index.ts'
import { createViewCounter } from '../../platform/view-counter.ts'
import { readReach } from './read-reach.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

test('a reading stands beside the earlier ones, each with its time and source', async () => {
  const { clerk, neighbour, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const made = await plan(await approve(), portal.id)
  const params = { deliveryId: made.items[0]?.id ?? '' }
  const api = channelsOf(clerk)
  const reading = (value: number, takenAt: string) => ({
    params,
    body: { kind: 'views' as const, value, takenAt, source: 'Trang quản trị cổng' },
  })
  const before = reading(3, '2026-11-20T01:00:00.000Z')
  await expect(api.addSample(before)).rejects.toMatchObject({ status: 409 })
  await send()
  await api.addSample(before)
  await api.addSample(reading(41, '2026-11-20T01:00:00.001Z'))
  const { samples, may } = await api.getDelivery({ params })
  expect(samples.map(({ value }) => value)).toEqual([41, 3])
  expect(may.sample).toBe(true)
  await expect(api.addSample(reading(9, '2036-01-01T00:00:00.000Z'))).rejects.toMatchObject({
    status: 422,
    fields: { takenAt: expect.any(String) },
  })
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  await expect(stranger.addSample(before)).rejects.toMatchObject({ status: 404 })
})

test('what was opened on our own pages is read like any other counter: the latest figure, when and where from', async () => {
  const { clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const item = await approve()
  const made = await plan(item, portal.id)
  const params = { deliveryId: made.items[0]?.id ?? '' }
  await send()
  const { house } = world
  const read = () => readReach(house, new AbortController().signal)
  await read()
  house.views.add(item.id, 3)
  await writeViews(house)
  // Another process adds what it counted.
  const views = createViewCounter()
  views.add(item.id)
  await writeViews({ ...house, views })
  await read()
  const { samples } = await channelsOf(clerk).getDelivery({ params })
  expect(samples).toMatchObject([
    { kind: 'views', value: 4, source: 'Kênh portal' },
    { kind: 'views', value: 0, source: 'Kênh portal' },
  ])
})

test('a channel without a key that works sends nothing, and what was due is refused with the reason', async () => {
  const { clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const facebook = await openChannel('facebook', true)
  const made = await plan(await approve(), facebook.id)
  await send()
  const delivery = await channelsOf(clerk).getDelivery({
    params: { deliveryId: made.items[0]?.id ?? '' },
  })
  expect(delivery).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('chưa kết nối'),
    may: { replan: true },
  })
})
