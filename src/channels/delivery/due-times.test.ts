import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'
import { now, setClock, startClock } from '../../platform/clock.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

test('where the house lives at another hour a delivery leaves at its minute, and one taken up too early waits for it', async () => {
  const { clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const item = await approve()
  const before = now().toISOString()
  const inMinutes = (minutes: number) =>
    new Date(Date.parse(before) + minutes * 60_000).toISOString()
  try {
    startClock(before)
    const made = await plan(item, portal.id, inMinutes(10))
    const params = { deliveryId: made.items[0]?.id ?? '' }
    const key = `channels.dispatch ${params.deliveryId}`
    const minutesLeft = async () => {
      const { rows } = await world.owner.query<{ at: string }>(
        'select run_at as at from graphile_worker.jobs where key = $1',
        [key],
      )
      return rows.map(({ at }) => Math.round((Date.parse(at) - Date.now()) / 60_000))
    }
    const runAtOnce = async () => {
      const { rowCount } = await world.owner.query(
        `update graphile_worker._private_jobs set run_at = now() - interval '1 second' where key = $1`,
        [key],
      )
      expect(rowCount).toBe(1)
      await send()
      return channelsOf(clerk).getDelivery({ params })
    }
    expect(await minutesLeft()).toEqual([10])
    expect(await runAtOnce()).toMatchObject({ state: 'planned' })
    expect(await minutesLeft()).toEqual([10])
    startClock(inMinutes(11))
    expect(await runAtOnce()).toMatchObject({ state: 'confirmed' })
  } finally {
    startClock(null)
    setClock(before)
  }
})

test('what is planned without a time goes at once; a time that cannot be read is refused', async () => {
  const { clerk, openChannel, approve, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const { id: itemId, contentHash } = await approve()
  const wish = (dueAt?: string) =>
    channelsOf(clerk).planDeliveries({
      params: { itemId },
      body: {
        contentHash,
        deliveries: [{ channelId: portal.id, ...(dueAt === undefined ? {} : { dueAt }) }],
      },
    })
  await expect(wish('')).rejects.toMatchObject({
    status: 422,
    fields: { 'deliveries.0.dueAt': expect.stringContaining('Giờ') },
  })
  const made = await wish()
  await send()
  const params = { deliveryId: made.items[0]?.id ?? '' }
  expect(await channelsOf(clerk).getDelivery({ params })).toMatchObject({ state: 'confirmed' })
})
