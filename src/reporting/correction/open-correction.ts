import { sql } from 'kysely'
import { workingCalendar } from '../../law/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import { proposedLetterhead } from '../document/letterhead-queries.ts'
import { getContent } from '../report/content-queries.ts'
import type { Section } from '../report/content-contract.ts'
import { withoutBorrowed } from '../report/embedded-queries.ts'
import { handReport, logReport } from '../report/keep-trail.ts'
import { isFrozen, type Report } from '../report/report.ts'
import { getReportRow, lockReport } from '../report/report-queries.ts'
import { correctedTitle, correctionSection, withCorrection } from './correction.ts'

/** Working days somebody has to write a correction: ours, no law names them. */
const DAYS = 5

/**
 * Opens what takes the place of an approved report: its own words, its figures counted anew, and in front what is
 * different. One not approved yet is given back.
 */
export async function openCorrection(
  db: Db,
  actor: Actor,
  reportId: string,
): Promise<{ id: string; created: boolean }> {
  const report = await lockReport(db, reportId)
  if (!actsFor(actor, report.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị lập báo cáo được lập bản đính chính.')
  }
  const latest = await getReportRow(db, await latestOf(db, report))
  if (!isFrozen(latest)) {
    if (latest.id !== reportId) return { id: latest.id, created: false }
    throw new Refusal(409, 'Báo cáo chưa duyệt thì sửa thẳng trong báo cáo, không cần đính chính.')
  }
  const id = newId()
  const { symbol } = await proposedLetterhead(db, latest)
  const { cells, late } = await getContent(db, latest)
  const section = correctionSection(latest, symbol, cells, late, latest.sections)
  await insert(db, actor, latest, id, {
    title: correctedTitle(latest, symbol),
    sections: withCorrection(withoutBorrowed(latest.sections), section),
  })
  await takeOverOverrides(db, latest.id, id)
  const correction = { ...latest, id }
  await handReport(db, correction, { ...actor, doing: 'Soạn bản đính chính' })
  await logReport(db, actor, correction, 'open-correction', {
    corrects: latest.id,
    ordinal: latest.ordinal + 1,
  })
  return { id, created: true }
}

/** The last of a report and what corrects it; the row of the report is locked, so no second one is opened beside it. */
async function latestOf(
  db: Db,
  { unitId, subject, periodKey }: Pick<Report, 'unitId' | 'subject' | 'periodKey'>,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from reporting.report
    where unit_id = ${unitId} and subject = ${subject} and period_key = ${periodKey}
    order by ordinal desc limit 1 for update
  `.execute(db)
  return rows[0]?.id ?? ''
}

/** A figure a person wrote with a reason is no less so in the correction. */
async function takeOverOverrides(db: Db, from: string, to: string): Promise<void> {
  await sql`
    insert into reporting.override (id, org_path, report_id, indicator_code, row_key, value, reason, made_by,
      made_by_name, made_at)
    select gen_random_uuid(), org_path, ${to}, indicator_code, row_key, value, reason, made_by, made_by_name, made_at
    from reporting.override where report_id = ${from} and withdrawn_at is null
  `.execute(db)
}

async function insert(
  db: Db,
  actor: Actor,
  of: Report,
  id: string,
  { title, sections }: { title: string; sections: Section[] },
): Promise<void> {
  const at = instant()
  await db
    .insertInto('reporting.report')
    .values({
      id,
      org_path: of.orgPath,
      shard: of.shard,
      unit_id: of.unitId,
      subject: of.subject,
      corrects_id: of.id,
      ordinal: of.ordinal + 1,
      period_kind: of.periodKind,
      period_key: of.periodKey,
      period_label: of.periodLabel,
      from_on: of.fromOn,
      to_on: of.toOn,
      due_on: workingCalendar().addWorkingDays(today(), DAYS),
      state: 'draft',
      title,
      sections: JSON.stringify(sections),
      addressees: of.addressees,
      recipients: of.recipients,
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
      changed_by_name: actor.name,
    })
    .execute()
}
