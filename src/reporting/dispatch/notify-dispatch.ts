import type { Db } from '../../platform/database.ts'
import { letGo, notify, settleNotices } from '../../work/index.ts'
import { handReport } from '../report/keep-trail.ts'
import { addressOfReport } from '../report/report.ts'
import { getReportRow } from '../report/report-queries.ts'
import type { Dispatch } from './dispatch.ts'
import { getDispatch } from './dispatch-queries.ts'

/** What follows from how far a report is on its way: who holds it, who is told. Safe to repeat. */
export async function notifyDispatch(db: Db, dispatchId: string): Promise<void> {
  const dispatch = await getDispatch(db, dispatchId)
  const { title } = await getReportRow(db, dispatch.reportId)
  await settleNotices(db, dispatchId, 'report-arrived')
  if (dispatch.state === 'via' || dispatch.state === 'sent') {
    await hold(db, dispatch)
    await arrived(db, dispatch, title)
    return
  }
  const returned = dispatch.state === 'returned'
  await (returned ? giveBack(db, dispatch) : letGo(db, dispatch.reportId))
  await notify(db, {
    unitId: dispatch.unitId,
    orgPath: dispatch.orgPath,
    forRole: 'officer',
    kind: returned ? 'report-sent-back' : 'report-accepted',
    subjectKind: 'report',
    subjectId: dispatch.reportId,
    sentence: returned
      ? `${title}: ${dispatch.decidedByName ?? ''} trả lại. ${dispatch.reason ?? ''}`
      : `${title}: ${dispatch.toUnitName} đã tiếp nhận.`,
    address: addressOfReport(dispatch.reportId),
  })
}

async function hold(db: Db, dispatch: Dispatch): Promise<void> {
  const via = dispatch.state === 'via'
  const report = {
    id: dispatch.reportId,
    unitId: (via ? dispatch.viaUnitId : null) ?? dispatch.toUnitId,
    orgPath: dispatch.orgPath,
  }
  await handReport(db, report, {
    name: (via ? dispatch.viaUnitName : null) ?? dispatch.toUnitName,
    accountId: null,
    doing: via ? 'Xem xét, chuyển cấp trên' : 'Tiếp nhận báo cáo',
  })
}

async function arrived(db: Db, dispatch: Dispatch, title: string): Promise<void> {
  const via = dispatch.state === 'via'
  await notify(db, {
    unitId: (via ? dispatch.viaUnitId : null) ?? dispatch.toUnitId,
    orgPath: (via ? dispatch.viaPath : null) ?? dispatch.toPath,
    forRole: 'officer',
    kind: 'report-arrived',
    subjectKind: 'dispatch',
    subjectId: dispatch.id,
    sentence: `${dispatch.unitName} gửi: ${title}.`,
    address: `/lam-viec/bao-cao/nhan/${dispatch.id}`,
  })
}

async function giveBack(db: Db, dispatch: Dispatch): Promise<void> {
  const report = { id: dispatch.reportId, unitId: dispatch.unitId, orgPath: dispatch.orgPath }
  await handReport(db, report, {
    name: dispatch.sentByName,
    accountId: null,
    doing: 'Lập bản đính chính theo ý kiến cấp trên',
  })
}
