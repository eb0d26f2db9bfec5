import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays } from '../../law/index.ts'
import { openPublicUnit } from '../../organization/index.ts'
import { now, today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import type { PublicFile } from '../../platform/pages.ts'
import { outsidePath } from '../../platform/sites.ts'
import { listPublishedDates } from '../occasion/published-date-queries.ts'
import { type DatedOnDay, daysWithDates } from './calendar-days.ts'

/** `/{unit}/lich.ics`: the public calendar for phones, from a month back to a year ahead. */
export function calendarFile(house: House): PublicFile {
  return {
    path: '/:unit/lich.ics',
    mime: 'text/calendar; charset=utf-8',
    oneLanguage: true,
    render: (input) =>
      openPublicUnit(house, input, 'lich.ics', async ({ db, unit, tags }) => {
        const [first, last] = [addDays(today(), -31), addDays(today(), 366)]
        const dates = await listPublishedDates(db, unit.id, first, last)
        const origin = input.site ? `https://${input.site.host}` : house.config.publicUrl
        const url = origin + outsidePath(input.site, `/${input.params['unit']}/lich`)
        const calendar = ical({
          name: `Lịch ${unit.name}`,
          prodId: { company: 'Lan Toa', product: 'Lan Toa', language: 'VI' },
          method: ICalCalendarMethod.PUBLISH,
          url,
        })
        for (const { day, dates: onDay } of daysWithDates(dates, first, last)) {
          for (const date of onDay) {
            // Where it was moved to it has the same id: phones move it.
            if (date.movedTo === null) calendar.createEvent({ ...eventOf(date, day), url })
          }
        }
        return { body: calendar.toString(), tags: [...tags, `calendar:${unit.id}`] }
      }),
  }
}

const HALF_HOUR_MS = 30 * 60_000

/** Every day of what repeats is an event of its own, under an id that stays. */
function eventOf(date: DatedOnDay, day: string) {
  const start = new Date(`${day}T${date.fromTime ?? '00:00'}:00+07:00`)
  const end =
    date.toTime === null
      ? new Date(start.getTime() + HALF_HOUR_MS)
      : new Date(`${day}T${date.toTime}:00+07:00`)
  const isOff = date.cancelledFor !== null
  return {
    id: `${date.sourceId}-${date.at}-${date.regularDay}`,
    stamp: now(),
    summary: isOff ? `Không tổ chức: ${date.title}` : date.title,
    description: [date.note, date.cancelledFor].filter(Boolean).join('\n'),
    location: date.place,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(date.fromTime === null || date.endsOn !== null
      ? {
          // Noon keeps the day wherever the server stands.
          allDay: true,
          start: new Date(`${day}T12:00:00Z`),
          end: new Date(`${addDays(date.endsOn ?? day, 1)}T12:00:00Z`),
        }
      : { start, end }),
  }
}
