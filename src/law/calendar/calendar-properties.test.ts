import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCalendar } from './calendar.ts'
import { provisionalYear } from './calendar-year.ts'
import type { CalendarDay, CalendarDayKind, CalendarYear } from './calendar-year.ts'

// The counter it is held against knows nothing of it: a JavaScript date that walks one day at a time, and a list.

const FIRST = 2024
const LAST = 2028
const DAY = 86_400_000

const kinds: CalendarDayKind[] = [
  'fixed_holiday',
  'lunar_holiday',
  'makeup_off',
  'notice_off',
  'swap_off',
  'swap_work',
  'local_off',
]

const dateIn = (from: number, to: number) =>
  fc
    .integer({ min: Date.UTC(from, 0, 1) / DAY, max: Date.UTC(to, 11, 31) / DAY })
    .map((day) => new Date(day * DAY).toISOString().slice(0, 10))

const dayIn = (from: number, to: number): fc.Arbitrary<CalendarDay> =>
  fc.record({
    date: dateIn(from, to),
    kind: fc.constantFrom(...kinds),
    name: fc.constant('Ngày thử'),
    source: fc.constant(null),
    verified: fc.boolean(),
  })

const yearOf = (year: number): fc.Arbitrary<CalendarYear> =>
  fc
    // Long holidays too: a run of days off from anywhere.
    .tuple(
      fc.uniqueArray(dayIn(year, year), { selector: ({ date }) => date, maxLength: 60 }),
      fc.constantFrom('provisional' as const, 'official' as const),
    )
    .map(([days, status]) => ({ year, status, days: days.toSorted(byDate) }))

const years = fc
  .tuple(...Array.from({ length: LAST - FIRST + 1 }, (_, index) => yearOf(FIRST + index)))
  // Some years nobody entered.
  .chain((all) => fc.subarray(all))

const overrides = fc.uniqueArray(dayIn(FIRST, LAST), {
  selector: ({ date }) => date,
  maxLength: 20,
})

test('a calendar counts as a person with a wall calendar does', () => {
  fc.assert(
    fc.property(
      years,
      overrides,
      dateIn(FIRST, LAST),
      dateIn(FIRST, LAST),
      fc.integer({ min: -300, max: 300 }),
      (given, own, from, to, n) => {
        const calendar = buildCalendar(given, own)
        const works = wallCalendar(given, own)
        expect(calendar.isWorkingDay(from)).toBe(works(from))
        expect(calendar.addWorkingDays(from, n)).toBe(walk(works, from, n))
        expect(calendar.workingDaysBetween(from, to)).toBe(countBetween(works, from, to))
        expect(calendar.rollForward(from)).toBe(works(from) ? from : walk(works, from, 1))
      },
    ),
    { numRuns: 60 },
  )
})

test('terms add up, keep their order and can be counted back', () => {
  fc.assert(
    fc.property(years, dateIn(FIRST, LAST), fc.nat(200), fc.nat(200), (given, from, a, b) => {
      const calendar = buildCalendar(given)
      const first = calendar.addWorkingDays(from, a)
      expect(calendar.addWorkingDays(first, b)).toBe(calendar.addWorkingDays(from, a + b))
      expect(calendar.workingDaysBetween(from, first)).toBe(a)
      expect(first >= from).toBe(true)
      expect(calendar.isWorkingDay(first) || a === 0).toBe(true)
      // From a day of rest, day 0 is not worked: counting back from the term meets the worked day before it.
      const back = calendar.addWorkingDays(first, -a)
      expect(back <= from).toBe(true)
      expect(calendar.workingDaysBetween(back, from)).toBe(0)
    }),
  )
})

test('a day declared off is never a due day, and moves the others by exactly one', () => {
  fc.assert(
    fc.property(years, dateIn(FIRST, LAST), fc.integer({ min: 1, max: 200 }), (given, from, n) => {
      const calendar = buildCalendar(given)
      const due = calendar.addWorkingDays(from, n)
      const off: CalendarDay = {
        date: due,
        kind: 'local_off',
        name: 'Nghỉ đột xuất',
        source: null,
        verified: true,
      }
      const edited = buildCalendar(given, [off])
      expect(edited.addWorkingDays(from, n)).toBe(calendar.addWorkingDays(from, n + 1))
      expect(edited.addWorkingDays(from, n - 1)).toBe(calendar.addWorkingDays(from, n - 1))
    }),
  )
})

const provisional = Array.from({ length: LAST - FIRST + 7 }, (_, index) =>
  provisionalYear(FIRST - 3 + index),
)

function wallCalendar(given: readonly CalendarYear[], own: readonly CalendarDay[]) {
  const marked = new Map<string, CalendarDayKind>()
  for (const year of provisional) {
    const days = given.find((one) => one.year === year.year)?.days ?? year.days
    for (const { date, kind } of days) marked.set(date, kind)
  }
  for (const { date, kind } of own) marked.set(date, kind)
  return (date: string) => {
    const kind = marked.get(date)
    if (kind !== undefined) return kind === 'swap_work'
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    return weekday !== 0 && weekday !== 6
  }
}

function next(date: string, step: 1 | -1): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + step * DAY).toISOString().slice(0, 10)
}

function walk(works: (date: string) => boolean, from: string, n: number): string {
  let date = from
  for (let left = Math.abs(n); left > 0;) {
    date = next(date, n > 0 ? 1 : -1)
    if (works(date)) left -= 1
  }
  return date
}

function countBetween(works: (date: string) => boolean, from: string, to: string): number {
  if (to < from) return 0 - countBetween(works, to, from)
  let count = 0
  for (let date = from; date < to;) {
    date = next(date, 1)
    if (works(date)) count += 1
  }
  return count
}

function byDate(a: CalendarDay, b: CalendarDay): number {
  return a.date < b.date ? -1 : 1
}
