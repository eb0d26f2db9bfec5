import { periodContaining, periodOfKey } from '../../law/index.ts'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import { actsFor, hasRole, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import type { PeriodKind } from '../report/report.ts'
import { dueDay, type ReportingTier } from './due-rule.ts'
import { listRulesAround, lockDueRule, lockOpenReports, setDueDays } from './due-rule-queries.ts'

export interface AskedRule {
  tier: ReportingTier
  periodKind: PeriodKind | null
  workingDaysAfterCutoff: number | null
  dayOfLastMonth: number | null
  source: string
  effectiveFrom: string
}

/** From a day on, for the unit and those below; open reports get the new day, approved ones keep theirs. */
export async function setDueRule(
  db: Db,
  actor: Actor,
  unitId: string,
  asked: AskedRule,
): Promise<{ id: string; moved: number }> {
  const unit = await getUnit(db, unitId)
  if (!hasRole(actor, unit.orgPath, 'viewer')) throw notFound('Không tìm thấy đơn vị này.')
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(
      403,
      'Chỉ cán bộ của chính đơn vị được đặt hạn báo cáo cho đơn vị và cấp dưới.',
    )
  }
  if ((asked.workingDaysAfterCutoff === null) === (asked.dayOfLastMonth === null)) {
    throw new InvalidForm({ dayOfLastMonth: 'Hãy chọn một trong hai cách tính hạn.' })
  }
  refuseBeforeCutoff(asked)
  const id = newId()
  await db
    .insertInto('reporting.due_rule')
    .values({
      id,
      org_path: unit.orgPath,
      unit_id: unitId,
      tier: asked.tier,
      period_kind: asked.periodKind,
      working_days_after_cutoff: asked.workingDaysAfterCutoff,
      day_of_last_month: asked.dayOfLastMonth,
      source: asked.source,
      effective_from: asked.effectiveFrom,
      made_by_name: actor.name,
      made_at: instant(),
    })
    .execute()
  const moved = await moveDueDays(db, unit.orgPath, asked.effectiveFrom)
  await logAct(db, actor, {
    act: 'set-due-rule',
    subjectKind: 'unit',
    subjectId: unitId,
    orgPath: unit.orgPath,
    details: { ...asked, moved },
  })
  return { id, moved }
}

/** By the cut-off of the first month that closes under the rule; where it moves later, a report is due the working day after it. */
function refuseBeforeCutoff({ dayOfLastMonth, effectiveFrom }: AskedRule): void {
  const cutoff = Number(periodContaining('month', effectiveFrom).to.slice(8))
  if (dayOfLastMonth !== null && dayOfLastMonth <= cutoff) {
    throw new InvalidForm({
      dayOfLastMonth: `Số liệu chốt ngày ${cutoff} nên hạn phải từ ngày ${cutoff + 1}.`,
    })
  }
}

/** A rule no longer holds after a day, because another decision took its place. */
export async function closeDueRule(
  db: Db,
  actor: Actor,
  ruleId: string,
  effectiveTo: string,
): Promise<{ id: string; moved: number }> {
  const rule = await lockDueRule(db, ruleId)
  if (!rule) throw notFound('Không tìm thấy quy định này.')
  if (!actsFor(actor, rule.unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị đã đặt quy định được kết thúc quy định đó.')
  }
  if (effectiveTo < rule.effectiveFrom) {
    throw new InvalidForm({ effectiveTo: 'Ngày kết thúc không thể trước ngày bắt đầu.' })
  }
  await db
    .updateTable('reporting.due_rule')
    .set({ effective_to: effectiveTo })
    .where('id', '=', ruleId)
    .execute()
  const moved = await moveDueDays(db, rule.orgPath, effectiveTo)
  await logAct(db, actor, {
    act: 'close-due-rule',
    subjectKind: 'unit',
    subjectId: rule.unitId,
    orgPath: rule.orgPath,
    details: { ruleId, effectiveTo, moved },
  })
  return { id: ruleId, moved }
}

/** A stored due date moves only here, and only of a report nobody has approved. */
async function moveDueDays(db: Db, orgPath: string, from: string): Promise<number> {
  const reports = await lockOpenReports(db, orgPath, from)
  if (reports.length === 0) return 0
  const rules = await listRulesAround(db, orgPath)
  const changed = reports.flatMap(({ id, orgPath: path, tier, periodKey, dueOn }) => {
    const unit = { orgPath: path, tier: tier as ReportingTier }
    const day = dueDay(rules, unit, periodOfKey(periodKey)).dueOn
    return day === dueOn ? [] : [{ id, dueOn: day }]
  })
  if (changed.length > 0) await setDueDays(db, changed)
  return changed.length
}
