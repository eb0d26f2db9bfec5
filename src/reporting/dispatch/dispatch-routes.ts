import { bind, type Binding } from '../../platform/binding.ts'
import type { House } from '../../platform/house.ts'
import { acceptDispatch, passDispatch, returnDispatch } from './decide-dispatch.ts'
import { dispatchOperations } from './dispatch-contract.ts'
import { downloadReceived, getReceived, viewWay } from './view-dispatch.ts'
import { listReceived } from './list-received.ts'
import { sendReport } from './send-report.ts'
import { urgeReports } from './urge-reports.ts'

export function dispatchRoutes(house: House): Binding {
  return bind(dispatchOperations, {
    findWay: ({ db, actor, params }) => viewWay(db, actor, params.reportId),
    sendReport: ({ act, actor, params, body }) =>
      act((db) => sendReport(db, actor, params.reportId, body)),
    listReceived: ({ db, actor, params, query }) => listReceived(db, actor, params.unitId, query),
    urgeReports: ({ act, actor, params, body }) =>
      act((db) => urgeReports(db, actor, params.unitId, body)),
    getReceived: ({ db, actor, params }) => getReceived(db, actor, params.dispatchId),
    passDispatch: ({ act, actor, params, body }) =>
      act((db) => passDispatch(db, actor, params.dispatchId, body.note)),
    acceptDispatch: ({ act, actor, params }) =>
      act((db) => acceptDispatch(db, actor, params.dispatchId)),
    returnDispatch: ({ act, actor, params, body }) =>
      act((db) => returnDispatch(db, actor, params.dispatchId, body.reason)),
    downloadReceivedDocx: ({ db, params }) =>
      downloadReceived(house, db, params.dispatchId, 'docx'),
    downloadReceivedPdf: ({ db, params }) => downloadReceived(house, db, params.dispatchId, 'pdf'),
  })
}
