import { isWeekend, provisionalYear } from './calendar-year.ts'
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { dateOfDay, dayNumber, isoDate, weekdayOfDay, yearOf } from './local-date.ts'
import type { LocalDate } from './local-date.ts'

export type WorkingCalendar = {
  isWorkingDay: (date: LocalDate) => boolean
  /**
   * The n-th working day after `from`, which is day 0 whether or not it is worked; negative n
   * counts back, 0 gives `from` itself.
   */
  addWorkingDays: (from: LocalDate, n: number) => LocalDate
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween: (from: LocalDate, to: LocalDate) => number
  /** The day itself when worked, else the next working day (Civil Code 2015, art 148.5). */
  rollForward: (date: LocalDate) => LocalDate
  /** Why a day differs from an ordinary working day; undefined when it does not. */
  dayOn: (date: LocalDate) => CalendarDay | undefined
  /** `provisional` also for years nobody has entered. */
  statusOf: (year: number) => CalendarYear['status']
}

/**
 * A calendar over dated years; a year given twice takes the later one, a year not given is made
 * provisionally when first asked for. `overrides` are the days of one unit and win over all.
 */
export function buildCalendar(
  years: readonly CalendarYear[],
  overrides: readonly CalendarDay[] = [],
): WorkingCalendar {
  const given = new Map(years.map((year) => [year.year, year]))
  const counted = new Map<number, CountedYear>()

  function yearAt(year: number): CountedYear {
    let found = counted.get(year)
    if (!found) {
      found = countYear(given.get(year) ?? provisionalYear(year), overrides)
      counted.set(year, found)
    }
    return found
  }

  /** Working days of the year of `date` up to and including it. */
  function countTo(date: LocalDate): number {
    const year = yearAt(yearOf(date))
    return year.upTo[dayNumber(date) - year.firstDay] ?? 0
  }

  function addWorkingDays(from: LocalDate, n: number): LocalDate {
    if (!Number.isInteger(n)) {
      throw new RangeError(`not a whole number of days: ${n}`)
    }
    if (n === 0) {
      return dateOfDay(dayNumber(from))
    }
    let year = yearOf(from)
    // Counting back, `from` itself is day 0 and must not be counted when it is worked.
    let index = countTo(from) - 1 + n + (n < 0 && !isWorkingDay(from) ? 1 : 0)
    while (index < 0) {
      year -= 1
      index += yearAt(year).workingDays.length
    }
    for (;;) {
      const { workingDays } = yearAt(year)
      const day = workingDays[index]
      if (day !== undefined) {
        return dateOfDay(day)
      }
      index -= workingDays.length
      year += 1
    }
  }

  function workingDaysBetween(from: LocalDate, to: LocalDate): number {
    if (to < from) {
      return 0 - workingDaysBetween(to, from)
    }
    let count = countTo(to) - countTo(from)
    for (let year = yearOf(from); year < yearOf(to); year += 1) {
      count += yearAt(year).workingDays.length
    }
    return count
  }

  function isWorkingDay(date: LocalDate): boolean {
    const year = yearAt(yearOf(date))
    const index = dayNumber(date) - year.firstDay
    return (year.upTo[index] ?? 0) > (year.upTo[index - 1] ?? 0)
  }

  return {
    isWorkingDay,
    addWorkingDays,
    workingDaysBetween,
    rollForward: (date) => (isWorkingDay(date) ? date : addWorkingDays(date, 1)),
    dayOn: (date) => yearAt(yearOf(date)).special.get(date) ?? weeklyRest(date),
    statusOf: (year) => given.get(year)?.status ?? 'provisional',
  }
}

type CountedYear = {
  firstDay: number
  /** For each day of the year, the working days so far. */
  upTo: Uint16Array
  workingDays: number[]
  special: Map<LocalDate, CalendarDay>
}

function countYear(year: CalendarYear, overrides: readonly CalendarDay[]): CountedYear {
  const ofYear = overrides.filter((day) => yearOf(day.date) === year.year)
  const special = new Map([...year.days, ...ofYear].map((day) => [day.date, day]))
  const firstDay = dayNumber(isoDate(year.year, 1, 1))
  const upTo = new Uint16Array(dayNumber(isoDate(year.year, 12, 31)) - firstDay + 1)
  const workingDays: number[] = []
  for (let index = 0; index < upTo.length; index += 1) {
    const day = firstDay + index
    const found = special.get(dateOfDay(day))
    if (found ? found.kind === 'swap_work' : weekdayOfDay(day) % 6 !== 0) {
      workingDays.push(day)
    }
    upTo[index] = workingDays.length
  }
  return { firstDay, upTo, workingDays, special }
}

function weeklyRest(date: LocalDate): CalendarDay | undefined {
  return isWeekend(date)
    ? { date, kind: 'weekly_rest', name: 'Nghỉ hằng tuần', source: null, verified: true }
    : undefined
}
