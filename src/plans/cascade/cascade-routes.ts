import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { viewLineDetail } from '../plan/line-view-queries.ts'
import { viewPlan } from '../plan/plan-view-queries.ts'
import { cascadeOperations } from './cascade-contract.ts'
import { decideSuperiorChange } from './decide-superior-change.ts'
import { setFulfilled } from './set-fulfilled.ts'
import { listSuperiorAdditions } from './superior-change-queries.ts'
import { viewSuperiorChanges } from './view-superior-changes.ts'
import { listSuperiorLines } from './superior-line-queries.ts'
import { getSuperiorPlan, takeOverLines } from './take-over-lines.ts'

export function cascadeRoutes(_house: House): Binding {
  return bind(cascadeOperations, {
    listSuperiorLines: async ({ db, actor, params }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      const plan = await getSuperiorPlan(db, unit, params.planId)
      return { plan, items: await listSuperiorLines(db, unit, plan.id), next: null }
    },
    takeOverLines: ({ act, actor, params, body }) =>
      act(async (db) => {
        await takeOverLines(db, actor, params.planId, body)
        return viewPlan(db, actor, params.planId)
      }),
    listSuperiorChanges: async ({ db, actor, params }) => {
      const unit = await readableUnit(db, actor, params.unitId)
      return {
        changes: await viewSuperiorChanges(db, actor, unit.id),
        additions: await listSuperiorAdditions(db, unit.id),
      }
    },
    decideSuperiorChange: ({ act, actor, params, body }) =>
      act(async (db) => {
        await decideSuperiorChange(db, actor, params.lineId, body)
        return viewLineDetail(db, actor, params.lineId)
      }),
    setFulfilled: ({ act, actor, params, body }) =>
      act(async (db) => viewPlan(db, actor, await setFulfilled(db, actor, params.lineId, body))),
  })
}
