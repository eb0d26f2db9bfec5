import { sql } from 'kysely'
import { z } from 'zod'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { openStored } from '../../platform/stored.ts'
import type { OfficialDocument } from '../../documents/index.ts'
import type { ReadContent } from './content-changes.ts'
import type { Since } from './changes-contract.ts'
import { cellSchema, lineRowSchema, sectionSchema } from '../report/content-contract.ts'
import type { Report } from '../report/report.ts'

const contentSchema = z.object({
  title: z.string(),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  sections: z.array(sectionSchema),
  cells: z.array(cellSchema),
  lines: z.array(lineRowSchema),
})

export interface Submitted extends ReadContent {
  document: OfficialDocument
}

/** Kept for ever: what was before whoever decides. */
export async function keepSubmission(
  db: Db,
  report: Pick<Report, 'id' | 'orgPath'>,
  submitted: { contentHash: string; byName: string; content: Submitted },
): Promise<void> {
  await db
    .insertInto('reporting.submission')
    .values({
      id: newId(),
      org_path: report.orgPath,
      report_id: report.id,
      content_hash: submitted.contentHash,
      document: JSON.stringify(submitted.content),
      submitted_at: instant(),
      submitted_by_name: submitted.byName,
    })
    .execute()
}

/** What became of the submission that waits. */
export async function closeSubmission(
  db: Db,
  reportId: string,
  closing: { decision: 'approved' | 'returned' | 'withdrawn'; byName: string; reason?: string },
): Promise<void> {
  await db
    .updateTable('reporting.submission')
    .set({
      decision: closing.decision,
      decided_at: instant(),
      decided_by_name: closing.byName,
      reason: closing.reason ?? null,
    })
    .where('report_id', '=', reportId)
    .where('decision', 'is', null)
    .execute()
}

/** The submission that was returned last, as it was read; null when none ever was. */
export async function findReturned(
  db: Db,
  reportId: string,
): Promise<{ since: Since; content: ReadContent } | null> {
  const { rows } = await sql<Since & { document: unknown }>`
    select submitted_at "submittedAt", submitted_by_name "submittedByName", decided_at "decidedAt",
      decided_by_name "decidedByName", coalesce(reason, '') reason, content_hash "contentHash",
      document - 'document' document
    from reporting.submission
    where report_id = ${reportId} and decision = 'returned' order by submitted_at desc, id desc limit 1
  `.execute(db)
  const row = rows[0]
  if (!row) return null
  const { document, ...since } = row
  return { since, content: openStored(contentSchema, document) }
}
