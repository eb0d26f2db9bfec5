import { describe, expect, test } from 'vitest'
import {
  addDays,
  dateTime,
  daysFromToday,
  dueDate,
  fileSize,
  longDate,
  monthName,
  number,
  percent,
  shortDate,
  workingDaysLeft,
} from './format.ts'

describe('dates', () => {
  test('a local date with its weekday', () => {
    expect(longDate('2026-11-20')).toBe('Thứ Sáu, 20/11/2026')
    expect(longDate('2026-11-22')).toBe('Chủ Nhật, 22/11/2026')
    expect(longDate('2024-02-29')).toBe('Thứ Năm, 29/02/2024')
    expect(longDate('2026-11-20', 'en')).toBe('Friday, 20 November 2026')
  })

  test('short dates and months', () => {
    expect(shortDate('2026-03-05')).toBe('05/03/2026')
    expect(shortDate('2026-03-05', 'en')).toBe('5 Mar 2026')
    expect(monthName('2026-03-31')).toBe('Tháng 3/2026')
    expect(monthName('2026-03', 'en')).toBe('March 2026')
  })

  test('an instant is shown on Viet Nam’s clock, the next day included', () => {
    expect(dateTime('2026-11-20T07:05:00Z')).toBe('14:05, 20/11/2026')
    expect(dateTime('2026-12-31T17:30:00.000Z')).toBe('00:30, 01/01/2027')
  })

  test('refuses what is no local date', () => {
    expect(() => shortDate('2026-11-20T00:00:00Z')).toThrow(RangeError)
    expect(() => shortDate('20/11/2026')).toThrow(RangeError)
  })

  test('relative words cross months and years', () => {
    expect(daysFromToday('2026-11-20', '2026-11-20')).toBe('hôm nay')
    expect(daysFromToday('2027-01-01', '2026-12-31')).toBe('ngày mai')
    expect(daysFromToday('2026-02-28', '2026-03-03')).toBe('3 ngày trước')
    expect(daysFromToday('2026-12-20', '2026-11-20', 'en')).toBe('in 30 days')
  })

  test('a due date carries the absolute date first', () => {
    expect(dueDate('2026-11-25', 3)).toBe('25/11/2026 (còn 3 ngày làm việc)')
    expect(workingDaysLeft(0)).toBe('đến hạn hôm nay')
    expect(workingDaysLeft(-2)).toBe('quá 2 ngày làm việc')
    expect(workingDaysLeft(1, 'en')).toBe('1 working day left')
  })

  test('adds days over the end of February', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
})

describe('numbers', () => {
  test('Vietnamese separators', () => {
    expect(number(1_250_000)).toBe('1.250.000')
    expect(number(1234.5)).toBe('1.234,5')
    expect(number(-3)).toBe('−3')
    expect(number(1_250_000, 'en')).toBe('1,250,000')
  })

  test('a share as percent', () => {
    expect(percent(0.125)).toBe('12,5\u00a0%')
    expect(percent(1)).toBe('100\u00a0%')
    expect(percent(0.125, 'en')).toBe('12.5%')
  })

  test('sizes', () => {
    expect(fileSize(512)).toBe('512\u00a0B')
    expect(fileSize(300_000)).toBe('293\u00a0kB')
    expect(fileSize(2_621_440)).toBe('2,5\u00a0MB')
  })
})
