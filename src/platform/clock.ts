/**
 * The one clock. SQL never decides by now(), so that a demonstration and a test can live on another day.
 * Viet Nam has one time zone (Asia/Ho_Chi_Minh) without daylight saving.
 */
let offset = 0
/** Of this process: from the machine's time to the house's, in milliseconds. */
let base = 0

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

/** The clock of this process starts at the given instant (a bare date means eight in the morning) and runs on; null: the machine's. */
export function startClock(start: string | null): void {
  base = start === null ? 0 : startOf(start) - Date.now()
  offset = base
}

/** Moves the clock to another moment, as samples and tests do; null: back to that of the process. */
export function setClock(start: string | null): void {
  offset = start === null ? base : startOf(start) - Date.now()
}

/** When an instant of the house comes on the machine, whose time the queue goes by. */
export function machineTime(at: string): string {
  return new Date(Date.parse(at) - base).toISOString()
}

/** The instant a clock start stands for, in milliseconds. */
export function startOf(start: string): number {
  const at = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(start) ? `${start}T08:00:00+07:00` : start)
  if (Number.isNaN(at)) throw new RangeError(`not a day or an instant: ${start}`)
  return at
}

const HANOI_OFFSET = 7 * 3600 * 1000
