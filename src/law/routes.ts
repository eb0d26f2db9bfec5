import type { Binding } from '../platform/binding.ts'
import { catalogueRoutes, entryRoutes } from './catalogue/catalogue-routes.ts'
import { endedBodyRoutes } from './ended-body/ended-body-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { legalSourceRoutes } from './source/legal-source-routes.ts'
import { ruleRoutes } from './rule/rule-routes.ts'

const routes = [
  catalogueRoutes,
  entryRoutes,
  calendarRoutes,
  ruleRoutes,
  legalSourceRoutes,
  endedBodyRoutes,
]

/** What `lawContract` describes, noun by noun. */
export function lawRoutes(): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf().operations) }
}
