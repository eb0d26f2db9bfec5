import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { checkReport } from './check-report.ts'
import { approveReport, renderForApproval, returnReport } from '../approval/decide-report.ts'
import { overrideFigure, saveSections, withdrawOverride } from './edit-report.ts'
import { issueReport } from '../approval/issue-report.ts'
import { openCorrection } from '../correction/open-correction.ts'
import { openReport } from './open-report.ts'
import { renderReport } from '../document/render-report.ts'
import { reportOperations } from './report-contract.ts'
import { getReport, listReportsOfUnit } from './report-view.ts'
import { listProposals } from './propose-sections.ts'
import { listChanges } from '../approval/list-changes.ts'
import { submitReport } from '../approval/submit-report.ts'

export function reportRoutes(house: House): Binding {
  return bind(reportOperations, {
    listReports: ({ db, actor, params, query }) =>
      listReportsOfUnit(db, actor, params.unitId, query),
    openReport: ({ act, actor, params, body }) =>
      act((db) => openReport(db, actor, params.unitId, body)),
    getReport: ({ db, actor, params }) => getReport(db, actor, params.reportId),
    listProposals: async ({ db, params }) => ({
      items: await listProposals(db, params.reportId),
      next: null,
    }),
    listChanges: ({ db, params }) => listChanges(db, params.reportId),
    openCorrection: ({ act, actor, params }) =>
      act((db) => openCorrection(db, actor, params.reportId)),
    saveSections: ({ act, actor, params, body }) =>
      act((db) => saveSections(db, actor, params.reportId, body)),
    overrideFigure: ({ act, actor, params, body }) =>
      act((db) => overrideFigure(db, actor, params.reportId, body)),
    withdrawOverride: ({ act, actor, params, body }) =>
      act((db) => withdrawOverride(db, actor, params.reportId, body)),
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
