import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import { type FakeFacebook, openFakeFacebook } from '../../../test/fakes/fake-facebook.ts'
import type { World } from '../../../test/world.ts'
import { readReach } from '../delivery/read-reach.ts'
import { channelJobs } from '../index.ts'

let world: World
let facebook: FakeFacebook
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())
afterEach(() => facebook.close())

async function planned(pageToken = 'page-token') {
  facebook = await openFakeFacebook()
  Object.assign(world.house.config.outside, { facebook: facebook.url })
  const { clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const channel = await openChannel('facebook', true)
  const api = channelsOf(clerk)
  await api.connectChannel({
    params: { channelId: channel.id },
    body: { keys: { pageToken } },
  })
  const item = await approve({ channels: { facebook: { text: 'Nộp hồ sơ ngay tại nhà.' } } })
  const made = await plan(item, channel.id)
  const params = { deliveryId: made.items[0]?.id ?? '' }
  return { api, params, look: () => api.getDelivery({ params }) }
}
const send = () => world.runJobs(channelJobs)

test('a post is out with its address; its counters are samples with time and source', async () => {
  const { look } = await planned()
  await send()
  expect(await look()).toMatchObject({
    state: 'confirmed',
    externalUrl: 'https://facebook.example/page-1_1',
  })
  expect(facebook.posts[0]).toMatchObject({ message: 'Nộp hồ sơ ngay tại nhà.', published: true })
  await readReach(world.house, new AbortController().signal)
  const { samples } = await look()
  expect(Object.fromEntries(samples.map(({ kind, value }) => [kind, value]))).toEqual({
    comments: 3,
    interactions: 21,
    shares: 4,
  })
})

test('counters that cannot be kept leave those of the other posts', async () => {
  await planned()
  await send()
  await facebook.close()
  await planned()
  await send()
  let asked = 0
  facebook.onRead = () => (asked++ === 0 ? { json: { shares: { count: 0.5 } } } : null)
  const read = await readReach(world.house, new AbortController().signal)
  expect(asked).toBeGreaterThan(1)
  expect(read).toEqual({ failed: 1, samples: 3 * (asked - 1) })
})

test('what the other side refuses is a failure said in words an officer can act on', async () => {
  const { look, api, params } = await planned()
  facebook.onPost = () => ({
    status: 400,
    json: { error: { message: 'x', code: 368, error_subcode: 1390008 } },
  })
  await send()
  const failed = await look()
  expect(failed).toMatchObject({ state: 'failed', note: expect.stringContaining('quá nhanh') })
  facebook.onPost = null
  await api.replanDelivery({
    params,
    body: { version: failed.version, dueAt: '2026-11-20T01:00:00.000Z' },
  })
  await send()
  const sent = await look()
  expect(sent).toMatchObject({
    state: 'confirmed',
    attempts: [{ outcome: 'sent' }, { outcome: 'failed' }],
  })
})

test('throttled, it certainly did not go, and the office is told to wait', async () => {
  for (const reply of [
    { status: 400, json: { error: { message: '(#32) Page request limit reached', code: 32 } } },
    { status: 429, json: {} },
  ]) {
    const { look } = await planned()
    const before = facebook.posts.length
    facebook.onPost = () => reply
    await send()
    facebook.onPost = null
    expect(await look()).toMatchObject({
      state: 'failed',
      note: expect.stringContaining('đợi khoảng một giờ'),
    })
    expect(facebook.posts).toHaveLength(before)
  }
})

test('a broken line at the post is unknown; a refused key breaks the channel', async () => {
  const first = await planned()
  facebook.onPost = () => 'break'
  await send()
  expect(await first.look()).toMatchObject({ state: 'unknown' })
  await facebook.close()
  const second = await planned('old')
  await send()
  expect(await second.look()).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('kết nối lại'),
  })
})

test('what is retracted is taken down there, and stays on record here', async () => {
  const { look, api, params } = await planned()
  await send()
  const sent = await look()
  await expect(
    api.retractDelivery({ params, body: { version: sent.version, reason: ' ' } }),
  ).rejects.toMatchObject({ status: 422 })
  await api.retractDelivery({ params, body: { version: sent.version, reason: 'Sai ngày' } })
  await send()
  expect(facebook.asked.at(-1)).toMatchObject({ method: 'DELETE' })
  expect(await look()).toMatchObject({
    state: 'retracted',
    note: 'Sai ngày',
    activityId: expect.any(String),
  })
})
