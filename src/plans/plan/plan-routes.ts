import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { readableUnit } from '../acting-unit-queries.ts'
import { mapWords } from '../due/map-words.ts'
import { editLine } from './edit-line.ts'
import { issuePlan } from './issue-plan.ts'
import { lineOperations } from './line-contract.ts'
import { planOperations } from './plan-contract.ts'
import { listPlans } from './plan-list-queries.ts'
import { viewLineDetail } from './line-view-queries.ts'
import { viewPlan } from './plan-view-queries.ts'
import { renderPlan } from './render-plan.ts'

export function planOperationRoutes(_house: House): Binding {
  return bind(
    { ...planOperations, ...lineOperations },
    {
      listPlans: async ({ db, actor, params, query }) =>
        listPlans(db, await readableUnit(db, actor, params.unitId), query),
      getPlan: ({ db, actor, params }) => viewPlan(db, actor, params.planId),
      issuePlan: ({ act, actor, params, body }) =>
        act(async (db) => {
          await issuePlan(db, actor, params.planId, body)
          return viewPlan(db, actor, params.planId)
        }),
      mapWords: ({ act, actor, params, body }) =>
        act((db) => mapWords(db, actor, params.planId, body.words, body.unitIds)),
      downloadPlanDocx: ({ db, actor, params }) => renderPlan(db, actor, params.planId, 'docx'),
      downloadPlanPdf: ({ db, actor, params }) => renderPlan(db, actor, params.planId, 'pdf'),
      getLine: ({ db, actor, params }) => viewLineDetail(db, actor, params.lineId),
      editLine: ({ act, actor, params, body }) =>
        act(async (db) => {
          await editLine(db, actor, params.lineId, body)
          return viewLineDetail(db, actor, params.lineId)
        }),
    },
  )
}
