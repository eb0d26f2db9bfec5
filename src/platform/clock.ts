/**
 * The one clock. SQL never decides by now(), so that a demonstration and a test can live on another day.
 * Viet Nam has one time zone (Asia/Ho_Chi_Minh) without daylight saving.
 */
let offset = 0

export function now(): Date {
  return new Date(Date.now() + offset)
}

/** The present instant as ISO text in UTC, as instants are passed to SQL. */
export function instant(): string {
  return now().toISOString()
}

/** Today's local date, `2026-11-20`. */
export function today(): string {
  return localDate(now())
}

/** The local date of an instant. */
export function localDate(at: Date | string): string {
  const time = typeof at === 'string' ? Date.parse(at) : at.getTime()
  return new Date(time + HANOI_OFFSET).toISOString().slice(0, 10)
}

/** Moves the clock: it starts at the given instant (a bare date means eight in the morning) and runs on. */
export function setClock(start: string | null): void {
  offset = start === null ? 0 : startOf(start) - Date.now()
}

/** The instant a clock start stands for, in milliseconds. */
export function startOf(start: string): number {
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(start) ? `${start}T08:00:00+07:00` : start)
  if (Number.isNaN(at)) throw new RangeError(`not a day or an instant: ${start}`)
  return at
}

const HANOI_OFFSET = 7 * 3600 * 1000
