import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { columnRoutes } from './column/column-routes.ts'
import { itemRoutes } from './item/item-routes.ts'
import { libraryRoutes } from './library/library-routes.ts'
import { meritRoutes } from './merit/merit-routes.ts'
import { mediaRoutes } from './media/media-routes.ts'
import { printRoutes } from './print/print-routes.ts'
import { readinessRoutes } from './readiness/readiness-routes.ts'
import { requestRoutes } from './request/request-routes.ts'
import { seriesRoutes } from './series/series-routes.ts'

const routes = [
  itemRoutes,
  mediaRoutes,
  readinessRoutes,
  columnRoutes,
  seriesRoutes,
  printRoutes,
  libraryRoutes,
  requestRoutes,
  meritRoutes,
]

/** What `contentContract` describes, noun by noun. */
export function contentRoutes(house: House): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf(house).operations) }
}
