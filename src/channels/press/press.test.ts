import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'
import { identityContract } from '../../identity/index.ts'
import { mountFormPages } from '../../platform/form-pages.ts'
import { newId } from '../../platform/id.ts'
import { linkFormPage, openFrame } from '../../portal/index.ts'
import { listPublishedDates } from '../occasion/published-date-queries.ts'
import { outletPage } from '../portal/outlet-page.tsx'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
  const { frame } = await openFrame('http://localhost')
  const pages = [linkFormPage(world.house, [outletPage(world.house)])]
  await mountFormPages(world.app, pages, world.house, frame)
})
afterAll(() => world.close())

const OUTLET = 'Báo Hà Nội Mới'
const body = { forWhom: OUTLET, lastDay: '2026-11-27' }

/** An approved article that a newspaper, or a station, is asked to carry. */
async function askOutlet(code: 'press' | 'tv_radio' = 'press') {
  const office = await openChannelOffice(world)
  const { clerk, openChannel, approve, plan } = office
  const item = await approve()
  const [planned] = (await plan(item, (await openChannel(code)).id, undefined, [OUTLET])).items
  if (!planned) throw new Error('one was planned')
  const params = { deliveryId: planned.id }
  const { address } = await channelsOf(clerk).giveOutletLink({
    params,
    body: { ...body, version: planned.version },
  })
  return { ...office, item, planned, params, path: new URL(address ?? '').pathname }
}

function send(path: string, fields: Record<string, string>) {
  return world.app.inject({
    method: 'POST',
    url: path,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

function sendWithFile(path: string, fields: Record<string, string>, name: string, file: string) {
  const parts = [
    ...Object.entries(fields).map(
      ([field, value]) => `content-disposition: form-data; name="${field}"\r\n\r\n${value}`,
    ),
    `content-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: text/plain\r\n\r\n${file}`,
  ]
  return world.app.inject({
    method: 'POST',
    url: path,
    payload: `${parts.map((part) => `--part\r\n${part}\r\n`).join('')}--part--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=part' },
  })
}

test('an outlet takes the approved text and confirms it once, with its page, link and clipping', async () => {
  const { unit, clerk, item, params, path } = await askOutlet()
  expect(await channelsOf(clerk).getDelivery({ params })).toMatchObject({ state: 'handed_over' })
  const shown = await world.app.inject(path)
  expect(shown.statusCode).toBe(200)
  for (const words of [item.title, OUTLET, unit.name, 'data:text/plain'])
    expect(shown.body).toContain(words)
  const form = {
    key: newId(),
    deed: 'confirm',
    appearedOn: '2026-11-19',
    issue: '1123',
    page: '3',
    url: 'https://bao.example.vn/bai',
  }
  for (const answer of [
    await sendWithFile(path, form, 'trang-3.txt', 'Bản chụp trang 3'),
    await sendWithFile(path, form, 'trang-3.txt', 'Bản chụp trang 3'),
  ]) {
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path}?da-gui=1`])
  }
  expect((await world.app.inject(path)).body).toContain('Đã ghi nhận bài ra ngày')
  expect((await send(path, { ...form, key: newId() })).statusCode).toBe(409)
  const confirmed = await channelsOf(clerk).getDelivery({ params })
  expect(confirmed).toMatchObject({
    state: 'confirmed',
    settledByName: OUTLET,
    externalUrl: form.url,
    details: { issue: '1123', page: '3' },
  })
  const { items } = await plansOf(clerk).listActivities({ params: { unitId: unit.id }, query: {} })
  expect(items.map(({ id, happenedOn }) => [id, happenedOn])).toEqual([
    [confirmed.activityId, '2026-11-19'],
  ])
  const activity = await plansOf(clerk).getActivity({
    params: { activityId: confirmed.activityId ?? '' },
  })
  expect(activity.evidence.map(({ kind }) => kind).toSorted()).toEqual(['file', 'link'])
})

test('an outlet declines with its reason; a form without what is needed is shown again', async () => {
  const { clerk, params, path } = await askOutlet()
  const future = { deed: 'confirm', appearedOn: '2030-01-01' }
  for (const [fields, sentence] of [
    [{ deed: 'confirm' }, 'Hãy ghi ngày đăng, phát.'],
    [future, 'Ngày đăng, phát không được sau hôm nay.'],
    [{ deed: 'decline' }, 'Hãy ghi lý do.'],
  ] as const) {
    const answer = await send(path, { key: newId(), ...fields })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  }
  const reason = 'Hết chỗ trong số này'
  expect((await send(path, { deed: 'decline', reason })).statusCode).toBe(303)
  expect(await channelsOf(clerk).getDelivery({ params })).toMatchObject({
    state: 'failed',
    note: `${OUTLET} không đăng, phát: ${reason}`,
    activityId: null,
    may: { replan: true },
  })
})

test('a broadcast that the station declines is announced no more', async () => {
  const { unit, path } = await askOutlet('tv_radio')
  const announced = async () => {
    const dates = await listPublishedDates(
      world.house.database.published,
      unit.id,
      '2026-11-01',
      '2026-12-31',
    )
    return dates.map(({ kind }) => kind)
  }
  expect(await announced()).toEqual(['broadcast'])
  await send(path, { deed: 'decline', reason: 'Hết giờ phát' })
  expect(await announced()).toEqual([])
})

test('a revoked link shows nothing; another unit makes none and sees none', async () => {
  const { clerk, neighbour, planned, params, path } = await askOutlet()
  const links = await channelsOf(clerk).listOutletLinks({ params })
  expect(links.items).toMatchObject([{ forWhom: OUTLET, state: 'open', lastUsedAt: null }])
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  await expect(stranger.listOutletLinks({ params })).rejects.toMatchObject({ status: 404 })
  await expect(
    stranger.giveOutletLink({ params, body: { ...body, version: planned.version + 1 } }),
  ).rejects.toMatchObject({ status: 404 })
  const linkId = links.items[0]?.id ?? ''
  await clerk.api(identityContract).revokeLink({ params: { linkId } })
  expect((await world.app.inject(path)).statusCode).toBe(404)
  expect((await send(path, { deed: 'decline', reason: 'Muộn' })).statusCode).toBe(404)
  expect((await channelsOf(clerk).listOutletLinks({ params })).items[0]?.state).toBe('revoked')
})

test('a link is for the press alone, and for days to come', async () => {
  const { clerk, planned, openChannel, approve, plan } = await askOutlet()
  const api = channelsOf(clerk)
  const late = { ...body, version: planned.version + 1, lastDay: '2020-01-01' }
  await expect(
    api.giveOutletLink({ params: { deliveryId: planned.id }, body: late }),
  ).rejects.toMatchObject({ status: 422, fields: { lastDay: expect.any(String) } })
  const [poster] = (await plan(await approve(), (await openChannel('poster')).id)).items
  await expect(
    api.giveOutletLink({
      params: { deliveryId: poster?.id ?? '' },
      body: { ...body, version: poster?.version ?? 0 },
    }),
  ).rejects.toMatchObject({ status: 409 })
})

test('what the program sends by itself is not confirmed by hand', async () => {
  const { clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const [planned] = (await plan(await approve(), (await openChannel('facebook', true)).id)).items
  expect(planned?.may.confirm).toBe(false)
  await expect(
    channelsOf(clerk).confirmDelivery({
      params: { deliveryId: planned?.id ?? '' },
      body: { version: planned?.version ?? 0, url: 'https://fb.example.vn/1' },
    }),
  ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('tự gửi') })
})

test('a link shows and takes nothing once its last day is over; the press keeps what was agreed', async () => {
  const { clerk, params, path } = await askOutlet()
  world.setToday('2026-11-27')
  expect((await world.app.inject(path)).statusCode).toBe(200)
  world.setToday('2026-11-28')
  expect((await world.app.inject(path)).statusCode).toBe(404)
  const form = { key: newId(), deed: 'confirm', appearedOn: '2026-11-26' }
  expect((await send(path, form)).statusCode).toBe(404)
  world.setToday('2026-11-20')
  expect(await channelsOf(clerk).getDelivery({ params })).toMatchObject({
    state: 'handed_over',
    activityId: null,
  })
})
