import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { addSignedPaper } from '../paper/add-signed-paper.ts'
import { paperOfPlan } from '../paper/paper.ts'
import { publishSignedPaper } from '../paper/publish-signed-paper.ts'
import { downloadSignedPaper } from '../paper/signed-paper-queries.ts'
import { closePlan } from './close-plan.ts'
import { approvePlan, returnPlan } from './decide-plan.ts'
import { planLifeOperations } from './plan-life-contract.ts'
import { lockPlan } from './plan-queries.ts'
import { viewPlan } from './plan-view-queries.ts'
import { renderPlanEdxml } from './render-plan-edxml.ts'
import { setAccountable } from './set-accountable.ts'
import { recallPlan, submitPlan } from './submit-plan.ts'
import { viewChanges } from './submission-queries.ts'

export function planLifeRoutes(house: House): Binding {
  return bind(planLifeOperations, {
    submitPlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await submitPlan(db, actor, params.planId, body.version)
        return viewPlan(db, actor, params.planId)
      }),
    recallPlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await recallPlan(db, actor, params.planId, body.version)
        return viewPlan(db, actor, params.planId)
      }),
    approvePlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await approvePlan(db, actor, params.planId, body.contentHash)
        return viewPlan(db, actor, params.planId)
      }),
    returnPlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await returnPlan(db, actor, params.planId, body.reason)
        return viewPlan(db, actor, params.planId)
      }),
    closePlan: ({ act, actor, params, body }) =>
      act(async (db) => {
        await closePlan(db, actor, params.planId, body)
        return viewPlan(db, actor, params.planId)
      }),
    setAccountable: ({ act, actor, params, body }) =>
      act(async (db) => {
        await setAccountable(db, actor, params.planId, body)
        return viewPlan(db, actor, params.planId)
      }),
    addSignedPaper: ({ act, actor, params, files }) =>
      act(async (db) => {
        const paper = paperOfPlan(await lockPlan(db, params.planId))
        await addSignedPaper(db, house.fileStore, actor, paper, files)
        return viewPlan(db, actor, params.planId)
      }),
    publishSignedPaper: ({ act, actor, params, body }) =>
      act(async (db) => {
        const paper = paperOfPlan(await lockPlan(db, params.planId))
        await publishSignedPaper(db, actor, paper, params.paperId, body.isPublic)
        return viewPlan(db, actor, params.planId)
      }),
    downloadSignedPaper: ({ db, params: { planId, paperId } }) =>
      downloadSignedPaper(db, house.fileStore, { planId, amendmentId: null }, paperId),
    downloadPlanEdxml: ({ db, actor, params, query }) =>
      renderPlanEdxml(db, house.fileStore, actor, params.planId, query),
    listPlanChanges: ({ db, params }) => viewChanges(db, params.planId),
  })
}
