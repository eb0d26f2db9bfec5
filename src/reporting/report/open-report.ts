import { periodOfKey, type ReportingPeriod } from '../../law/index.ts'
import { getUnit, type Unit } from '../../organization/index.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { lowerFirst } from './closing.ts'
import { writeIndicators } from '../figure/indicator-queries.ts'
import { proposeSections } from './propose-sections.ts'
import { dueDay } from '../period/due-rule.ts'
import { listDueRules } from '../period/due-rule-queries.ts'
import { handReport, logReport } from './keep-trail.ts'
import type { PeriodKind, Subject } from './report.ts'

export interface AskedReport {
  periodKind: PeriodKind
  periodKey: string
  subject?: Subject
}

/** Opens the unit's report of a period, already filled; a period that has one gives that one back. */
export async function openReport(
  db: Db,
  actor: Actor,
  unitId: string,
  { periodKind, periodKey, subject = 'communication' }: AskedReport,
): Promise<{ id: string; created: boolean }> {
  const unit = await getUnit(db, unitId)
  if (!hasRole(actor, unit.orgPath, 'viewer')) throw notFound('Không tìm thấy đơn vị này.')
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị được mở báo cáo của đơn vị.')
  }
  const period = readPeriod(periodKind, periodKey)
  if (period.year < Number(today().slice(0, 4)) - 10) {
    throw new InvalidForm({ periodKey: 'Kỳ này cách đây hơn mười năm. Hãy kiểm tra lại.' })
  }
  if (period.from > today()) throw new InvalidForm({ periodKey: 'Kỳ báo cáo này chưa bắt đầu.' })
  const known = await findReport(db, unitId, subject, period.key)
  if (known !== undefined) return { id: known, created: false }
  await writeIndicators(db)
  const id = await insertReport(db, actor, unit, subject, period)
  if (id === null) {
    return { id: (await findReport(db, unitId, subject, period.key)) ?? '', created: false }
  }
  const report = { id, unitId, orgPath: unit.orgPath }
  await handReport(db, report, { ...actor, doing: 'Soạn thảo' })
  await logReport(db, actor, report, 'open-report', { subject, periodKey: period.key })
  return { id, created: true }
}

function readPeriod(kind: PeriodKind, key: string): ReportingPeriod {
  try {
    const period = periodOfKey(key)
    if (period.kind === kind) return period
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw new InvalidForm({ periodKey: 'Không có kỳ báo cáo này.' })
}

async function findReport(
  db: Db,
  unitId: string,
  subject: Subject,
  periodKey: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('reporting.report')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('subject', '=', subject)
    .where('period_key', '=', periodKey)
    .where('ordinal', '=', 0)
    .executeTakeFirst()
  return row?.id
}

/** Null when somebody opened the same report at the same moment. */
async function insertReport(
  db: Db,
  actor: Actor,
  unit: Unit,
  subject: Subject,
  period: ReportingPeriod,
): Promise<string | null> {
  const sections = await proposeSections(db, unit, subject, period)
  const rules = await listDueRules(db, unit.orgPath)
  const at = instant()
  const id = newId()
  const result = await db
    .insertInto('reporting.report')
    .values({
      id,
      org_path: unit.orgPath,
      shard: unit.shard,
      unit_id: unit.id,
      subject,
      period_kind: period.kind,
      period_key: period.key,
      period_label: period.label,
      from_on: period.from,
      to_on: period.to,
      due_on: dueDay(rules, unit, period).dueOn,
      state: 'draft',
      title: titleOf(subject, period.label),
      sections: JSON.stringify(sections),
      created_at: at,
      created_by: actor.accountId,
      created_by_name: actor.name,
      changed_at: at,
      changed_by_name: actor.name,
    })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'subject', 'period_key', 'ordinal']).doNothing(),
    )
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n ? id : null
}

function titleOf(subject: Subject, periodLabel: string): string {
  return `${TITLES[subject]} ${lowerFirst(periodLabel)}`
}

const TITLES: Readonly<Record<Subject, string>> = {
  communication: 'Kết quả công tác truyền thông cải cách thủ tục hành chính',
  reform: 'Kết quả công tác cải cách hành chính',
  procedure_control: 'Tình hình, kết quả thực hiện công tác kiểm soát thủ tục hành chính',
}
