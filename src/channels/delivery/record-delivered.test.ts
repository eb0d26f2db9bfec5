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
  expect((await told(office, item, 'press', press)).details).toEqual({
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
