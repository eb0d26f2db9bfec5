import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { viewLineDetail } from '../plan/line-view-queries.ts'
import { viewPlan } from '../plan/plan-view-queries.ts'
import { editPlan } from './edit-plan.ts'
import { listStarts, startPlan } from './start-plan.ts'
import { addLine, orderLines, withdrawLine } from './write-lines.ts'
import { writingOperations } from './writing-contract.ts'

export function writingRoutes(_house: House): Binding {
  return bind(writingOperations, {
    listPlanStarts: async ({ db, actor, params, query }) =>
      listStarts(db, await readableUnit(db, actor, params.unitId), query.year),
    startPlan: ({ act, actor, params, body }) =>
      act(async (db) => ({ planId: await startPlan(db, actor, params.unitId, body) })),
    editPlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await editPlan(db, actor, params.planId, body)
        return viewPlan(db, actor, params.planId)
      }),
    addLine: ({ act, actor, params, body }) =>
      act(async (db) => viewLineDetail(db, actor, await addLine(db, actor, params.planId, body))),
    withdrawLine: ({ act, actor, params, body }) =>
      act(async (db) =>
        viewPlan(db, actor, await withdrawLine(db, actor, params.lineId, body.version)),
      ),
    orderLines: ({ act, actor, params, body }) =>
      act(async (db) => {
        await orderLines(db, actor, params.planId, body.version, body.lineIds)
        return viewPlan(db, actor, params.planId)
      }),
  })
}
