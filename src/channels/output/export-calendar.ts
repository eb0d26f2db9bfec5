import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { specOf } from '../../content/index.ts'
import { now } from '../../platform/clock.ts'
import type { DeliveryEntry } from '../delivery/delivery-queries.ts'

const QUARTER_MS = 15 * 60_000

/** The calendar for other programs: an entry keeps its id, so that reading it again moves it instead of doubling it. */
export function exportCalendar(
  unitName: string,
  deliveries: readonly DeliveryEntry[],
  publicUrl: string,
): Uint8Array {
  const calendar = ical({
    name: `Lịch đưa tin, ${unitName}`,
    prodId: { company: 'Lan Toa', product: 'Lan Toa', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const delivery of deliveries) {
    const start = new Date(delivery.dueAt)
    const where =
      delivery.target === '' ? delivery.channelName : `${delivery.channelName}, ${delivery.target}`
    calendar.createEvent({
      id: delivery.id,
      start,
      end: new Date(start.getTime() + QUARTER_MS),
      stamp: now(),
      sequence: delivery.version,
      summary: `${where}: ${delivery.title}`,
      description: specOf(delivery.code).label,
      location: delivery.details.place ?? where,
      url: `${publicUrl}/lam-viec/lich-dang?lan=${delivery.id}`,
      status:
        delivery.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return new TextEncoder().encode(calendar.toString())
}
