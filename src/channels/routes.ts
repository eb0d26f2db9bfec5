import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { channelRoutes } from './channel/channel-routes.ts'
import { deliveryRoutes } from './delivery/delivery-routes.ts'

/** What `channelsContract` describes. */
export function channelsRoutes(house: House): Binding {
  return { operations: [channelRoutes(house), deliveryRoutes()].flatMap((one) => one.operations) }
}
