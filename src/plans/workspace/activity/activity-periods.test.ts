import { expect, test } from 'vitest'
import { periodRange } from './activity-periods.ts'

const of = (period: 'thang' | 'quy' | 'nam', today: string) =>
  Object.values(periodRange(period, today, undefined, undefined))

test('periods end on their last day', () => {
  expect(of('thang', '2024-02-10')).toEqual(['2024-02-01', '2024-02-29'])
  expect(of('quy', '2026-11-20')).toEqual(['2026-10-01', '2026-12-31'])
  expect(of('quy', '2026-03-31')).toEqual(['2026-01-01', '2026-03-31'])
  expect(of('nam', '2026-03-31')).toEqual(['2026-01-01', '2026-12-31'])
})

test('a free range stays as typed', () => {
  expect(periodRange('khac', '2026-11-20', '2026-06-15', undefined)).toEqual({
    from: '2026-06-15',
    to: undefined,
  })
})
