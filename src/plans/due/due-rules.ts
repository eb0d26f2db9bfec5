import { paramsOn } from '../../law/index.ts'
import type { StandingCheck } from './due-date.ts'
import type { ReminderRule } from './reminder.ts'

/** How often standing work is looked at by the rule of the day on which the plan begins. */
export function standingRuleOn(day: string): StandingCheck {
  return paramsOn('plan.standing_check', day)?.every ?? 'quarter'
}

/** Within how many working days of what happened it is told "kịp thời". */
export function freshnessRuleOn(day: string): number {
  return paramsOn('plan.freshness', day)?.workingDays ?? 5
}

/** When who is reminded of a due date, by the rule of the day. */
export function remindersRuleOn(day: string): ReminderRule {
  const rule = paramsOn('plan.reminders', day)
  if (!rule) return { before: [5, 1], after: [1, 5], head: 3, superior: 10 }
  return {
    before: rule.beforeWorkingDays,
    after: rule.afterWorkingDays,
    head: rule.headAfterWorkingDays,
    superior: rule.superiorAfterWorkingDays,
  }
}
