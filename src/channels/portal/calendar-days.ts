import type { PublishedDate } from '../occasion/published-date-queries.ts'
import { daysOfOccasion } from '../occasion/occasion-days.ts'

/** As it is read on one day. */
export interface DatedOnDay extends PublishedDate {
  /** The day it stands for: another one where it was moved. */
  regularDay: string
  /** Where it is held instead of here; null: here, or nowhere. */
  movedTo: string | null
}

export interface CalendarDay {
  day: string
  dates: DatedOnDay[]
}

/** Each day on which something is, in order; what lasts several days stands on the first of them that is seen. */
export function daysWithDates(
  dates: readonly PublishedDate[],
  first: string,
  last: string,
): CalendarDay[] {
  const byDay = new Map<string, DatedOnDay[]>()
  for (const date of dates) {
    for (const [day, one] of onItsDays(date, first, last)) {
      byDay.set(day, withDate(byDay.get(day) ?? [], one))
    }
  }
  return [...byDay]
    .map(([day, found]) => ({
      day,
      dates: found.toSorted((a, b) => (a.fromTime ?? '').localeCompare(b.fromTime ?? '')),
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Each day with it; a moved one stands on both: where readers look for it, and where it is. */
function onItsDays(date: PublishedDate, first: string, last: string): [string, DatedOnDay][] {
  const regular = daysOfOccasion(date, first, last).map((day): [string, DatedOnDay] => {
    const changed = date.exceptions.find(({ on }) => on === day)
    const cancelledFor = date.cancelledFor ?? changed?.reason ?? null
    const movedTo = date.cancelledFor === null ? (changed?.movedTo ?? null) : null
    return [day, { ...date, regularDay: day, cancelledFor, movedTo }]
  })
  const instead = date.exceptions.flatMap(({ on, movedTo, fromTime, toTime }) =>
    movedTo !== null &&
    movedTo >= first &&
    movedTo <= last &&
    date.cancelledFor === null &&
    daysOfOccasion(date, on, on).length > 0
      ? [[movedTo, { ...date, fromTime, toTime, regularDay: on, movedTo: null }] as const]
      : [],
  )
  return [...regular, ...instead.map(([day, one]): [string, DatedOnDay] => [day, one])]
}

/** One broadcast heard at several places at the same hour is one line. */
function withDate(dates: DatedOnDay[], date: DatedOnDay): DatedOnDay[] {
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
