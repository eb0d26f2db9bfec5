import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCalendar } from './calendar.ts'
import { addDays } from './local-date.ts'
import { knownYears } from './official-years.ts'
import {
  calendarQuarter,
  calendarQuarterOf,
  dueOn,
  nextPeriod,
  periodContaining,
  periodOf,
  periodOfKey,
  previousPeriod,
} from './periods.ts'
import type { PeriodKind } from './periods.ts'

const calendar = buildCalendar(knownYears)

test.each<[PeriodKind, number, number, string, string, string, string]>([
  ['month', 2026, 11, '2026-M11', 'Tháng 11 năm 2026', '2026-10-15', '2026-11-14'],
  ['month', 2026, 1, '2026-M01', 'Tháng 1 năm 2026', '2025-12-15', '2026-01-14'],
  ['quarter', 2026, 4, '2026-Q4', 'Quý IV năm 2026', '2026-09-15', '2026-12-14'],
  ['quarter', 2024, 1, '2024-Q1', 'Quý I năm 2024', '2023-12-15', '2024-03-14'],
  ['half_year', 2026, 1, '2026-H1', '6 tháng đầu năm 2026', '2025-12-15', '2026-06-14'],
  ['half_year', 2026, 2, '2026-H2', '6 tháng cuối năm 2026', '2026-06-15', '2026-12-14'],
  ['nine_months', 2026, 1, '2026-N1', '9 tháng đầu năm 2026', '2025-12-15', '2026-09-14'],
  ['year', 2026, 1, '2026', 'Năm 2026', '2025-12-15', '2026-12-14'],
])('%s %i/%i is %s', (kind, year, n, key, label, from, to) => {
  const period = periodOf(kind, { year, n })
  expect(period).toEqual({ kind, year, n, key, label, from, to })
  expect(periodOfKey(key)).toEqual(period)
})

test('a year needs no n, the other kinds do', () => {
  expect(periodOf('year', { year: 2026 }).key).toBe('2026')
  expect(() => periodOf('quarter', { year: 2026 })).toThrow(RangeError)
  expect(() => periodOf('quarter', { year: 2026, n: 5 })).toThrow(RangeError)
  expect(() => periodOfKey('2026-Q5')).toThrow(RangeError)
  expect(() => periodOfKey('2026-X1')).toThrow(RangeError)
})

test('20 June answers a "Quý II" task and counts in the third reporting quarter', () => {
  expect(calendarQuarter('2026-06-20').label).toBe('Quý II/2026')
  expect(periodContaining('quarter', '2026-06-20').key).toBe('2026-Q3')
})

test('the 14th closes a period and the 15th opens the next, over the turn of the year too', () => {
  expect(periodContaining('month', '2026-12-14').key).toBe('2026-M12')
  expect(periodContaining('month', '2026-12-15').key).toBe('2027-M01')
  expect(periodContaining('year', '2026-12-15').key).toBe('2027')
  expect(periodContaining('month', '2026-01-31').key).toBe('2026-M02')
  expect(() => periodContaining('month', '2026-02-30')).toThrow(RangeError)
})

test('nine months come once a year; a day of the last quarter means those of its year', () => {
  const nine = periodContaining('nine_months', '2026-11-20')
  expect([nine.key, previousPeriod(nine).key, nextPeriod(nine).key]).toEqual([
    '2026-N1',
    '2025-N1',
    '2027-N1',
  ])
})

test('periods of a kind follow each other without gap and hold their days', () => {
  const kinds: PeriodKind[] = ['month', 'quarter', 'half_year', 'year']
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 20_000 }), (kind, offset) => {
      const date = addDays('2000-01-01', offset)
      const period = periodContaining(kind, date)
      expect(period.from <= date && date <= period.to).toBe(true)
      expect(previousPeriod(period).to).toBe(addDays(period.from, -1))
      expect(nextPeriod(period).from).toBe(addDays(period.to, 1))
      expect(previousPeriod(nextPeriod(period))).toEqual(period)
    }),
  )
})

test('due days: commune the working day after the cut-off, province the 20th, Government the 25th', () => {
  const quarter = periodOf('quarter', { year: 2026, n: 4 })
  expect(dueOn(quarter, 'commune', calendar)).toBe('2026-12-15')
  // 20/12/2026 is a Sunday.
  expect(dueOn(quarter, 'province', calendar)).toBe('2026-12-21')
  expect(dueOn(quarter, 'government', calendar)).toBe('2026-12-25')
  // The cut-off 14/02/2026 lies before the week of Tết.
  expect(dueOn(periodOf('month', { year: 2026, n: 2 }), 'commune', calendar)).toBe('2026-02-23')
})

test('a local rule never comes sooner than one working day after the cut-off', () => {
  const params = {
    commune: { workingDaysAfterCutoff: 0 },
    province: { dayOfLastMonth: 15 },
    government: { dayOfLastMonth: 25 },
  }
  const month = periodOf('month', { year: 2026, n: 11 })
  expect(dueOn(month, 'commune', calendar, params)).toBe('2026-11-16')
  expect(dueOn(month, 'province', calendar, params)).toBe('2026-11-16')
})

test('calendar quarters are those of the plans', () => {
  expect(calendarQuarter('2024-12-31')).toEqual({
    year: 2024,
    quarter: 4,
    label: 'Quý IV/2024',
    from: '2024-10-01',
    to: '2024-12-31',
  })
  expect(calendarQuarterOf(2024, 2)).toEqual(calendarQuarter('2024-04-01'))
  expect(() => calendarQuarterOf(2024, 0)).toThrow(RangeError)
})

test('where the cut-off changes, periods of every kind still follow each other without a gap or a day twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<PeriodKind>('month', 'quarter', 'half_year', 'year'),
      fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 12, maxLength: 36 }),
      fc.integer({ min: 0, max: 700 }),
      (kind, days, after) => {
        const cutoffDay = (first: string) => days[Number(first.slice(5, 7)) % days.length] ?? 14
        const date = addDays('2026-01-01', after)
        const period = periodContaining(kind, date, cutoffDay)
        expect(period.from <= date && date <= period.to).toBe(true)
        const next = periodContaining(kind, addDays(period.to, 1), cutoffDay)
        expect(next.from).toBe(addDays(period.to, 1))
        expect(next.key > period.key).toBe(true)
      },
    ),
  )
})
