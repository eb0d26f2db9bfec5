import type { Db } from '../../platform/database.ts'
import { getStored } from '../report/content-queries.ts'
import type { LetterheadView } from './letterhead-contract.ts'
import { letterheadView } from './letterhead.ts'
import { getLetterhead, signatureOf } from './letterhead-queries.ts'
import { asDraft, reportDocument } from './report-document.ts'
import { isLive, type Report } from '../report/report.ts'

export interface PaperHead {
  letterhead: LetterheadView
  /** One by one, as they are edited. */
  addressees: string[]
  recipients: string[]
}

/** Head and foot as they go out: of the stored document once there is one. `signer`: who would approve it. */
export async function getPaperHead(
  db: Db,
  report: Report,
  signer: string | null = null,
): Promise<PaperHead> {
  const { unitId, title, number, issuedOn } = report
  const document = isLive(report)
    ? asDraft(
        reportDocument(
          { title, sections: [], cells: [], lines: [] },
          await getLetterhead(db, report),
        ),
        null,
      )
    : (await getStored(db, report.id)).document
  const expected = async () => ({ ...(await signatureOf(db, unitId, signer)), name: null })
  const signature = report.signature ?? (await expected())
  return {
    letterhead: letterheadView({ ...document, number, date: issuedOn, signature }),
    addressees: document.addressees,
    recipients: document.recipients,
  }
}
