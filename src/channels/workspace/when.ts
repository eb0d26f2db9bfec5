import { localDate } from '../../platform/clock.ts'

/** Date and time as a clock on a wall in Viet Nam shows them. */
export interface When {
  date: string
  time: string
}

const HANOI_OFFSET = 7 * 3600_000

export function whenOf(instant: string): When {
  const time = new Date(Date.parse(instant) + HANOI_OFFSET).toISOString().slice(11, 16)
  return { date: localDate(instant), time }
}

/** Null while one of the two is not typed yet. */
export function instantOf({ date, time }: When): string | null {
  const at = Date.parse(`${date}T${time}:00+07:00`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

/** The same time of day, so many days later. */
export function daysLater(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 24 * 3600_000).toISOString()
}
