import { expect, test } from 'vitest'
import { groupedBy, lastDayOf, narrowedTo } from './board-groups.ts'

test('a month ends on its own last day', () => {
  expect(['2026-01', '2026-02', '2028-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2028-02-29',
    '2026-04-30',
    '2026-12-31',
  ])
})

test('a group opens exactly its own work', () => {
  expect(narrowedTo('month', { key: '2026-02', below: false })).toEqual({
    tu: '2026-02-01',
    den: '2026-02-28',
  })
  expect(narrowedTo('unit', { key: 'none', below: false })).toEqual({ 'don-vi': 'none' })
  expect(narrowedTo('channel', { key: 'loudspeaker', below: false })).toEqual({
    'hinh-thuc': 'loudspeaker',
  })
  expect(narrowedTo('plan', { key: 'p', below: true })).toEqual({ trong: 'p' })
})

test('an address nobody wrote shows the months', () => {
  expect([undefined, 'gi-do', 'don-vi', 'lich'].map(groupedBy)).toEqual([
    'month',
    'month',
    'unit',
    'year',
  ])
})
