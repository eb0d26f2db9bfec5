import { z } from 'zod'
import { ruleSetOn } from '../../law/index.ts'
import type { StandingCheck } from './due-date.ts'

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
