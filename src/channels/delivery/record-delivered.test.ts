import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import { contentOf } from '../../../test/content-office.ts'
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
