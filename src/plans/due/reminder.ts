import type { WorkingCalendar } from '../../law/index.ts'
import { addDays } from '../../ui/format.ts'
import { lateBefore } from './occurrence.ts'

/** In working days: when a unit is reminded before and after a date, and when its head and its superior hear of it. */
export interface ReminderRule {
  before: readonly number[]
  after: readonly number[]
  head: number
  superior: number
}

/** Who hears of a due date, and of which: those due from `from` until before `to`. */
export interface ReminderStep {
  name: string
  kind: 'before' | 'after' | 'head' | 'superior'
  from: string
  to: string
}

/** Further back nothing is reminded of for the first time. */
const EARLIEST = '1990-01-01'

/**
 * The steps of a day as spans of due dates. What was missed (a day without a server) is caught up, because a step lasts
 * until the next of its kind; `once` is seen to by the table.
 */
export function stepsOn(
  today: string,
  rule: ReminderRule,
  calendar: WorkingCalendar,
): ReminderStep[] {
  const before = rule.before.toSorted((a, b) => a - b)
  const after = rule.after.toSorted((a, b) => a - b)
  const dueWithin = (days: number) => calendar.addWorkingDays(today, days + 1)
  const lateBy = (days: number) => calendar.addWorkingDays(addDays(today, 1), -days)
  return [
    ...before.map((days, index): ReminderStep => ({
      name: `before:${days}`,
      kind: 'before',
      from: index === 0 ? lateBefore(today, calendar) : dueWithin(before[index - 1] ?? 0),
      to: dueWithin(days),
    })),
    ...after.map((days, index): ReminderStep => {
      const next = after[index + 1]
      return {
        name: `after:${days}`,
        kind: 'after',
        from: next === undefined ? EARLIEST : lateBy(next),
        to: lateBy(days),
      }
    }),
    { name: `head:${rule.head}`, kind: 'head', from: EARLIEST, to: lateBy(rule.head) },
    {
      name: `superior:${rule.superior}`,
      kind: 'superior',
      from: EARLIEST,
      to: lateBy(rule.superior),
    },
  ]
}
