import { renderDocx, renderPdf } from '../../documents/index.ts'
import { getFile } from '../../files/index.ts'
import type { Download } from '../../platform/binding.ts'
import type { Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { getContent, getStored } from '../report/content-queries.ts'
import { fileName, MIME } from '../approval/decide-report.ts'
import { getLetterhead, signatureOf } from './letterhead-queries.ts'
import { asDraft, reportDocument } from './report-document.ts'
import { isLive, type Report } from '../report/report.ts'
import { withEmbedded } from '../report/embedded-queries.ts'
import { getReportRow } from '../report/report-queries.ts'

/** The approved bytes as they were stored; before the approval a print that says it is a draft. */
export async function renderReport(
  house: House,
  db: Db,
  reportId: string,
  format: 'docx' | 'pdf',
): Promise<Download> {
  const report = await withEmbedded(db, await getReportRow(db, reportId))
  const fileId = format === 'docx' ? report.docxFileId : report.pdfFileId
  if (fileId !== null) {
    const file = await getFile(db, fileId)
    return download(report, format, await house.fileStore.bytes(file.hash), '')
  }
  const signature = { ...(await signatureOf(db, report.unitId, null)), name: null }
  const document = {
    ...asDraft(await draftDocument(db, report), report.contentHash),
    signature: report.signature ?? signature,
  }
  const bytes = await (format === 'docx' ? renderDocx(document) : renderPdf(document))
  return download(report, format, bytes, 'Dự thảo ')
}

async function draftDocument(db: Db, report: Report) {
  if (!isLive(report)) return (await getStored(db, report.id)).document
  const { cells, lines } = await getContent(db, report)
  const { title, sections } = report
  return reportDocument({ title, sections, cells, lines }, await getLetterhead(db, report))
}

function download(
  report: Report,
  format: 'docx' | 'pdf',
  bytes: Uint8Array,
  prefix: string,
): Download {
  const saveAs = `${prefix}${fileName(report)}.${format}`
  return { bytes, mime: MIME[format], saveAs }
}
