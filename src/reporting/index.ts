export { reportingContract } from './contract.ts'
export { reportingRoutes, reportSearchRoutes } from './routes.ts'
export {
  followCutoff,
  noticeLateFigures,
  noticeLateMentions,
  noticeLateMerits,
  readDuties,
  reportingJobs,
} from './jobs.ts'
export { loadIndicators } from './figure/indicator-queries.ts'
export { saveSections } from './report/edit-report.ts'
export { getReport } from './report/report-view.ts'
export { openReport } from './report/open-report.ts'
export { submitReport } from './approval/submit-report.ts'
export { approveReport, renderForApproval } from './approval/decide-report.ts'
export { issueReport } from './approval/issue-report.ts'
export { acceptDispatch } from './dispatch/decide-dispatch.ts'
export { sendReport } from './dispatch/send-report.ts'
export { answerQuestion } from './question/answer-question.ts'
export { askQuestion } from './question/ask-question.ts'
export { createDuty } from './duty/create-duty.ts'
export { setDueRule } from './period/set-due-rule.ts'
export { reportSearchContract } from './search/search-contract.ts'
export { renderPublicPaper } from './output/render-public-paper.ts'
export { publishReport } from './output/publish-report.ts'
export { wordsOfLine } from './output/public-line.ts'
export {
  findPublishedReport,
  listIssuedReports,
  listPublishedReports,
  searchPublishedReports,
} from './output/published-report-queries.ts'
export { reportingRefusals } from './en-refusals.ts'
