import { addDays } from '../../ui/format.ts'
import type { OccasionTime } from './occasion.ts'

/** The days from `first` to `last` it is on; of several days in a row the first that is seen. */
export function daysOfOccasion(
  { startsOn, endsOn, repeats, until }: OccasionTime,
  first: string,
  last: string,
): string[] {
  if (repeats === 'never') {
    const shown = startsOn < first ? first : startsOn
    return shown <= (endsOn ?? startsOn) && shown <= last ? [shown] : []
  }
  const end = until !== null && until < last ? until : last
  const days: string[] = []
  for (let step = 0; step < MOST; step += 1) {
    const day = repeats === 'weekly' ? addDays(startsOn, step * 7) : dayOfMonth(startsOn, step)
    if (day !== null && day > end) break
    if (day !== null && day >= first) days.push(day)
  }
  return days
}

/** Ten years of weeks. */
const MOST = 520

/** The same day so many months on; null: that month has no such day, as calendars of other programs read it too. */
function dayOfMonth(startsOn: string, months: number): string | null {
  const [year = 0, month = 1, date = 1] = startsOn.split('-').map(Number)
  const day = new Date(Date.UTC(year, month - 1 + months, date))
  return day.getUTCDate() === date ? day.toISOString().slice(0, 10) : null
}
