import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import { type FakeSms, openFakeSms } from '../../../test/fakes/fake-sms.ts'
import type { World } from '../../../test/world.ts'
import { setClock } from '../../platform/clock.ts'
import { channelJobs, serveHooks } from '../index.ts'
import { sweepMailings } from './sweep-mailings.ts'

let world: World
let sms: FakeSms
beforeAll(async () => {
  world = await openChannelWorld()
  await serveHooks(world.app, world.house)
})
afterAll(() => world.close())
afterEach(() => sms.close())

const send = () => world.runJobs(channelJobs)
const numbers = (count: number) =>
  Array.from({ length: count }, (_, at) => `0901${String(at).padStart(6, '0')}`)
const CONSENT = 'Phiếu đăng ký lưu ở bộ phận một cửa, sổ 02/2026'

/** Subscribers, and a short message planned for now. */
async function planned(
  addresses: readonly string[],
  {
    provider = 'speedsms',
    keys = {},
  }: { provider?: 'speedsms' | 'esms' | 'vietguys'; keys?: object } = {},
) {
  sms = await openFakeSms(['84901000001'])
  Object.assign(world.house.config.outside, {
    speedsms: sms.url,
    esms: sms.url,
    vietguys: `${sms.url}/vietguys`,
  })
  const { unit, clerk, province, neighbour, openChannel, approve, plan } =
    await openChannelOffice(world)
  const channel = await openChannel('sms', true, { provider, brandname: 'UBNDXABM' })
  const api = channelsOf(clerk)
  await api.connectChannel({
    params: { channelId: channel.id },
    body: { keys: { token: 'token-1', apiKey: 'api-1', secretKey: 'secret-1', ...keys } },
  })
  const params = { channelId: channel.id }
  const added = await api.addSubscribers({
    params,
    body: { addresses: [...addresses], consent: CONSENT },
  })
  const item = await approve({
    channels: { sms: { text: 'Tu 1/12 nop ho so khai sinh tai nha.' } },
  })
  const made = await plan(item, channel.id)
  const deliveryId = made.items[0]?.id ?? ''
  const look = () => api.getDelivery({ params: { deliveryId } })
  const progress = () => api.getMailing({ params: { deliveryId } })
  return { api, unit, province, neighbour, channel, params, added, deliveryId, look, progress }
}

test('a message goes to each who agreed, in batches; numbers that do not exist are not written to again', async () => {
  const typed = [...numbers(230), '+84 901 000 005', 'không phải số', '02438 123 456']
  const { api, params, added, look, progress, unit } = await planned(typed)
  expect(added).toMatchObject({ added: 230, kept: 0, wrong: ['không phải số', '02438 123 456'] })
  await send()
  expect(sms.asked).toHaveLength(3)
  expect(new Set(sms.sent).size).toBe(229)
  expect(await progress()).toMatchObject({ batches: 3, open: 0, accepted: 229, unknown: 0 })
  const delivery = await look()
  expect(delivery).toMatchObject({ state: 'confirmed', details: { copies: 229 } })
  expect(delivery.activityId).not.toBeNull()
  const { counts } = await api.listSubscribers({ params, query: {} })
  expect(counts).toEqual({ asked: 0, joined: 229, left: 0, bounced: 1 })
  await send()
  expect(sms.sent).toHaveLength(229)
  expect(unit.id).toBe(delivery.unitId)
})

test('whoever has left gets nothing, also when they leave after it was planned, and is not brought back by a list', async () => {
  const { api, params } = await planned(numbers(3))
  const { items } = await api.listSubscribers({ params, query: { address: '0901 000 000' } })
  expect(items).toHaveLength(1)
  await api.removeSubscriber({ params: { ...params, subscriberId: items[0]?.id ?? '' } })
  const again = { params, body: { addresses: numbers(1), consent: CONSENT } }
  expect(await api.addSubscribers(again)).toMatchObject({ added: 0, kept: 1 })
  await send()
  expect(sms.sent).toEqual(['84901000002'])
})

test('a busy provider is asked again later; a broken line is never asked again', async () => {
  const { api, deliveryId, look, progress } = await planned(numbers(250))
  sms.instead.push({ status: 429, json: {} }, 'break')
  await send()
  expect(await progress()).toMatchObject({ open: 1, unknown: 1 })
  setClock('2026-11-20T02:00:00Z')
  await sweepMailings(world.house)
  await send()
  expect(await look()).toMatchObject({ state: 'unknown' })
  expect(sms.asked).toHaveLength(4)
  await send()
  expect(sms.asked).toHaveLength(4)
  expect(new Set(sms.sent).size).toBe(sms.sent.length)
  const { version } = await look()
  await api.confirmDelivery({ params: { deliveryId }, body: { version, url: null, leftAt: null } })
  expect(await look()).toMatchObject({ state: 'confirmed' })
})

test('eSMS answers a refusal with 200: a wrong key stops the whole mailing and breaks the connection', async () => {
  const { api, unit, look, progress } = await planned(numbers(40), {
    provider: 'esms',
    keys: { apiKey: 'wrong' },
  })
  await send()
  expect(await look()).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('Authorize Failed'),
  })
  expect(sms.sent).toHaveLength(0)
  expect(sms.asked.length).toBeLessThanOrEqual(8)
  expect(await progress()).toMatchObject({ batches: 40, failed: 40 })
  const { items } = await api.listChannels({ params: { unitId: unit.id } })
  expect(items[0]?.connection).toBe('broken')
})

test('eSMS gets one number a call, and each call its own id', async () => {
  const { look } = await planned(numbers(20), { provider: 'esms' })
  await send()
  expect(await look()).toMatchObject({ state: 'confirmed', details: { copies: 20 } })
  const ids = sms.asked.map(({ body }) => (JSON.parse(body) as { RequestId: string }).RequestId)
  expect(new Set(ids).size).toBe(20)
})

test('nothing is sent at night: it waits for the morning', async () => {
  const { deliveryId } = await planned(numbers(2))
  setClock('2026-11-20T16:30:00Z')
  await send()
  setClock('2026-11-20T23:59:00Z')
  await sweepMailings(world.house)
  await send()
  expect(sms.asked).toHaveLength(0)
  setClock('2026-11-21T00:00:30Z')
  await sweepMailings(world.house)
  await send()
  const { rows } = await world.owner.query('select state from channels.delivery where id = $1', [
    deliveryId,
  ])
  expect(rows).toEqual([{ state: 'confirmed' }])
})

test('what a dead process had in hand is unknown, the rest goes out, nothing twice', async () => {
  const { deliveryId, look } = await planned(numbers(152).slice(2))
  sms.instead.push({ status: 429, json: {} }, { status: 429, json: {} })
  await send()
  await world.owner.query(
    `update channels.batch set state = 'sending', began_at = '2026-11-20T02:50:00Z' where delivery_id = $1 and ordinal = 0`,
    [deliveryId],
  )
  setClock('2026-11-20T03:00:00Z')
  expect(await sweepMailings(world.house)).toMatchObject({ lost: 1, open: 1 })
  await send()
  expect(await look()).toMatchObject({ state: 'unknown', note: expect.stringContaining('100') })
  expect(sms.sent).toHaveLength(50)
})

test('what has not left can be stopped', async () => {
  const { api, deliveryId, look } = await planned(numbers(120))
  sms.instead.push({ status: 429, json: {} }, { status: 429, json: {} })
  await send()
  const { version, may } = await look()
  expect(may.stop).toBe(true)
  const stop = { params: { deliveryId }, body: { version, reason: 'Sai ngày' } }
  expect(await api.stopMailing(stop)).toMatchObject({ state: 'failed', note: 'Sai ngày' })
  await send()
  expect(sms.sent).toHaveLength(0)
})

test('subscribers are read by the very unit alone', async () => {
  const { params, province, neighbour } = await planned(numbers(1))
  for (const stranger of [neighbour, province]) {
    const api = channelsOf(await world.visit(stranger, 'officer'))
    const refused = api.listSubscribers({ params, query: {} })
    await expect(refused).rejects.toMatchObject({ status: stranger === province ? 403 : 404 })
  }
})

test('VietGuys takes a form with one number; what it refuses is no message', async () => {
  const { look } = await planned(numbers(4).slice(2), {
    provider: 'vietguys',
    keys: { account: 'xabm', password: 'mat-khau' },
  })
  await send()
  expect(await look()).toMatchObject({ state: 'confirmed', details: { copies: 2 } })
  await sms.close()
  const refused = await planned(numbers(4).slice(2), { provider: 'vietguys' })
  await send()
  expect(await refused.look()).toMatchObject({
    state: 'failed',
    note: 'VietGuys từ chối: Login failed',
  })
})

test('what the phones got is told afterwards: twice, too early, in the wrong order, of unknown messages, by liars', async () => {
  const { channel, progress } = await planned(numbers(6).slice(2), {
    keys: { reportSecret: 'kho-doan-2026' },
  })
  const tell = (tranId: number, phone: string, status: number, secret = 'kho-doan-2026') =>
    world.app.inject({
      method: 'POST',
      url: `/hooks/sms/${channel.id}/${secret}`,
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ type: 'report', tranId, phone, status }),
    })
  // Before the answer to the call is even written down: the fourth number makes the id 4.
  expect((await tell(4, '84901000002', 0)).statusCode).toBe(200)
  expect(await progress()).toMatchObject({ delivered: null, undelivered: null })
  await send()
  expect(await progress()).toMatchObject({ accepted: 4, delivered: 1, undelivered: 0 })
  await tell(4, '0901000002', 0)
  await tell(4, '84901000002', 5)
  await tell(4, '84901000003', 5)
  await tell(4, '84901000003', 0)
  await tell(4, '84901000004', 7)
  await tell(99, '84901000005', 0)
  expect((await tell(4, '84901000005', 0, 'doan-bua')).statusCode).toBe(401)
  const bare = { method: 'POST' as const, url: `/hooks/sms/${channel.id}/kho-doan-2026` }
  const json = { 'content-type': 'application/json' }
  for (const payload of ['', 'khong phai json', '[]', '{"type":"incoming","tranId":4}']) {
    expect((await world.app.inject({ ...bare, headers: json, payload })).statusCode).toBe(200)
  }
  expect(await progress()).toMatchObject({ accepted: 4, delivered: 2, undelivered: 1 })
})

test('eSMS is given the address with each message, and calls it with a query', async () => {
  const { channel, progress } = await planned(numbers(4).slice(2), {
    provider: 'esms',
    keys: { reportSecret: 'kho đoán' },
  })
  await send()
  const asked = sms.asked.map(({ body }) => JSON.parse(body) as { CallbackUrl: string })
  const path = new URL(asked[0]?.CallbackUrl ?? '').pathname
  expect(path).toBe(`/hooks/sms/${channel.id}/kho%20%C4%91o%C3%A1n`)
  const tell = (query: string) => world.app.inject(`${path}?${query}`)
  await tell('SMSID=sms-1&SendStatus=7&SendSuccess=0&SendFailed=0')
  expect(await progress()).toMatchObject({ delivered: null })
  await tell('SMSID=sms-1&SendStatus=5&SendSuccess=1&SendFailed=0&TypeId=2')
  await tell('SMSID=sms-2&SendStatus=5&SendSuccess=0&SendFailed=1&TypeId=2')
  expect(await progress()).toMatchObject({ delivered: 1, undelivered: 1 })
  const liar = await world.app.inject(
    `/hooks/sms/${channel.id}/?SMSID=sms-2&SendStatus=5&SendSuccess=1`,
  )
  expect(liar.statusCode).toBeGreaterThanOrEqual(400)
  expect(await progress()).toMatchObject({ delivered: 1, undelivered: 1 })
})

test('what is left is what the provider says; what it does not say is not known, and never nothing', async () => {
  const { api, channel } = await planned(numbers(3).slice(2))
  const ask = async () => (await api.readQuota({ params: { channelId: channel.id } })).balance
  sms.balances.push(
    { json: { email: 'xa@example.vn', balance: 125_500.5, currency: 'VND' } },
    { json: { status: 'success', data: { balance: '0' } } },
    { json: { status: 'error', message: 'busy' } },
    { json: { balance: null } },
    { status: 401, json: { balance: 1 } },
    'break',
  )
  expect([await ask(), await ask()]).toEqual([125_500.5, 0])
  expect([await ask(), await ask(), await ask(), await ask()]).toEqual([null, null, null, null])
  await sms.close()
  const esms = await planned(numbers(3).slice(2), { provider: 'esms' })
  sms.balances.push({ json: { Balance: 36_693, CodeResponse: '100', UserID: 9999 } })
  const { balance } = await esms.api.readQuota({ params: { channelId: esms.channel.id } })
  expect(balance).toBe(36_693)
})
