import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import { approveWritten, contentOf, writeItem } from '../../../test/content-office.ts'
import type { ChannelCode } from '../../content/index.ts'
import type { World } from '../../../test/world.ts'
import type { DeliveryDetails } from './delivery.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

type Office = Awaited<ReturnType<typeof openChannelOffice>>

/** The activity that a confirmed delivery of the item became. */
async function told(
  { clerk, openChannel, plan }: Office,
  item: Parameters<Office['plan']>[0],
  code: ChannelCode,
  details: DeliveryDetails = {},
) {
  const channel = await openChannel(code)
  const [planned] = (await plan(item, channel.id)).items
  const { activityId } = await channelsOf(clerk).confirmDelivery({
    params: { deliveryId: planned?.id ?? '' },
    body: { version: planned?.version ?? 0, url: null, details },
  })
  return plansOf(clerk).getActivity({ params: { activityId: activityId ?? '' } })
}

test('what became of a text is sorted as its editors sorted it, and by its words where they did not', async () => {
  const office = await openChannelOffice(world)
  const item = await office.approve({ title: 'Dịch vụ công trực tuyến cho người cao tuổi' })
  const proposed = await told(office, item, 'press')
  await contentOf(office.clerk).classifyItem({
    params: { itemId: item.id },
    body: { themes: ['one_stop'] },
  })
  const sorted = await told(office, item, 'notice_board')
  expect(proposed.facets.themes).not.toEqual(['one_stop'])
  expect(sorted.facets).toEqual({ ...proposed.facets, themes: ['one_stop'] })
})

test('what was written down of a delivery stands in the record of the activity', async () => {
  const office = await openChannelOffice(world)
  const item = await office.approve()
  const press = { outlet: 'Báo An Sơn', column: 'Cải cách', issue: '318', page: '3' }
  const printed = await told(office, item, 'press', press)
  // The way back, to the delivery and its text.
  expect(
    await channelsOf(office.clerk).getDelivery({
      params: { deliveryId: printed.deliveryId ?? '' },
    }),
  ).toMatchObject({ activityId: printed.id, itemId: item.id })
  expect(printed.details).toEqual({
    ...press,
    published_on: '2026-11-20',
  })
  const aired = { outlet: 'Đài tỉnh', times: 2, minutes: 5 }
  expect((await told(office, item, 'tv_radio', aired)).details).toEqual({
    outlet: 'Đài tỉnh',
    aired_on: '2026-11-20',
    times: 2,
    minutes_each: 5,
  })
  const sound = { times: 3, minutes: 5, clusters: 4, place: 'Cụm thôn Đông' }
  expect((await told(office, item, 'loudspeaker', sound)).details).toEqual({
    times: 3,
    minutes_each: 5,
    clusters: 4,
  })
  const paper = { copies: 6, from: '2026-11-20', to: '2026-12-20' }
  expect((await told(office, item, 'notice_board', paper)).details).toEqual({
    copies_put_up: 6,
    from_on: '2026-11-20',
    to_on: '2026-12-20',
  })
})

test.each([
  ['Phóng sự: một ngày ở bộ phận một cửa', 'reportages'],
  ['Clip hướng dẫn nộp hồ sơ tại nhà', 'clips'],
  ['Một ngày ở bộ phận một cửa', 'reportages'],
])('%s is one of the %s, however many ways it goes', async (title, kind) => {
  const office = await openChannelOffice(world)
  const { unit, clerk, chair } = office
  const facts = { made_by: 'Trần Thị Hoa' }
  const item = await approveWritten(
    clerk,
    chair,
    await writeItem(clerk, unit.id, { title, facts }, 'reportage'),
  )
  const pieces = (activity: Awaited<ReturnType<typeof told>>) =>
    activity.quantities.filter((one) => ['reportages', 'clips'].includes(one.kind))
  expect(pieces(await told(office, item, 'facebook'))).toMatchObject([{ kind, value: 1 }])
  expect(pieces(await told(office, item, 'zalo'))).toEqual([])
})

const figures = ({ quantities }: Awaited<ReturnType<typeof told>>) =>
  Object.fromEntries(quantities.map(({ kind, value }) => [kind, value]))

test('minutes on air are counted once, and apart from them over all clusters, as when they are typed', async () => {
  const office = await openChannelOffice(world)
  const item = await office.approve()
  const air = { times: 3, minutes: 5 }
  expect(figures(await told(office, item, 'loudspeaker', { ...air, clusters: 4 }))).toEqual({
    broadcasts: 3,
    minutes: 15,
    cluster_minutes: 60,
  })
  expect(figures(await told(office, item, 'tv_radio', air))).toEqual({ broadcasts: 3, minutes: 15 })
  const typed = await plansOf(office.clerk).recordActivity({
    params: { unitId: office.unit.id },
    body: {
      happenedOn: '2026-11-20',
      channelKind: 'broadcast',
      title: 'Phát thanh về khai sinh tại nhà',
      details: { times: 3, minutes_each: 5, clusters: 4 },
    },
  })
  expect(figures(typed)).toEqual({ broadcasts: 3, minutes: 15, cluster_minutes: 60 })
})

test('letters are letters, a board has one text, a conference is no meeting of the house', async () => {
  const office = await openChannelOffice(world)
  const item = await office.approve()
  const letters = await told(office, item, 'email', { copies: 120 })
  expect([letters.channelKind, figures(letters)]).toEqual(['email', { messages: 120 }])
  expect(figures(await told(office, item, 'notice_board', { copies: 6 }))).toEqual({ postings: 1 })
  expect(figures(await told(office, item, 'vneid', { copies: 900 }))).toEqual({ messages: 900 })
  const house = await told(office, item, 'meeting', { people: 20 })
  expect([house.channelKind, figures(house)]).toEqual([
    'internal_meeting',
    { sessions: 1, people_informed: 20 },
  ])
  const hall = await told(office, item, 'meeting', { people: 80, form: 'conference' })
  expect([hall.channelKind, figures(hall)]).toEqual(['conference', { sessions: 1, attendees: 80 }])
  const folded = await told(office, item, 'leaflet', { copies: 300, form: 'leaflet' })
  expect([folded.channelKind, figures(folded)]).toEqual(['leaflet', { copies: 300 }])
  const posted = await told(office, item, 'notice_board', { copies: 2, form: 'public_posting' })
  expect([posted.channelKind, figures(posted)]).toEqual(['public_posting', { postings: 1 }])
  const book = await told(office, item, 'handbook', { copies: 40, form: 'guidance_material' })
  expect([book.channelKind, figures(book)]).toEqual(['guidance_material', { copies: 40 }])
  await expect(told(office, item, 'poster', { form: 'conference' })).rejects.toMatchObject({
    status: 422,
  })
})

test('what was counted otherwise before is counted alike, and how it stood is kept', async () => {
  const office = await openChannelOffice(world)
  const item = await office.approve()
  const aired = await told(office, item, 'loudspeaker', { times: 3, minutes: 5, clusters: 4 })
  const posted = await told(office, item, 'notice_board', { copies: 6 })
  await world.owner.query(
    `update plans.quantity set value = 12 where activity_id = $1 and kind = 'broadcasts'`,
    [aired.id],
  )
  await world.owner.query(
    `delete from plans.quantity where activity_id = $1 and kind = 'cluster_minutes'`,
    [aired.id],
  )
  await world.owner.query(
    `update plans.quantity set kind = 'posters', value = 6 where activity_id = $1`,
    [posted.id],
  )
  const file = '../../../db/migrations/2026-11-29T0501-count-deliveries-alike.sql'
  await world.owner.query(await readFile(new URL(file, import.meta.url), 'utf8'))
  const now = async ({ id }: { id: string }) =>
    plansOf(office.clerk).getActivity({ params: { activityId: id } })
  const mended = await now(aired)
  expect(figures(mended)).toEqual({ broadcasts: 3, minutes: 15, cluster_minutes: 60 })
  expect(mended.version).toBe(2)
  expect(figures(await now(posted))).toEqual({ postings: 1 })
  const { rows } = await world.owner.query<{ stood: { quantities: { value: number }[] } }>(
    'select stood from plans.activity_version where activity_id = $1',
    [aired.id],
  )
  expect(rows[0]?.stood.quantities[0]).toMatchObject({ kind: 'broadcasts', value: 12 })
})

test('a text that reached people by any way is in nobody’s hands, until it is edited', async () => {
  const office = await openChannelOffice(world)
  const item = await office.approve()
  const content = contentOf(office.clerk)
  const now = () => content.getItem({ params: { itemId: item.id } })
  expect(await now()).toMatchObject({ outAt: null, holder: { name: expect.any(String) } })
  await told(office, item, 'notice_board')
  const out = await now()
  expect(out).toMatchObject({ outAt: expect.any(String), publishedAt: null, holder: null })
  await told(office, item, 'press')
  expect((await now()).outAt).toBe(out.outAt)
  await content.saveItem({
    params: { itemId: item.id },
    body: { version: out.version, content: { ...out.content, title: 'Bản viết lại' } },
  })
  expect(await now()).toMatchObject({ outAt: null, holder: { name: expect.any(String) } })
})
