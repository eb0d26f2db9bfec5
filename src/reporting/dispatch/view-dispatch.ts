import { hasRole, type Actor, actsFor } from '../../platform/actor.ts'
import type { Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { openStored } from '../../platform/stored.ts'
import { fileName, MIME } from '../approval/decide-report.ts'
import { reportSchema, type ReportView } from '../report/report-contract.ts'
import { getReportRow } from '../report/report-queries.ts'
import type { DispatchView } from './dispatch-contract.ts'
import { canAccept, canPass, canReturn, type Dispatch } from './dispatch.ts'
import { getDispatch, getDispatchContent, listDispatches } from './dispatch-queries.ts'
import { findWay } from '../duty/find-way.ts'

/** Where a report goes, and where it has been. */
export async function viewWay(db: Db, actor: Actor, reportId: string) {
  const report = await getReportRow(db, reportId)
  const dispatches = await listDispatches(db, reportId)
  const { to, via } = await findWay(db, report)
  return {
    to: to && { unitId: to.id, name: to.shortName },
    via: via && { unitId: via.id, name: via.shortName },
    items: dispatches.map((one) => dispatchView(actor, one)),
    next: null,
    may: {
      send:
        report.state === 'issued' &&
        dispatches.length === 0 &&
        actsFor(actor, report.unitId, 'officer'),
    },
  }
}

/** What was sent, exactly as it was read by the sender then; nothing in it may be changed here. */
export async function getReceived(
  db: Db,
  actor: Actor,
  dispatchId: string,
): Promise<{ dispatch: DispatchView; report: ReportView; open: boolean }> {
  const dispatch = await getDispatch(db, dispatchId)
  const report = openStored(reportSchema, await getDispatchContent(db, dispatchId))
  const may = Object.fromEntries(Object.keys(report.may).map((name) => [name, false]))
  return {
    dispatch: dispatchView(actor, dispatch),
    report: { ...report, may: may as ReportView['may'] },
    open: hasRole(actor, dispatch.orgPath, 'viewer'),
  }
}

export async function downloadReceived(
  house: House,
  db: Db,
  dispatchId: string,
  format: 'docx' | 'pdf',
): Promise<Download> {
  const { docxHash, pdfHash } = await getDispatch(db, dispatchId)
  const report = openStored(reportSchema, await getDispatchContent(db, dispatchId))
  const bytes = await house.fileStore.bytes(format === 'docx' ? docxHash : pdfHash)
  return { bytes, mime: MIME[format], saveAs: `${fileName(report)}.${format}` }
}

function dispatchView(actor: Actor, dispatch: Dispatch): DispatchView {
  return {
    id: dispatch.id,
    reportId: dispatch.reportId,
    from: { unitId: dispatch.unitId, name: dispatch.unitName },
    to: { unitId: dispatch.toUnitId, name: dispatch.toUnitName },
    via:
      dispatch.viaUnitId === null
        ? null
        : { unitId: dispatch.viaUnitId, name: dispatch.viaUnitName ?? '' },
    state: dispatch.state,
    sentAt: dispatch.sentAt,
    sentByName: dispatch.sentByName,
    passedAt: dispatch.passedAt,
    passedByName: dispatch.passedByName,
    passedNote: dispatch.passedNote,
    decidedAt: dispatch.decidedAt,
    decidedByName: dispatch.decidedByName,
    reason: dispatch.reason,
    may: {
      pass: canPass(actor, dispatch),
      accept: canAccept(actor, dispatch),
      return: canReturn(actor, dispatch),
    },
  }
}
