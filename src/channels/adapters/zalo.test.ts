import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import { contentOf, pictureBytes } from '../../../test/content-office.ts'
import { type FakeZalo, openFakeZalo } from '../../../test/fakes/fake-zalo.ts'
import type { World } from '../../../test/world.ts'
import { channelJobs } from '../index.ts'

let world: World
let zalo: FakeZalo
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())
afterEach(() => zalo.close())

/** A connected account, an approved article with its cover, planned for now. */
async function planned(keys: Record<string, string> = {}) {
  zalo = await openFakeZalo()
  const { outside } = world.house.config
  Object.assign(outside, { zalo: zalo.url, zaloOauth: zalo.url })
  const { unit, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const channel = await openChannel('zalo', true)
  const api = channelsOf(clerk)
  await api.connectChannel({
    params: { channelId: channel.id },
    body: {
      keys: {
        appId: 'app',
        appSecret: 'app-secret',
        accessToken: 'access-1',
        refreshToken: 'refresh-1',
        ...keys,
      },
    },
  })
  const { id: mediaId, ...cover } = await contentOf(clerk).addMedia({
    params: { unitId: unit.id },
    body: { alt: 'Cán bộ giúp người dân nộp hồ sơ', caption: '', credit: '' },
    files: [{ file: await pictureBytes(), name: 'anh.jpg' }],
  })
  const { hash, width, height, alt, caption } = cover
  const item = await approve({
    cover: { mediaId, hash, width: width ?? 1, height: height ?? 1, alt, caption },
    channels: { zalo: { text: null } },
  })
  const made = await plan(item, channel.id)
  const params = { deliveryId: made.items[0]?.id ?? '' }
  return { api, params, channel, unit, look: () => api.getDelivery({ params }) }
}
const send = () => world.runJobs(channelJobs)
const calls = (path: string) => zalo.asked.filter((one) => one.path === path).length

test('an article is made, its id asked for, and it counts as out', async () => {
  const { look } = await planned()
  await send()
  expect(await look()).toMatchObject({ state: 'confirmed', activityId: expect.any(String) })
  expect(zalo.articles).toHaveLength(1)
  expect(zalo.articles[0]).toMatchObject({ cover: { cover_type: 'photo' }, status: 'show' })
})

test('a refusal with HTTP 200 is a failure, with the words of the other side', async () => {
  const { look } = await planned()
  zalo.onCreate = () => ({ json: { error: -240, message: 'Vượt quá số bài được phép' } })
  await send()
  expect(await look()).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('Vượt quá số bài được phép'),
    activityId: null,
  })
})

test('a line that breaks, an answer without sense and a status of 500 are unknown, and nothing is sent again', async () => {
  for (const reply of ['break', { json: 'ok' }, { status: 500, json: {} }] as const) {
    const { look } = await planned()
    zalo.onCreate = () => reply
    await send()
    await send()
    expect(await look(), JSON.stringify(reply)).toMatchObject({
      state: 'unknown',
      activityId: null,
    })
    expect(calls('/v2.0/article/create')).toBe(1)
    await zalo.close()
  }
})

test('a key that ran out is renewed once, kept before anything else, and the article goes', async () => {
  const { look, api, unit } = await planned({ accessToken: 'old' })
  await send()
  expect(await look()).toMatchObject({ state: 'confirmed' })
  expect([calls('/v4/oa/access_token'), zalo.refreshToken]).toEqual([1, 'refresh-2'])
  const { items } = await api.listChannels({ params: { unitId: unit.id } })
  expect(items[0]).toMatchObject({ connection: 'working' })
  expect(JSON.stringify(items)).not.toContain('access-2')
})

test('a renewal that is refused keeps the old keys and asks to connect anew', async () => {
  const { look, api, unit } = await planned({ accessToken: 'old', refreshToken: 'used' })
  await send()
  expect(await look()).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('không gia hạn được khóa'),
  })
  const { items } = await api.listChannels({ params: { unitId: unit.id } })
  expect(items[0]).toMatchObject({ connection: 'broken' })
})
