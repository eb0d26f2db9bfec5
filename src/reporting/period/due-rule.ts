import { defaultReportDue, dueOn, workingCalendar, type ReportingPeriod } from '../../law/index.ts'
import type { Unit } from '../../organization/index.ts'
import type { PeriodKind } from '../report/report.ts'

export type ReportingTier = 'province' | 'district' | 'commune'

/** When reports are due, as a unit decides it for its own and those below; exactly one of the two counts is there. */
export interface DueRule {
  id: string
  unitId: string
  unitName: string
  orgPath: string
  /** Of the unit that reports. */
  tier: ReportingTier
  /** Null: every kind that has no rule of its own. */
  periodKind: PeriodKind | null
  workingDaysAfterCutoff: number | null
  dayOfLastMonth: number | null
  /** "Quyết định số 12/2026/QĐ-UBND ngày 05/01/2026". */
  source: string
  effectiveFrom: string
  /** Included. */
  effectiveTo: string | null
  madeByName: string
}

export interface DueDay {
  dueOn: string
  /** Who said so; null: no superior did, the program's own day. */
  rule: DueRule | null
}

/**
 * The day a unit's report of a period is due: by the rule in force on the period's last day that is nearest to the
 * unit, one for its kind of period before one for all, the latest first.
 */
export function dueDay(
  rules: readonly DueRule[],
  unit: Pick<Unit, 'tier' | 'orgPath'>,
  period: ReportingPeriod,
): DueDay {
  const tier = tierOf(unit)
  const [rule = null] = rules
    .filter(
      (one) =>
        one.tier === tier &&
        unit.orgPath.startsWith(one.orgPath) &&
        (one.periodKind === null || one.periodKind === period.kind) &&
        one.effectiveFrom <= period.to &&
        (one.effectiveTo === null || one.effectiveTo >= period.to),
    )
    .toSorted(nearestFirst)
  const sender = tier === 'province' ? 'province' : 'commune'
  const params = rule === null ? defaultReportDue : { ...defaultReportDue, [sender]: termOf(rule) }
  return { dueOn: dueOn(period, sender, workingCalendar(), params), rule }
}

export function tierOf({ tier }: Pick<Unit, 'tier'>): ReportingTier {
  return tier === 'central' ? 'province' : tier
}

/** "ngày 20 của tháng cuối kỳ", "2 ngày làm việc sau ngày chốt số liệu". */
export function termWords(
  rule: Pick<DueRule, 'workingDaysAfterCutoff' | 'dayOfLastMonth'>,
): string {
  return rule.dayOfLastMonth === null
    ? `${rule.workingDaysAfterCutoff} ngày làm việc sau ngày chốt số liệu`
    : `ngày ${rule.dayOfLastMonth} của tháng cuối kỳ`
}

function termOf({ workingDaysAfterCutoff, dayOfLastMonth }: DueRule) {
  return dayOfLastMonth === null
    ? { workingDaysAfterCutoff: workingDaysAfterCutoff ?? 1 }
    : { dayOfLastMonth }
}

function nearestFirst(a: DueRule, b: DueRule): number {
  return (
    b.orgPath.length - a.orgPath.length ||
    Number(a.periodKind === null) - Number(b.periodKind === null) ||
    (a.effectiveFrom < b.effectiveFrom ? 1 : -1)
  )
}
