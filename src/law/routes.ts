import type { Binding } from '../platform/binding.ts'
import { catalogueRoutes, entryRoutes } from './catalogue/catalogue-routes.ts'

const routes = [catalogueRoutes, entryRoutes]

/** What `lawContract` describes, noun by noun. */
export function lawRoutes(): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf().operations) }
}
