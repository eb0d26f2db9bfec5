import { getFile } from '../../files/index.ts'
import { findUnit } from '../../organization/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { enqueue } from '../../platform/jobs.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { getReport } from '../report/report-view.ts'
import { logReport } from '../report/keep-trail.ts'
import { lockReport } from '../report/report-queries.ts'
import { listDispatches } from './dispatch-queries.ts'

/** Who tells the others; see jobs.ts. */
export const FOLLOW_DISPATCH = { name: 'reporting.follow-dispatch' } as const

/** The issued paper goes up with its figures; whoever receives it reads exactly this, also from outside its path. */
export async function sendReport(
  db: Db,
  actor: Actor,
  reportId: string,
  asked: { toUnitId: string; viaUnitId: string | null },
): Promise<{ id: string }> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị lập báo cáo được gửi báo cáo.')
  }
  if (report.state !== 'issued' || report.docxFileId === null || report.pdfFileId === null) {
    throw new Refusal(409, 'Báo cáo phải được ban hành trước khi gửi lên cấp trên.')
  }
  const [last] = await listDispatches(db, reportId)
  if (last && last.state !== 'returned') {
    throw new Refusal(409, `Báo cáo này đã gửi ${last.toUnitName}.`)
  }
  if (last) {
    throw new Refusal(409, 'Báo cáo đã bị trả lại. Hãy lập bản đính chính rồi gửi bản đó.')
  }
  const to = await findUnit(db, asked.toUnitId)
  const via = asked.viaUnitId === null ? null : await findUnit(db, asked.viaUnitId)
  if (!to || to.id === report.unitId)
    throw new InvalidForm({ toUnitId: 'Hãy chọn nơi nhận báo cáo.' })
  if (via === undefined || via?.id === report.unitId || via?.id === to.id) {
    throw new InvalidForm({ viaUnitId: 'Đơn vị trung gian phải khác nơi gửi và nơi nhận.' })
  }
  const id = newId()
  const content = await getReport(db, actor, reportId)
  await db
    .insertInto('reporting.dispatch')
    .values({
      id,
      org_path: report.orgPath,
      unit_id: report.unitId,
      report_id: reportId,
      to_unit_id: to.id,
      to_path: to.orgPath,
      via_unit_id: via?.id ?? null,
      via_path: via?.orgPath ?? null,
      state: via === null ? 'sent' : 'via',
      content: JSON.stringify(content),
      docx_hash: (await getFile(db, report.docxFileId)).hash,
      pdf_hash: (await getFile(db, report.pdfFileId)).hash,
      sent_at: instant(),
      sent_by_name: actor.name,
    })
    .execute()
  await follow(db, {
    id,
    orgPath: report.orgPath,
    toPath: to.orgPath,
    viaPath: via?.orgPath ?? null,
  })
  await logReport(db, actor, report, 'send-report', { to: to.name, via: via?.name ?? null })
  return { id }
}

/** What the other units read and hold is written by a job, which reaches all of them. */
export async function follow(
  db: Db,
  dispatch: { id: string; orgPath: string; toPath: string; viaPath: string | null },
): Promise<void> {
  const { id, orgPath, toPath, viaPath } = dispatch
  const paths = [orgPath, toPath, ...(viaPath === null ? [] : [viaPath])]
  await enqueue(db, FOLLOW_DISPATCH, { dispatchId: id, paths })
}
