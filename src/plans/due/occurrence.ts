import type { WorkingCalendar } from '../../law/index.ts'
import type { Timing } from '../plan-draft.ts'
import type { DueDate } from '../timing/timing.ts'

export type Timeliness =
  | 'paused'
  | 'later'
  | 'soon'
  | 'today'
  | 'late'
  | 'done_on_time'
  | 'done_late'
  | 'cancelled'

export interface Dated {
  state: 'open' | 'done' | 'cancelled'
  dueOn: string
  doneOn: string | null
  pausedSince: string | null
}

/** Working days ahead that still count as "soon". */
export const SOON = 10

/**
 * How an occurrence stands on a day. A deadline on a day of rest is late only from the next working day on, so
 * whatever is late is late by at least one working day. A finished one is judged by the day of the event.
 */
export function timelinessOf(
  { state, dueOn, doneOn, pausedSince }: Dated,
  today: string,
  calendar: WorkingCalendar,
): { timeliness: Timeliness; workingDays: number } {
  if (state === 'cancelled') return { timeliness: 'cancelled', workingDays: 0 }
  if (state === 'done' && doneOn !== null) {
    if (doneOn <= dueOn) return { timeliness: 'done_on_time', workingDays: 0 }
    return { timeliness: 'done_late', workingDays: calendar.workingDaysBetween(dueOn, doneOn) }
  }
  if (pausedSince !== null) {
    const left = calendar.workingDaysBetween(pausedSince, dueOn)
    return { timeliness: 'paused', workingDays: Math.max(0, left) }
  }
  if (dueOn < lateBefore(today, calendar)) {
    return { timeliness: 'late', workingDays: calendar.workingDaysBetween(dueOn, today) }
  }
  const left = calendar.workingDaysBetween(today, dueOn)
  if (dueOn <= today || left === 0) return { timeliness: 'today', workingDays: 0 }
  return { timeliness: left <= SOON ? 'soon' : 'later', workingDays: left }
}

/** Open work due before this day is late: the last working day up to today. */
export function lateBefore(today: string, calendar: WorkingCalendar): string {
  return calendar.isWorkingDay(today) ? today : calendar.addWorkingDays(today, -1)
}

/** The due date after a pause from `from` to `to`: later by the working days that passed. */
export function dueAfterPause(
  dueOn: string,
  from: string,
  to: string,
  calendar: WorkingCalendar,
): string {
  const days = Math.max(0, calendar.workingDaysBetween(from, to))
  return days === 0 ? dueOn : calendar.addWorkingDays(dueOn, days)
}

/** How many distinct activities one due date asks for: "02 đợt trong Quý II", "02 tin/tuần". */
export function targetOf(timing: Timing, due: DueDate): number {
  const counted = timing.find((item) => item.kind === 'count')
  if (counted?.count) return Math.min(counted.count, MOST_TIMES)
  const repeated = /\((\d+) lần\)$/.exec(due.label)
  return repeated ? Math.min(Math.max(1, Number(repeated[1])), MOST_TIMES) : 1
}

/** More is a slip of the keyboard, and past some point no integer of the database. */
const MOST_TIMES = 10_000
