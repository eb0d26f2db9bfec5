import { bind, type Binding } from '../platform/binding.ts'
import type { House } from '../platform/house.ts'
import { checkReport } from './report/check-report.ts'
import { reportingContract } from './contract.ts'
import { approveReport, renderForApproval, returnReport } from './approval/decide-report.ts'
import { overrideFigure, saveSections, withdrawOverride } from './report/edit-report.ts'
import { listFigureRecords } from './figure/find-figure-records.ts'
import { issueReport } from './approval/issue-report.ts'
import { openReport } from './report/open-report.ts'
import { renderReport } from './document/render-report.ts'
import { getReport, listReportsOfUnit } from './report/report-view.ts'
import { listProposals } from './report/propose-sections.ts'
import { listChanges } from './approval/list-changes.ts'
import { settleDuty } from './duty/settle-duty.ts'
import { reportSearchContract } from './search/search-contract.ts'
import { searchReports } from './search/search-queries.ts'
import { submitReport } from './approval/submit-report.ts'

export function reportingRoutes(house: House): Binding {
  return bind(reportingContract, {
    listReports: ({ db, actor, params, query }) =>
      listReportsOfUnit(db, actor, params.unitId, query),
    openReport: ({ act, actor, params, body }) =>
      act((db) => openReport(db, actor, params.unitId, body.periodKind, body.periodKey)),
    getReport: ({ db, actor, params }) => getReport(db, actor, params.reportId),
    listProposals: async ({ db, params }) => ({
      items: await listProposals(db, params.reportId),
      next: null,
    }),
    listChanges: ({ db, params }) => listChanges(db, params.reportId),
    settleDuty: ({ act, actor, params, body }) =>
      act((db) => settleDuty(db, actor, params.dutyId, body.answer)),
    saveSections: ({ act, actor, params, body }) =>
      act((db) => saveSections(db, actor, params.reportId, body)),
    overrideFigure: ({ act, actor, params, body }) =>
      act((db) => overrideFigure(db, actor, params.reportId, body)),
    withdrawOverride: ({ act, actor, params, body }) =>
      act((db) => withdrawOverride(db, actor, params.reportId, body)),
    listRecords: ({ db, params, query }) =>
      listFigureRecords(db, params.reportId, { code: params.code, row: query.row }, query),
    checkReport: async ({ db, params }) => ({
      items: await checkReport(db, params.reportId),
      next: null,
    }),
    submitReport: ({ act, actor, params, body }) =>
      act((db) => submitReport(db, actor, params.reportId, body.version)),
    approveReport: async ({ act, actor, params, body }) => {
      const prints = await renderForApproval(house, actor, params.reportId, body.contentHash)
      return act((db) => approveReport(db, actor, house, params.reportId, body.contentHash, prints))
    },
    returnReport: ({ act, actor, params, body }) =>
      act((db) => returnReport(db, actor, params.reportId, body.reason)),
    issueReport: ({ act, actor, params, body }) =>
      act((db) => issueReport(db, actor, params.reportId, body)),
    downloadReportDocx: ({ db, params }) => renderReport(house, db, params.reportId, 'docx'),
    downloadReportPdf: ({ db, params }) => renderReport(house, db, params.reportId, 'pdf'),
  })
}

export function reportSearchRoutes(): Binding {
  return bind(reportSearchContract, {
    searchReports: ({ db, actor, params, query }) =>
      searchReports(db, actor, params.unitId, query.q),
  })
}
