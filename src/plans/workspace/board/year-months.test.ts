import { expect, test } from 'vitest'
import { monthsOfBar } from './year-months.ts'

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']
const span = (from: string, dueOn: string, units: number, done: number, late: number) => ({
  from,
  dueOn,
  label: '',
  units,
  done,
  late,
})

test('a quarter is worked on in three months and falls due in the last', () => {
  const bar = { spans: [span('2026-01-01', '2026-03-31', 3, 2, 1)] }
  const marks = monthsOfBar(bar, months, '2026-04-10')
  expect([...marks.keys()]).toEqual(['2026-01', '2026-02', '2026-03'])
  expect(marks.get('2026-02')).toMatchObject({ state: null, dates: [] })
  expect(marks.get('2026-03')).toMatchObject({
    state: 'overdue',
    dates: ['2026-03-31'],
    units: 3,
    done: 2,
    late: 1,
  })
})

test('weeks of one month are one sign, and late comes before done', () => {
  const bar = {
    spans: [
      span('2026-04-01', '2026-04-05', 2, 2, 0),
      span('2026-04-06', '2026-04-12', 2, 1, 1),
      span('2026-05-04', '2026-05-10', 2, 0, 0),
    ],
  }
  const marks = monthsOfBar(bar, months, '2026-04-15')
  expect(marks.get('2026-04')).toMatchObject({ state: 'overdue', units: 4, done: 3, late: 1 })
  expect(marks.get('2026-05')).toMatchObject({ state: 'onTime' })
})

test('what is neither late nor done in a month gone by stands still', () => {
  const bar = { spans: [span('2026-01-01', '2026-01-31', 1, 0, 0)] }
  expect(monthsOfBar(bar, months, '2026-03-01').get('2026-01')?.state).toBe('paused')
  expect(monthsOfBar(bar, months, '2026-01-05').get('2026-01')?.state).toBe('dueSoon')
})
