export { actingUnit, readableUnit, refuseUnlessOfficer } from './acting-unit-queries.ts'
export { plansContract } from './contract.ts'
export { acceptDraft } from './draft/accept-draft.ts'
export { importPlan, readPlanFile } from './draft/import-plan.ts'
export { getDraft } from './draft/draft-queries.ts'
export { viewDraft } from './draft/draft-view.ts'
export { recordActivity } from './activity/record-activity.ts'
export { addEvidence, addEvidenceFiles, readProofFiles } from './activity/add-evidence.ts'
export { activityChanged, planAmended, planIssued } from './jobs.ts'
export { lateBefore } from './due/occurrence.ts'
export {
  findPublishedPlan,
  listPublishedPlans,
  searchPublishedLines,
  type PublishedPlanTitle,
} from './plan/published-plan-queries.ts'
export { keepSeenPage } from './activity/keep-seen-page.ts'
export { issueAmendment } from './amendment/issue-amendment.ts'
export { viewAmendment } from './amendment/view-amendment.ts'
export { putChange, setAmendmentReason, startAmendment } from './amendment/write-amendment.ts'
export { viewPlan } from './plan/plan-view-queries.ts'
export { planJobs } from './jobs.ts'
export { readPlanDocument } from './draft/read-plan-document.ts'
export { outsidePage } from './portal/outside-page.tsx'
export { planRoutes } from './routes.ts'
export { planSearchRoutes } from './search/search-routes.ts'
export { planSearchContract } from './search/search-contract.ts'
export { seePage } from './activity/see-page.ts'
