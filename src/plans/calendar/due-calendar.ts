import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { shorten } from '../../ui/format.ts'

export interface CalendarDue {
  id: string
  content: string
  label: string
  dueOn: string
  planTitle: string
  holder: string
  outputs: readonly string[]
  /** How often its day was changed: a program that knows the event takes what has the higher number. */
  changes: number
}

const HOUR = 3600

/** An iCalendar file: every open due date a whole day that leaves people free, with a word at eight the day before. */
export function dueCalendar(
  unit: string,
  dues: readonly CalendarDue[],
  at: { now: string; addressOf: (occurrenceId: string) => string },
): string {
  const calendar = ical({
    name: `Việc đến hạn: ${unit}`,
    prodId: '//Lan Tỏa//Việc đến hạn//VI',
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * HOUR,
  })
  for (const { id, content, label, dueOn, planTitle, holder, outputs, changes } of dues) {
    // Noon keeps the day wherever the server stands.
    const noon = new Date(`${dueOn}T12:00:00Z`)
    const event = calendar.createEvent({
      id,
      start: noon,
      allDay: true,
      stamp: new Date(at.now),
      sequence: changes,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `Hạn: ${shorten(content, 100)}`,
      description: [
        content,
        `${label} · ${holder}`,
        ...(outputs.length > 0 ? [`Sản phẩm: ${outputs.join('; ')}`] : []),
        planTitle,
      ].join('\n'),
      url: at.addressOf(id),
    })
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: 16 * HOUR,
      description: `Mai đến hạn: ${shorten(content, 100)}`,
    })
  }
  return calendar.toString()
}
