import type { PublishedDate } from '../occasion/published-date-queries.ts'
import { daysOfOccasion } from '../occasion/occasion-days.ts'

export interface CalendarDay {
  day: string
  dates: PublishedDate[]
}

/** Each day on which something is, in order; what lasts several days stands on the first of them that is seen. */
export function daysWithDates(
  dates: readonly PublishedDate[],
  first: string,
  last: string,
): CalendarDay[] {
  const byDay = new Map<string, PublishedDate[]>()
  for (const date of dates) {
    for (const day of daysOfOccasion(date, first, last)) {
      byDay.set(day, [...(byDay.get(day) ?? []), date])
    }
  }
  return [...byDay]
    .map(([day, found]) => ({
      day,
      dates: found.toSorted((a, b) => (a.fromTime ?? '').localeCompare(b.fromTime ?? '')),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
