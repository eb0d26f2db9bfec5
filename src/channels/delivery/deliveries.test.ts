import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import { approveWritten, contentOf } from '../../../test/content-office.ts'
import type { World } from '../../../test/world.ts'
import { sweepDeliveries } from './sweep-deliveries.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const now = '2026-11-20T01:00:00.000Z'

test('an approved text goes to the portal and by hand to a poster, and each is one activity with its evidence', async () => {
  const { unit, clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const [portal, poster] = [await openChannel('portal', true), await openChannel('poster')]
  const item = await approve()
  await plan(item, portal.id)
  await plan(item, poster.id)
  await send()
  const params = { unitId: unit.id }
  const list = await channelsOf(clerk).listDeliveries({ params, query: {} })
  const [onPortal, onPoster] = ['portal', 'poster'].map((code) =>
    list.items.find((one) => one.code === code),
  )
  expect(onPortal).toMatchObject({
    state: 'confirmed',
    externalUrl: expect.stringMatching(/tin-tuc\/.+-[0-9a-f]{12}$/),
  })
  expect(onPoster).toMatchObject({ state: 'planned', may: { confirm: true, retract: false } })
  const put = { place: 'Cổng trụ sở, nhà văn hóa thôn Đông', from: '2026-11-20', copies: 12 }
  const confirm = () =>
    channelsOf(clerk).confirmDelivery({
      params: { deliveryId: onPoster?.id ?? '' },
      body: { version: onPoster?.version ?? 0, url: null, details: put },
    })
  expect(await confirm()).toMatchObject({ state: 'confirmed', details: put })
  await expect(confirm()).rejects.toMatchObject({ status: 409 })
  const { items } = await plansOf(clerk).listActivities({ params, query: {} })
  expect(items).toHaveLength(2)
  expect(Object.fromEntries(items.map(({ channelKind, place }) => [channelKind, place]))).toEqual({
    portal_news: null,
    poster: put.place,
  })
})

test('a text that names a document stands in the register of directive documents with the ways it went out', async () => {
  const { unit, clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const [portal, poster] = [await openChannel('portal', true), await openChannel('poster')]
  const params = { unitId: unit.id }
  const item = await approve({ summary: 'Thực hiện Công văn số 1482/SNV-CCHC của Sở Nội vụ.' })
  // Written into the register after the text: found all the same, and by its number only.
  const document = { title: 'Công văn tuyên truyền', issuer: 'Sở Nội vụ' }
  await plansOf(clerk).addDirective({ params, body: { ...document, number: '1482 /SNV-CCHC' } })
  await plansOf(clerk).addDirective({ params, body: { ...document, number: '148/SNV-CCHC' } })
  const register = async () => {
    const { items, counts } = await plansOf(clerk).listDirectives({ params, query: {} })
    expect(items.find(({ number }) => number === '148/SNV-CCHC')?.cited).toEqual([])
    const cited = items.find(({ number }) => number !== '148/SNV-CCHC')?.cited ?? []
    return {
      kinds: cited.map(({ kind, toldOn }) => `${kind} ${toldOn}`),
      told: counts.communicated,
    }
  }
  expect(await register()).toEqual({ kinds: ['item null'], told: 0 })
  await plan(item, portal.id)
  await plan(item, poster.id)
  await send()
  expect(await register()).toEqual({
    kinds: expect.arrayContaining(['item 2026-11-20', 'delivery 2026-11-20']),
    told: 1,
  })
  const { items } = await channelsOf(clerk).listDeliveries({ params, query: {} })
  const [onPortal, onPoster] = ['portal', 'poster'].map((code) =>
    items.find((one) => one.code === code),
  )
  const put = await channelsOf(clerk).confirmDelivery({
    params: { deliveryId: onPoster?.id ?? '' },
    body: {
      version: onPoster?.version ?? 0,
      url: null,
      details: { place: 'Nhà văn hóa thôn Đông', from: '2026-11-20' },
    },
  })
  expect((await register()).kinds).toHaveLength(3)
  for (const one of [onPortal, put]) {
    await channelsOf(clerk).retractDelivery({
      params: { deliveryId: one?.id ?? '' },
      body: { version: one?.version ?? 0, reason: 'Sai số điện thoại' },
    })
  }
  await send()
  expect(await register()).toEqual({ kinds: ['item null'], told: 0 })
  const present = await contentOf(clerk).getItem({ params: { itemId: item.id } })
  const content = { ...present.content, summary: 'Không nêu văn bản nào.' }
  await contentOf(clerk).saveItem({
    params: { itemId: item.id },
    body: { version: present.version, content },
  })
  expect(await register()).toEqual({ kinds: [], told: 0 })
})

test('what was edited after its approval does not go when its time comes, and the office is told', async () => {
  const { unit, clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const item = await approve()
  const [planned] = (await plan(item, portal.id)).items
  const params = { deliveryId: planned?.id ?? '' }
  const present = await contentOf(clerk).getItem({ params: { itemId: item.id } })
  await contentOf(clerk).saveItem({
    params: { itemId: item.id },
    body: { version: present.version, content: { ...present.content, summary: 'Một chữ khác.' } },
  })
  await send()
  expect(await channelsOf(clerk).getDelivery({ params })).toMatchObject({
    state: 'failed',
    note: expect.stringContaining('bản đã duyệt'),
    activityId: null,
  })
  const { items } = await plansOf(clerk).listActivities({ params: { unitId: unit.id }, query: {} })
  expect(items).toEqual([])
  await expect(plan(item, portal.id)).rejects.toMatchObject({ status: 409 })
})

test('one version goes to one channel and target once; another target is another delivery', async () => {
  const { openChannel, approve, plan } = await openChannelOffice(world)
  const loudspeaker = await openChannel('loudspeaker')
  const item = await approve()
  const made = await plan(item, loudspeaker.id, now, ['Cụm thôn Đông', 'Cụm thôn Tây'])
  expect(made.items.map(({ target }) => target)).toEqual(['Cụm thôn Đông', 'Cụm thôn Tây'])
  await expect(plan(item, loudspeaker.id, now, ['Cụm thôn Tây'])).rejects.toMatchObject({
    status: 422,
    fields: { 'deliveries.0.channelId': expect.stringContaining('Cụm thôn Tây') },
  })
})

test('a corrected version is tied to what went out before on the same way to the same target, on both sides', async () => {
  const { clerk, chair, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const loudspeaker = await openChannel('loudspeaker')
  const item = await approve()
  const [first] = (await plan(item, portal.id)).items
  await plan(item, loudspeaker.id, now, ['Cụm thôn Đông'])
  await send()
  const present = await contentOf(clerk).getItem({ params: { itemId: item.id } })
  const words = 'Bài trước ghi ngày 1, nay đúng là ngày 2.'
  await contentOf(clerk).saveItem({
    params: { itemId: item.id },
    body: {
      version: present.version,
      content: { ...present.content, facts: { correction: words } },
    },
  })
  const fresh = await contentOf(clerk).getItem({ params: { itemId: item.id } })
  const fixed = await approveWritten(clerk, chair, fresh)
  const [second] = (await plan(fixed, portal.id)).items
  const [elsewhere] = (await plan(fixed, loudspeaker.id, now, ['Cụm thôn Đông'])).items
  await send()
  const look = (one: { id: string } | undefined) =>
    channelsOf(clerk).getDelivery({ params: { deliveryId: one?.id ?? '' } })
  expect(await look(second)).toMatchObject({
    corrects: { id: first?.id, itemNumber: item.number, state: 'confirmed', words },
    correctedBy: null,
  })
  expect(await look(first)).toMatchObject({
    corrects: null,
    correctedBy: { id: second?.id, itemNumber: fixed.number, state: 'confirmed', words },
  })
  // The earlier one never went out there: nothing to correct.
  expect(await look(elsewhere)).toMatchObject({ corrects: null, correctedBy: null })
})

test('a broadcast is handed over, and confirmed with its minutes or found not to have run', async () => {
  const { unit, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const loudspeaker = await openChannel('loudspeaker')
  const item = await approve()
  const made = await plan(item, loudspeaker.id, now, ['Cụm thôn Đông', 'Cụm thôn Tây'])
  const [east, west] = made.items
  if (!east || !west) throw new Error('two were planned')
  const api = channelsOf(clerk)
  const handOver = ({ id, version }: typeof east) =>
    api.handOverDelivery({ params: { deliveryId: id }, body: { version } })
  const [one, two] = [await handOver(east), await handOver(west)]
  expect(one).toMatchObject({ state: 'handed_over', may: { deny: true, confirm: true } })
  await api.confirmDelivery({
    params: { deliveryId: one.id },
    body: { version: one.version, url: null, details: { minutes: 4, times: 2, clusters: 1 } },
  })
  expect(
    await api.denyDelivery({
      params: { deliveryId: two.id },
      body: { version: two.version, reason: 'Cụm loa mất điện' },
    }),
  ).toMatchObject({ state: 'failed', note: 'Cụm loa mất điện', may: { replan: true } })
  const { items } = await plansOf(clerk).listActivities({ params: { unitId: unit.id }, query: {} })
  expect(items).toHaveLength(1)
  const activity = await plansOf(clerk).getActivity({ params: { activityId: items[0]?.id ?? '' } })
  expect(activity).toMatchObject({
    place: 'Cụm thôn Đông',
    quantities: expect.arrayContaining([expect.objectContaining({ kind: 'minutes', value: 8 })]),
  })
})

test('a process that ends while sending leaves it unknown, never sent twice; a person settles it', async () => {
  const { clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const zalo = await openChannel('portal', true)
  const item = await approve()
  const made = await plan(item, zalo.id, '2026-11-20T03:00:00.000Z')
  const deliveryId = made.items[0]?.id ?? ''
  // As a worker killed in the middle of the call leaves it.
  await world.owner.query(
    `update channels.delivery set state = 'sending', left_at = '2026-11-20T00:00:00Z' where id = $1`,
    [deliveryId],
  )
  expect(await sweepDeliveries(world.house)).toMatchObject({ lost: 1 })
  const params = { deliveryId }
  const unknown = await channelsOf(clerk).getDelivery({ params })
  expect(unknown).toMatchObject({
    state: 'unknown',
    may: { confirm: true, deny: true, replan: false },
  })
  await send()
  expect(await channelsOf(clerk).getDelivery({ params })).toMatchObject({ state: 'unknown' })
  const confirmed = await channelsOf(clerk).confirmDelivery({
    params,
    body: { version: unknown.version, url: 'https://kenh.example.vn/bai-1' },
  })
  expect(confirmed).toMatchObject({ state: 'confirmed', activityId: expect.any(String) })
})

test('what is due and was not started raises an alarm and is started again', async () => {
  const { clerk, openChannel, approve, plan, send } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const item = await approve()
  const made = await plan(item, portal.id)
  const deliveryId = made.items[0]?.id ?? ''
  await world.owner.query(
    `update channels.delivery set due_at = '2026-11-19T23:00:00Z' where id = $1`,
    [deliveryId],
  )
  await world.owner.query(`delete from graphile_worker._private_jobs where key = $1`, [
    `channels.dispatch ${deliveryId}`,
  ])
  expect(await sweepDeliveries(world.house)).toEqual({ lost: 0, late: 1 })
  expect(await sweepDeliveries(world.house)).toEqual({ lost: 0, late: 0 })
  await send()
  expect(await channelsOf(clerk).getDelivery({ params: { deliveryId } })).toMatchObject({
    state: 'confirmed',
  })
})

test('another unit sees and moves nothing', async () => {
  const { neighbour, openChannel, approve, plan, unit } = await openChannelOffice(world)
  const portal = await openChannel('portal', true)
  const item = await approve()
  const made = await plan(item, portal.id)
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  const params = { deliveryId: made.items[0]?.id ?? '' }
  await expect(stranger.getDelivery({ params })).rejects.toMatchObject({ status: 404 })
  await expect(stranger.cancelDelivery({ params, body: { version: 1 } })).rejects.toMatchObject({
    status: 404,
  })
  await expect(stranger.listChannels({ params: { unitId: unit.id } })).rejects.toMatchObject({
    status: 404,
  })
  await expect(
    stranger.connectChannel({
      params: { channelId: portal.id },
      body: { keys: { pageToken: 'x' } },
    }),
  ).rejects.toMatchObject({ status: 404 })
})
