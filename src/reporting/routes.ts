import { bind, type Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { commentRoutes } from './comment/comment-routes.ts'
import { dispatchRoutes } from './dispatch/dispatch-routes.ts'
import { dutyRoutes } from './duty/duty-routes.ts'
import { indicatorRoutes } from './figure/indicator-routes.ts'
import { recordRoutes } from './figure/record-routes.ts'
import { outputRoutes } from './output/output-routes.ts'
import { periodRoutes } from './period/period-routes.ts'
import { questionRoutes } from './question/question-routes.ts'
import { reportRoutes } from './report/report-routes.ts'
import { reportSearchContract } from './search/search-contract.ts'
import { searchReports } from './search/search-queries.ts'

const routes = [
  reportRoutes,
  recordRoutes,
  indicatorRoutes,
  dutyRoutes,
  periodRoutes,
  dispatchRoutes,
  questionRoutes,
  commentRoutes,
  outputRoutes,
]

/** What `reportingContract` describes, noun by noun. */
export function reportingRoutes(house: House): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf(house).operations) }
}

export function reportSearchRoutes(): Binding {
  return bind(reportSearchContract, {
    searchReports: ({ db, actor, params, query }) =>
      searchReports(db, actor, params.unitId, query.q),
  })
}
