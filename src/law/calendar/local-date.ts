/** A day in Viet Nam as ISO text, `2026-11-20`. The whole system keeps local dates as text. */
export type LocalDate = string

const dayMs = 86_400_000

/** Days since 1970-01-01. Throws RangeError on anything that is not a real day. */
export function dayNumber(date: LocalDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const number = match
    ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / dayMs
    : Number.NaN
  // Date.UTC rolls 30 February over into March; the way back shows it.
  if (Number.isNaN(number) || dateOfDay(number) !== date) {
    throw new RangeError(`not a day: ${date}`)
  }
  return number
}

export function dateOfDay(day: number): LocalDate {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOfDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Calendar days, not working days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days)
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4))
}

/** Builds ISO text; months outside 1–12 move into the neighbouring years. */
export function isoDate(year: number, month: number, day: number): LocalDate {
  return dateOfDay(Date.UTC(year, month - 1, day) / dayMs)
}

/** The instant a term ends: the end of working hours of its last day, Asia/Ho_Chi_Minh. */
export function dueAt(dueOn: LocalDate, endOfWork = '17:00'): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(endOfWork)) {
    throw new RangeError(`not a time of day: ${endOfWork}`)
  }
  return new Date(`${dateOfDay(dayNumber(dueOn))}T${endOfWork}:00+07:00`)
}
