import type { Plan } from '../plan/plan.ts'
import type { Timing } from '../plan-draft.ts'
import { asksForCycle, dueDates, type StandingEvery, withCycle } from '../timing/timing.ts'
import { standingRuleOn } from './due-rules.ts'
import { targetOf } from './occurrence.ts'

/** How often standing work is looked at; `none`: at the end of the plan alone. */
export type StandingCheck = StandingEvery | 'none'

/** A line version as far as it says who owes what by when. */
export interface Owed {
  lineId: string
  version: number
  leads: readonly string[]
  coordinating: readonly string[]
  timing: Timing
  /** Of this line alone; null: as the plan. */
  standingCheck: StandingCheck | null
}

/** A due date as it will be stored for every share of a line. */
export interface Due {
  lineId: string
  windowFrom: string
  dueOn: string
  label: string
  target: number
}

/** The rule of the day where neither the line nor the plan says otherwise. */
export function standingCheckOf(
  plan: Pick<Plan, 'fromOn' | 'standingCheck'>,
  line: Pick<Owed, 'standingCheck'> = { standingCheck: null },
): StandingCheck {
  return line.standingCheck ?? plan.standingCheck ?? standingRuleOn(plan.fromOn)
}

/** How often standing work is looked at, and who said so; null for work that has dates of its own. */
export function standingOf(
  plan: Pick<Plan, 'fromOn' | 'standingCheck'>,
  line: Pick<Owed, 'standingCheck' | 'timing'>,
): { every: StandingCheck; from: 'line' | 'plan' | 'rule'; asks: boolean } | null {
  const asks = asksForCycle(line.timing)
  if (!asks && !line.timing.some((item) => item.kind === 'standing')) return null
  const above = plan.standingCheck === null ? 'rule' : 'plan'
  return {
    every: standingCheckOf(plan, line),
    from: line.standingCheck === null ? above : 'line',
    asks: asks && line.standingCheck === null,
  }
}

/**
 * A task that names no time, or one nobody understood, is owed by the end of the plan; so is "định kỳ" until somebody
 * says how often.
 */
export function duesOf(
  plan: Pick<Plan, 'fromOn' | 'toOn' | 'standingCheck'>,
  line: Pick<Owed, 'lineId' | 'timing' | 'standingCheck'>,
): Due[] {
  const check = standingCheckOf(plan, line)
  const isToldHowOften = asksForCycle(line.timing) && line.standingCheck !== null
  const timing = isToldHowOften ? withCycle(line.timing) : line.timing
  const span = { from: plan.fromOn, to: plan.toOn }
  const dated = dueDates(timing, span, { standingEvery: check === 'none' ? null : check })
  const whole = { windowFrom: plan.fromOn, dueOn: plan.toOn, label: 'Đến hết kế hoạch' }
  return (dated.length > 0 ? dated : [whole]).map((due) => ({
    lineId: line.lineId,
    windowFrom: due.windowFrom,
    dueOn: due.dueOn,
    label: due.label,
    target: targetOf(timing, due),
  }))
}
