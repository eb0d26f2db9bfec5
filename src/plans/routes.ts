import type { Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { activityRoutes } from './activity/activity-routes.ts'
import { attendanceRoutes } from './activity/attendance-routes.ts'
import { evidenceRoutes } from './activity/evidence-routes.ts'
import { amendmentRoutes } from './amendment/amendment-routes.ts'
import { amendmentPaperRoutes } from './amendment/amendment-paper-routes.ts'
import { boardRoutes } from './board/board-routes.ts'
import { budgetRoutes } from './budget/budget-routes.ts'
import { importRoutes } from './activity/import-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { cascadeRoutes } from './cascade/cascade-routes.ts'
import { coverageRoutes } from './coverage/coverage-routes.ts'
import { dueChangeRoutes } from './change/due-change-routes.ts'
import { directiveRoutes } from './directive/directive-routes.ts'
import { draftRoutes } from './draft/draft-routes.ts'
import { dueRoutes } from './due/due-routes.ts'
import { facetRoutes } from './facet/facet-routes.ts'
import { outsideRoutes } from './outside/outside-routes.ts'
import { planLifeRoutes } from './plan/plan-life-routes.ts'
import { planOperationRoutes } from './plan/plan-routes.ts'
import { receiptRoutes } from './receipt/receipt-routes.ts'
import { shortcomingRoutes } from './shortcoming/shortcoming-routes.ts'
import { viewRoutes } from './view/view-routes.ts'
import { writingRoutes } from './writing/writing-routes.ts'

const routes = [
  draftRoutes,
  planOperationRoutes,
  planLifeRoutes,
  writingRoutes,
  shortcomingRoutes,
  budgetRoutes,
  cascadeRoutes,
  amendmentRoutes,
  amendmentPaperRoutes,
  receiptRoutes,
  directiveRoutes,
  dueRoutes,
  boardRoutes,
  dueChangeRoutes,
  calendarRoutes,
  outsideRoutes,
  activityRoutes,
  facetRoutes,
  evidenceRoutes,
  attendanceRoutes,
  importRoutes,
  coverageRoutes,
  viewRoutes,
]

/** What `plansContract` describes, noun by noun. */
export function planRoutes(house: House): Binding {
  return { operations: routes.flatMap((routesOf) => routesOf(house).operations) }
}
