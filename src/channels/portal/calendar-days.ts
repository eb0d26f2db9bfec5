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
      byDay.set(day, withDate(byDay.get(day) ?? [], date))
    }
  }
  return [...byDay]
    .map(([day, found]) => ({
      day,
      dates: found.toSorted((a, b) => (a.fromTime ?? '').localeCompare(b.fromTime ?? '')),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** One broadcast heard at several places at the same hour is one line. */
function withDate(dates: PublishedDate[], date: PublishedDate): PublishedDate[] {
  const same = dates.findIndex(
    ({ kind, title, fromTime }) =>
      kind === 'broadcast' &&
      date.kind === kind &&
      date.title === title &&
      date.fromTime === fromTime,
  )
  const found = dates[same]
  if (!found) return [...dates, date]
  const places = [...new Set([...found.place.split(', '), ...date.place.split(', ')])]
  return dates.with(same, { ...found, place: places.join(', ') })
}
