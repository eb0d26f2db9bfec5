import { expect, test } from 'vitest'
import type { PublishedDate } from '../occasion/published-date-queries.ts'
import { daysWithDates } from './calendar-days.ts'

const BROADCAST: PublishedDate = {
  sourceId: 'a',
  at: 0,
  kind: 'broadcast',
  title: 'Bản tin tuần',
  place: 'Cụm thôn Đông',
  note: '',
  startsOn: '2026-11-30',
  endsOn: null,
  fromTime: '17:00',
  toTime: null,
  repeats: 'never',
  until: null,
  cancelledFor: null,
  changedAt: '2026-11-20T00:00:00Z',
}

test('a broadcast heard at several places at once is one line; another hour is another', () => {
  const market = { ...BROADCAST, sourceId: 'b', place: 'Cụm chợ' }
  const morning = { ...market, at: 1, fromTime: '06:00' }
  const days = daysWithDates([BROADCAST, market, morning], '2026-11-30', '2026-12-31')
  expect(days).toHaveLength(1)
  expect(days[0]?.dates.map(({ fromTime, place }) => [fromTime, place])).toEqual([
    ['06:00', 'Cụm chợ'],
    ['17:00', 'Cụm thôn Đông, Cụm chợ'],
  ])
})
