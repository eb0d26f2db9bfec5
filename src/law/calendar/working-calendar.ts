import { buildCalendar } from './calendar.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { CalendarYear } from './calendar-year.ts'
import { knownYears } from './official-years.ts'

let current = buildCalendar(knownYears)

/**
 * The country's calendar as this process knows it. Ask for it where it is used: a calendar kept in a
 * constant misses the next edit.
 */
export function workingCalendar(): WorkingCalendar {
  return current
}

/** Called when the stored years were read or edited; deadlines already stored do not move by this. */
export function setWorkingYears(years: readonly CalendarYear[]): void {
  current = buildCalendar(years)
}
