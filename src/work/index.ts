export { canDecide, type Approval } from './approval.ts'
export { isApproved, latestApproval, listApprovals } from './approval-queries.ts'
export { canonicalJson, contentHash } from './content-hash.ts'
export {
  approve,
  requestApproval,
  returnForChange,
  voidApprovals,
  type ApprovalRequest,
} from './decide-approval.ts'
export { holderOf, holdersOf, listHolders, workingDaysSince } from './holder-queries.ts'
export {
  finishDeadlines,
  pauseDeadline,
  resumeDeadline,
  setDeadline,
  type NewDeadline,
} from './keep-deadline.ts'
export { dealWith, notify, settleNotices, type Notice } from './notify.ts'
export { letGo, passTo, type Handing } from './pass-to.ts'
export { workRoutes } from './routes.ts'
export { workContract, type Holder, type Waiting } from './contract.ts'
