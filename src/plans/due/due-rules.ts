import { z } from 'zod'
import { ruleSetOn } from '../../law/index.ts'
import type { StandingCheck } from './due-date.ts'
import type { ReminderRule } from './reminder.ts'

const standing = z.object({ every: z.enum(['month', 'quarter', 'half_year', 'year', 'none']) })

/** How often standing work is looked at by the rule of the day on which the plan begins. */
export function standingRuleOn(day: string): StandingCheck {
  const rule = standing.safeParse(ruleSetOn('plan.standing_check', day)?.params)
  return rule.success ? rule.data.every : 'quarter'
}

const freshness = z.object({ workingDays: z.int().min(1) })

/** Within how many working days of what happened it is told "kịp thời". */
export function freshnessRuleOn(day: string): number {
  const rule = freshness.safeParse(ruleSetOn('plan.freshness', day)?.params)
  return rule.success ? rule.data.workingDays : 5
}

const reminders = z.object({
  beforeWorkingDays: z.array(z.int().min(0).max(60)).max(5),
  afterWorkingDays: z.array(z.int().min(1).max(250)).max(5),
  headAfterWorkingDays: z.int().min(1),
  superiorAfterWorkingDays: z.int().min(1),
})

/** When who is reminded of a due date, by the rule of the day. */
export function remindersRuleOn(day: string): ReminderRule {
  const rule = reminders.safeParse(ruleSetOn('plan.reminders', day)?.params)
  if (!rule.success) return { before: [5, 1], after: [1, 5], head: 3, superior: 10 }
  return {
    before: rule.data.beforeWorkingDays,
    after: rule.data.afterWorkingDays,
    head: rule.data.headAfterWorkingDays,
    superior: rule.data.superiorAfterWorkingDays,
  }
}
