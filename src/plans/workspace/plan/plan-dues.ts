import type { Timing } from '../../plan-draft.ts'
import { type DueDate, dueDates } from '../../timing/timing.ts'

/** What a line will owe, shown before the server has stored it: untimed work is owed by the plan's end. */
export function duesIn(timing: Timing, plan: { fromOn: string; toOn: string }): DueDate[] {
  const dated = dueDates(timing, { from: plan.fromOn, to: plan.toOn })
  if (dated.length > 0) return dated
  return [{ windowFrom: plan.fromOn, dueOn: plan.toOn, label: 'Đến hết kế hoạch' }]
}
