export { plansContract } from './contract.ts'
export type { Progress } from './contract-parts.ts'
export { createPlan, type NewPlan } from './create-plan.ts'
export { issuePlan, type Issuing } from './issue-plan.ts'
export { acceptDraft, type Accepting } from './accept-draft.ts'
export { importPlan, readPlanFile } from './import-plan.ts'
export { recordActivity, type NewActivity } from './record-activity.ts'
export { editActivity, voidActivity } from './change-activity.ts'
export { addEvidenceFiles, addEvidenceLink, readProofFiles } from './add-evidence.ts'
export type { Quantity, TypedActivity } from './activity.ts'
export { activityChanged } from './facts.ts'
export { lateBefore, timelinessOf, type Timeliness } from './occurrence.ts'
export { documentNumber } from './plan.ts'
export type { PlanDraft } from './plan-draft.ts'
export { publishedPlan, type PublishedPlan } from './published-plan.ts'
export {
  findPublishedPlan,
  listPublishedPlans,
  type PublishedPlanTitle,
} from './published-plan-queries.ts'
export { planJobs } from './jobs.ts'
export { readPlan } from './reading/read-plan.ts'
export { planRoutes } from './routes.ts'
export { planPages } from './portal/plan-pages.tsx'
