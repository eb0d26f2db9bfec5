import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import {
  type FakeOfficialPortal,
  openFakeOfficialPortal,
} from '../../../test/fakes/fake-official-portal.ts'
import type { World } from '../../../test/world.ts'
import { channelJobs } from '../index.ts'
import { callTypedApi } from './call-api.ts'

let world: World
let portal: FakeOfficialPortal
beforeAll(async () => {
  world = await openChannelWorld()
  world.house.config.allowLoopback = true
})
afterAll(() => world.close())
afterEach(() => portal.close())

const send = () => world.runJobs(channelJobs)
const times = (method: string) => portal.asked.filter((one) => one.method === method).length

async function planned({ token = 'portal-token', path = '' } = {}) {
  portal = await openFakeOfficialPortal()
  const { clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const channel = await openChannel('official_portal', true)
  const api = channelsOf(clerk)
  await api.connectChannel({
    params: { channelId: channel.id },
    body: { keys: { endpoint: portal.url + path, token } },
  })
  const made = await plan(await approve(), channel.id)
  const params = { deliveryId: made.items[0]?.id ?? '' }
  return { api, params, channel, look: () => api.getDelivery({ params }) }
}

test('a text stands there with its address, and is taken down again', async () => {
  const { api, params, look } = await planned()
  await send()
  const sent = await look()
  expect(sent).toMatchObject({
    state: 'confirmed',
    externalUrl: 'https://cong.example.vn/100',
    activityId: expect.any(String),
  })
  expect(portal.posts[0]?.content).toContain('<h2>Cần chuẩn bị gì</h2>')
  await api.retractDelivery({ params, body: { version: sent.version, reason: 'Sai ngày' } })
  await send()
  expect(portal.posts).toEqual([])
  expect(await look()).toMatchObject({ state: 'retracted', note: 'Sai ngày' })
})

test('a line that broke after the text had arrived: it is asked for, found, and not sent again', async () => {
  const { look } = await planned()
  portal.onPost = () => ({ reply: 'break', kept: true })
  await send()
  expect(await look()).toMatchObject({ state: 'confirmed', attempts: [{ outcome: 'sent' }] })
  expect([times('POST'), portal.posts.length]).toEqual([1, 1])
})

test.each([
  ['breaks the line', 'break'],
  ['says yes without a number', { status: 201, json: { ok: true } }],
  ['answers with a page of words', { status: 200, json: 'Đã nhận' }],
  ['fails in the middle', { status: 502, json: {} }],
] as const)('a portal that %s: nobody knows, and it is never sent twice', async (_, reply) => {
  const { look } = await planned()
  portal.onPost = () => ({ reply, kept: false })
  await send()
  await send()
  const unknown = await look()
  expect(unknown).toMatchObject({ state: 'unknown', may: { confirm: true, deny: true } })
  expect(times('POST')).toBe(1)
})

test('a portal that does not find what it has: still unknown, still sent once', async () => {
  const { look } = await planned()
  portal.isBlind = true
  portal.onPost = () => ({ reply: 'break', kept: true })
  await send()
  await send()
  expect(await look()).toMatchObject({ state: 'unknown' })
  expect(times('POST')).toBe(1)
})

test('a portal that never answers: nobody knows', async () => {
  await planned()
  portal.onPost = () => ({ reply: 'stall', kept: true })
  const headers = { authorization: 'Bearer portal-token' }
  const post = { title: 'a', content: 'b', slug: 'c', status: 'publish' }
  const ask = { method: 'POST' as const, headers, body: JSON.stringify(post) }
  expect(
    await callTypedApi(portal.url, ask, { timeoutMs: 300, allowLoopbackForTests: true }),
  ).toEqual({ kind: 'unknown', sentence: expect.stringContaining('Có thể tin đã đăng') })
  expect(await callTypedApi(portal.url, ask, { timeoutMs: 300 })).toMatchObject({
    kind: 'unreached',
  })
  expect(portal.posts).toHaveLength(1)
})

test('an answer that comes twice is one post', async () => {
  const { look } = await planned()
  portal.onPost = () => ({
    reply: { twice: { id: 7, link: 'https://cong.example.vn/7', status: 'publish' } },
    kept: false,
  })
  await send()
  expect(await look()).toMatchObject({
    state: 'confirmed',
    externalUrl: 'https://cong.example.vn/7',
  })
  expect(times('POST')).toBe(1)
})

test('what waits for an editor there is sent, and not said to be out', async () => {
  const { look } = await planned()
  portal.onPost = () => ({
    reply: { json: { id: 8, link: 'https://cong.example.vn/8', status: 'pending' } },
    kept: false,
  })
  await send()
  expect(await look()).toMatchObject({ state: 'sent', activityId: null })
})

test('throttled or refused, it certainly did not go, and goes later; a redirect is not followed with the key', async () => {
  const { api, params, look } = await planned()
  portal.onPost = () => ({ reply: { status: 429, json: {} }, kept: false })
  await send()
  const failed = await look()
  expect(failed).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('quá nhiều bài một lúc'),
  })
  const again = async (version: number) => {
    await api.replanDelivery({ params, body: { version, dueAt: '2026-11-20T01:00:00.000Z' } })
    await send()
    return look()
  }
  portal.onPost = () => ({
    reply: { status: 307, json: {}, headers: { location: 'https://khac.example.vn/' } },
    kept: false,
  })
  const moved = await again(failed.version)
  expect(moved).toMatchObject({ state: 'failed', note: expect.stringContaining('chuyển hướng') })
  portal.onPost = null
  expect(await again(moved.version)).toMatchObject({ state: 'confirmed' })
})

test('a key that is taken no more breaks the channel; a wrong address says so', async () => {
  const { api, channel, look } = await planned({ token: 'old' })
  await send()
  expect(await look()).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('kết nối lại'),
  })
  const { items } = await api.listChannels({ params: { unitId: channel.unitId } })
  expect(items.find(({ id }) => id === channel.id)?.connection).toBe('broken')
  await portal.close()
  const wrong = await planned({ path: 'x/../../nowhere' })
  await send()
  expect(await wrong.look()).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('Địa chỉ API'),
  })
})

test('the address is a safe one outside our own network, and never shown again', async () => {
  const { api, channel } = await planned()
  const connect = (endpoint: string) =>
    api.connectChannel({
      params: { channelId: channel.id },
      body: { keys: { endpoint, token: 'portal-token' } },
    })
  delete world.house.config.allowLoopback
  try {
    for (const bad of [
      'http://cong.example.vn/api',
      'https://ai:mat-khau@cong.example.vn',
      'cong',
    ]) {
      await expect(connect(bad), bad).rejects.toMatchObject({
        status: 422,
        fields: { 'keys.endpoint': 'Địa chỉ API phải bắt đầu bằng https://.' },
      })
    }
    expect(JSON.stringify(await connect('https://127.0.0.1/api'))).not.toContain('127.0.0.1')
    await send()
    expect(portal.posts).toEqual([])
  } finally {
    world.house.config.allowLoopback = true
  }
})
