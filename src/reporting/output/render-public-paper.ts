import { renderPdf } from '../../documents/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { House } from '../../platform/house.ts'
import { getStored } from '../report/content-queries.ts'
import { getReportRow } from '../report/report-queries.ts'
import { publicPaper } from './public-paper.ts'
import { coverOf, type PublicPaper, publicVersion } from './public-version.ts'
import { canPublishReport, knownContacts } from './publish-report.ts'

/**
 * Set before the transaction that publishes it, as typesetting takes longer than a row may stay locked. Null when this
 * actor could publish nothing; the action then says why.
 */
export async function renderPublicPaper(
  house: House,
  actor: Actor,
  reportId: string,
  leftOut: readonly number[],
): Promise<PublicPaper | null> {
  const made = await house.database.read(actor.scope, async (db) => {
    const report = await getReportRow(db, reportId)
    if (!canPublishReport(actor, report)) return null
    const { document } = await getStored(db, reportId)
    const known = await knownContacts(db, report.unitId)
    const { parts } = publicVersion(document, known, leftOut)
    if (parts.length === 0) return null
    const paper = publicPaper(report, document, coverOf(known).cover, leftOut)
    return { shows: JSON.stringify(parts), paper }
  })
  return made && { shows: made.shows, pdf: await renderPdf(made.paper) }
}
