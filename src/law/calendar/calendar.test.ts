import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCalendar } from './calendar.ts'
import { provisionalYear } from './calendar-year.ts'
import type { CalendarDay } from './calendar-year.ts'
import { addDays, dayNumber, dueAt } from './local-date.ts'
import { lunarDate, lunarNewYear } from './lunar.ts'
import { knownYears } from './official-years.ts'
import { setWorkingYears, workingCalendar } from './working-calendar.ts'

const calendar = buildCalendar(knownYears)

const swapOfCultureDay: CalendarDay = {
  date: '2026-11-23',
  kind: 'swap_off',
  name: 'Nghỉ hoán đổi',
  source: null,
  verified: false,
}

describe('terms in working days', () => {
  test.each([
    ['2026-11-20', 2, '2026-11-25'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-23', 2, '2026-04-28'],
    ['2026-04-23', 5, '2026-05-05'],
    ['2025-04-25', 3, '2025-04-29'],
    ['2026-04-24', 3, '2026-05-04'],
    ['2024-02-07', 1, '2024-02-15'],
    ['2025-12-31', 1, '2026-01-05'],
  ])('%s + %i working days is %s', (from, n, due) => {
    expect(calendar.addWorkingDays(from, n)).toBe(due)
    expect(calendar.workingDaysBetween(from, due)).toBe(n)
    expect(calendar.addWorkingDays(due, -n)).toBe(from)
  })

  test('a swap of 23/11/2026 moves the term', () => {
    const swapped = buildCalendar(knownYears, [swapOfCultureDay])
    expect(swapped.addWorkingDays('2026-11-20', 2)).toBe('2026-11-26')
    expect(swapped.dayOn('2026-11-23')).toEqual(swapOfCultureDay)
  })

  test('the day of receipt is day 0 even on a day off', () => {
    expect(calendar.addWorkingDays('2026-11-21', 0)).toBe('2026-11-21')
    expect(calendar.addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
    expect(calendar.addWorkingDays('2026-11-22', -1)).toBe('2026-11-20')
  })

  test('late by n working days', () => {
    expect(calendar.workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0)
    expect(calendar.workingDaysBetween('2026-11-20', '2026-11-25')).toBe(2)
    expect(calendar.workingDaysBetween('2026-11-25', '2026-11-20')).toBe(-2)
    expect(calendar.workingDaysBetween('2024-12-31', '2026-01-05')).toBe(
      naiveCount('2024-12-31', '2026-01-05'),
    )
  })

  test('calendar-day terms roll off days of rest', () => {
    expect(calendar.rollForward('2026-11-24')).toBe('2026-11-25')
    expect(calendar.rollForward('2026-02-14')).toBe('2026-02-23')
    expect(calendar.rollForward('2025-04-26')).toBe('2025-04-26')
  })

  test('the term ends at 17:00 in Viet Nam', () => {
    expect(dueAt('2026-11-25').toISOString()).toBe('2026-11-25T10:00:00.000Z')
    expect(dueAt('2026-11-25', '11:30').toISOString()).toBe('2026-11-25T04:30:00.000Z')
    expect(() => dueAt('2026-02-29')).toThrow(RangeError)
    expect(() => dueAt('2026-11-25', '25:00')).toThrow(RangeError)
  })

  test('agrees with counting day by day, inside and outside the entered years', () => {
    const day = fc.integer({ min: 0, max: 5800 }).map((offset) => addDays('2021-01-01', offset))
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, n) => {
        const due = calendar.addWorkingDays(from, n)
        expect(due).toBe(naiveAdd(from, n))
        expect(calendar.workingDaysBetween(from, due)).toBe(
          n < 0 && !calendar.isWorkingDay(from) ? n + 1 : n,
        )
        expect(calendar.rollForward(from)).toBe(
          calendar.isWorkingDay(from) ? from : naiveAdd(from, 1),
        )
      }),
    )
    fc.assert(
      fc.property(day, fc.nat(900), (from, length) => {
        const to = addDays(from, length)
        expect(calendar.workingDaysBetween(from, to)).toBe(naiveCount(from, to))
      }),
      { numRuns: 50 },
    )
  })

  test('no such day is an error', () => {
    expect(() => calendar.isWorkingDay('2026-02-30')).toThrow(RangeError)
    expect(() => calendar.addWorkingDays('20/11/2026', 1)).toThrow(RangeError)
    expect(() => calendar.addWorkingDays('2026-11-20', 1.5)).toThrow(RangeError)
  })
})

describe('lunar dates', () => {
  test.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2020, '2020-01-25'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
  ])('Tết %i is %s', (year, date) => {
    expect(lunarNewYear(year)).toBe(date)
  })

  // 2020 and 2023 repeat the 4th and the 2nd month; the tenth of the third lies on either side.
  test.each([
    [2020, '2020-04-02'],
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
    [2028, '2028-04-04'],
    [2029, '2029-04-23'],
    [2030, '2030-04-12'],
  ])('Giỗ Tổ %i is %s', (year, date) => {
    expect(lunarDate(year, 3, 10)).toBe(date)
  })
})

describe('years', () => {
  test('the law alone gives the official days of 2026, but for the swaps', () => {
    const official = knownYears.find((year) => year.year === 2026)
    const plain = official?.days.filter((day) => !day.kind.startsWith('swap'))
    expect(provisionalYear(2026).days.map((day) => [day.date, day.kind])).toEqual(
      plain?.map((day) => [day.date, day.kind]),
    )
  })

  test('a holiday on the weekly rest gives the next working day, 24/11 does not', () => {
    // Tết on 6 and 7 February, 1 May on a Saturday.
    expect(makeups(2027)).toEqual(['2027-02-10', '2027-02-11', '2027-05-03'])
    // 30 April on a Sunday: Monday is 1 May already.
    expect(makeups(2028)).toContain('2028-05-02')
    // 24/11/2029 is a Saturday.
    expect(makeups(2029).filter((date) => date > '2029-11-01')).toEqual([])
  })

  test('24/11 is a holiday from 2026 on', () => {
    expect(calendar.isWorkingDay('2025-11-24')).toBe(true)
    expect(calendar.isWorkingDay('2026-11-24')).toBe(false)
    expect(calendar.dayOn('2026-11-24')?.name).toBe('Ngày Văn hóa Việt Nam')
  })

  test('every year has one row a date, in order, inside the year', () => {
    const made = Array.from({ length: 80 }, (_, index) => provisionalYear(2021 + index))
    for (const { year, days } of [...knownYears, ...made]) {
      const dates = days.map((day) => day.date)
      expect(dates).toEqual([...new Set(dates)].sort())
      expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true)
    }
  })

  test('every official swap balances a day off with a worked day of rest', () => {
    for (const { days } of knownYears) {
      const of = (kind: string) => days.filter((day) => day.kind === kind)
      expect(of('swap_work').length).toBe(of('swap_off').length)
      for (const day of of('swap_work')) {
        expect(dayNumber(day.date) % 7).toBe(2)
      }
    }
  })

  test('a later edition of a year replaces the earlier; unknown years are provisional', () => {
    const edited = buildCalendar([
      ...knownYears,
      { year: 2027, status: 'official', days: [{ ...swapOfCultureDay, date: '2027-06-01' }] },
    ])
    expect(edited.isWorkingDay('2027-06-01')).toBe(false)
    expect(edited.isWorkingDay('2027-04-30')).toBe(true)
    expect([2026, 2027, 2040].map((year) => edited.statusOf(year))).toEqual([
      'official',
      'official',
      'provisional',
    ])
    expect(edited.isWorkingDay('2040-09-03')).toBe(false)
  })
})

test('the calendar of the process starts with the known years and follows an edit', () => {
  expect(workingCalendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-25')
  const edited = knownYears.map((year) =>
    year.year === 2026 ? { ...year, days: [...year.days, swapOfCultureDay] } : year,
  )
  setWorkingYears(edited)
  expect(workingCalendar().addWorkingDays('2026-11-20', 2)).toBe('2026-11-26')
  setWorkingYears(knownYears)
  expect(workingCalendar()).toBe(workingCalendar())
})

function naiveAdd(from: string, n: number): string {
  let date = from
  for (let left = Math.abs(n); left > 0;) {
    date = addDays(date, Math.sign(n))
    left -= calendar.isWorkingDay(date) ? 1 : 0
  }
  return date
}

function naiveCount(from: string, to: string): number {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    count += calendar.isWorkingDay(date) ? 1 : 0
  }
  return count
}

function makeups(year: number): string[] {
  return provisionalYear(year)
    .days.filter((day) => day.kind === 'makeup_off')
    .map((day) => day.date)
}
