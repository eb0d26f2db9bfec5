import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { itemRoutes } from './item/item-routes.ts'
import { mediaRoutes } from './media/media-routes.ts'

const routes = [itemRoutes, mediaRoutes]

/** What `contentContract` describes, noun by noun. */
export function contentRoutes(house: House): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf(house).operations) }
}
