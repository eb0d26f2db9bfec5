import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { channelRoutes } from './channel/channel-routes.ts'
import { loudspeakerRoutes } from './loudspeaker/loudspeaker-routes.ts'
import { mailingRoutes } from './mailing/mailing-routes.ts'
import { subscriberRoutes } from './subscriber/subscriber-routes.ts'
import { deliveryRoutes } from './delivery/delivery-routes.ts'
import { mentionRoutes } from './mention/mention-routes.ts'
import { noticeRoutes } from './notice/notice-routes.ts'
import { pressRoutes } from './press/press-routes.ts'
import { occasionRoutes } from './occasion/occasion-routes.ts'
import { printedRoutes } from './printed/printed-routes.ts'
import { outputRoutes } from './output/output-routes.ts'

/** What `channelsContract` describes. */
export function channelsRoutes(house: House): Binding {
  const parts = [
    channelRoutes(house),
    deliveryRoutes(),
    pressRoutes(house),
    noticeRoutes(),
    mentionRoutes(house),
    outputRoutes(house),
    loudspeakerRoutes(house),
    mailingRoutes(),
    subscriberRoutes(),
    occasionRoutes(),
    printedRoutes(house),
  ]
  return { operations: parts.flatMap((one) => one.operations) }
}
