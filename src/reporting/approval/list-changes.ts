import type { Db } from '../../platform/database.ts'
import { changesBetween } from './content-changes.ts'
import { getContent } from '../report/content-queries.ts'
import type { Change, Since } from './changes-contract.ts'
import { getPaperHead } from '../document/view-paper-head.ts'
import { withEmbedded } from '../report/embedded-queries.ts'
import { getReportRow } from '../report/report-queries.ts'
import { findReturned } from './submission-queries.ts'

/** From what was returned last to what stands there now; nothing when it never was returned. */
export async function listChanges(
  db: Db,
  reportId: string,
): Promise<{ since: Since | null; items: Change[]; next: null }> {
  const report = await withEmbedded(db, await getReportRow(db, reportId))
  const returned = await findReturned(db, reportId)
  if (returned === null) return { since: null, items: [], next: null }
  const { title, sections } = report
  const { cells, lines } = await getContent(db, report)
  const { addressees, recipients } = await getPaperHead(db, report)
  const now = { title, addressees, recipients, sections, cells, lines }
  return { since: returned.since, items: changesBetween(returned.content, now), next: null }
}
