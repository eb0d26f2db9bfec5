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
  exceptions: [],
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

test('of what repeats one day is off and another is moved; both are read where readers look', () => {
  const weekly: PublishedDate = {
    ...BROADCAST,
    kind: 'reception',
    repeats: 'weekly',
    until: '2026-12-31',
    exceptions: [
      { on: '2026-12-07', reason: 'Họp HĐND', movedTo: null, fromTime: null, toTime: null },
      {
        on: '2026-12-14',
        reason: 'Đi cơ sở',
        movedTo: '2026-12-16',
        fromTime: '08:00',
        toTime: null,
      },
      // Of a day that is none of its days any more.
      { on: '2026-12-15', reason: 'cũ', movedTo: '2026-12-17', fromTime: null, toTime: null },
    ],
  }
  const days = daysWithDates([weekly], '2026-12-01', '2026-12-22')
  expect(
    days.map(({ day, dates: [date] }) => [
      day,
      date?.fromTime,
      date?.cancelledFor,
      date?.movedTo,
      date?.regularDay,
    ]),
  ).toEqual([
    ['2026-12-07', '17:00', 'Họp HĐND', null, '2026-12-07'],
    ['2026-12-14', '17:00', 'Đi cơ sở', '2026-12-16', '2026-12-14'],
    ['2026-12-16', '08:00', null, null, '2026-12-14'],
    ['2026-12-21', '17:00', null, null, '2026-12-21'],
  ])
})
