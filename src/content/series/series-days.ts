import { addDays } from '../../law/index.ts'
import type { Rhythm } from './series.ts'

/** The days of parts from the first on: every week, or the same day of every month; short months end sooner. */
export function daysOfSeries(rhythm: Rhythm, first: string, parts: number): string[] {
  return Array.from({ length: parts }, (_, step) =>
    rhythm === 'monthly' ? addMonths(first, step) : addDays(first, step * 7),
  )
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(date, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
