import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { addresseeRoutes } from './addressee/addressee-routes.ts'
import { eventRoutes } from './event/event-routes.ts'
import { historyRoutes } from './event/history-routes.ts'
import { officeRoutes } from './office/office-routes.ts'
import { postRoutes } from './post/post-routes.ts'
import { unitRoutes } from './unit/unit-routes.ts'

const routes = [unitRoutes, eventRoutes, historyRoutes, postRoutes, officeRoutes, addresseeRoutes]

/** What `organizationContract` describes, noun by noun. */
export function organizationRoutes(house: House): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf(house).operations) }
}
