import { describe, expect, test } from 'vitest'
import { buildCalendar, knownYears } from '../../law/index.ts'
import { dueAfterPause, lateBefore, targetOf, timelinessOf } from './occurrence.ts'
import { dueDates, parseTiming } from '../timing/timing.ts'

const calendar = buildCalendar(knownYears)
const open = (dueOn: string, pausedSince: string | null = null) => ({
  state: 'open' as const,
  dueOn,
  doneOn: null,
  pausedSince,
})

const done = (doneOn: string) => ({
  state: 'done' as const,
  dueOn: '2024-03-29',
  doneOn,
  pausedSince: null,
})

describe('timelinessOf', () => {
  test.each<[string, string, string, number]>([
    // 29 March 2024 is a Friday.
    ['2024-03-29', '2024-03-29', 'today', 0],
    ['2024-03-29', '2024-03-30', 'today', 0],
    ['2024-03-29', '2024-04-01', 'late', 1],
    // 31 March 2024 is a Sunday.
    ['2024-03-31', '2024-03-31', 'today', 0],
    ['2024-03-31', '2024-04-01', 'late', 1],
    ['2024-03-29', '2024-03-28', 'soon', 1],
    ['2024-03-29', '2024-03-15', 'soon', 10],
    ['2024-03-29', '2024-03-14', 'later', 11],
    // 30 April and 1 May 2024 are days off, and 29 April was exchanged.
    ['2024-04-26', '2024-05-02', 'late', 1],
  ])('due %s, seen on %s: %s by %i working days', (dueOn, today, timeliness, workingDays) => {
    expect(timelinessOf(open(dueOn), today, calendar)).toEqual({ timeliness, workingDays })
  })

  test('work that is late is what SQL finds by lateBefore', () => {
    for (let day = 1; day <= 30; day += 1) {
      const today = `2024-04-${String(day).padStart(2, '0')}`
      for (let due = 1; due <= 30; due += 1) {
        const dueOn = `2024-04-${String(due).padStart(2, '0')}`
        const { timeliness, workingDays } = timelinessOf(open(dueOn), today, calendar)
        const late = dueOn < lateBefore(today, calendar)
        expect([timeliness === 'late', late && workingDays < 1]).toEqual([late, false])
      }
    }
  })

  test('finished work is judged by the day of the event', () => {
    expect(timelinessOf(done('2024-03-29'), '2024-06-01', calendar).timeliness).toBe('done_on_time')
    expect(timelinessOf(done('2024-04-02'), '2024-06-01', calendar)).toEqual({
      timeliness: 'done_late',
      workingDays: 2,
    })
  })

  test('nothing is late while it is paused', () => {
    expect(timelinessOf(open('2024-03-29', '2024-03-27'), '2024-06-01', calendar)).toEqual({
      timeliness: 'paused',
      workingDays: 2,
    })
  })
})

test('a pause moves the due date by the working days that passed', () => {
  expect(dueAfterPause('2024-03-29', '2024-03-27', '2024-04-03', calendar)).toBe('2024-04-05')
  expect(dueAfterPause('2024-03-31', '2024-03-30', '2024-03-31', calendar)).toBe('2024-03-31')
})

test.each([
  ['02 đợt trong Quý II/2024', [2]],
  ['Quý II/2024', [1]],
  ['03 lần/năm', [3]],
])('%s asks for %j', (words, targets) => {
  const timing = parseTiming(words, 2024)
  const dues = dueDates(timing, { from: '2024-01-01', to: '2024-12-31' })
  expect(dues.map((due) => targetOf(timing, due))).toEqual(targets)
})
