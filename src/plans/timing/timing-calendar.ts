import { addDays, shortDate } from '../../ui/format.ts'

/** Arithmetic on ISO local dates ("2026-03-31"); no time zone is ever involved. */

export interface Range {
  from: string
  to: string
}

export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return pad(year, month, day)
}

/** Whole calendar months: `months(2026, 4, 3)` is the second quarter. */
export function months(year: number, first: number, length: number): Range {
  const last = first + length - 1
  const lastYear = year + Math.floor((last - 1) / 12)
  const lastMonth = ((last - 1) % 12) + 1
  return {
    from: pad(year, first, 1),
    to: pad(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  }
}

export function wholeYear(year: number): Range {
  return months(year, 1, 12)
}

/**
 * The calendar periods of n months, weeks or years that overlap a range, each cut to it;
 * `name` is that of the whole period.
 * Periods of months that divide the year start in January, as reporting does; weeks start on Monday.
 */
export function periods(
  every: { n: number; unit: 'week' | 'month' | 'year' },
  range: Range,
): (Range & { name: string })[] {
  const found: (Range & { name: string })[] = []
  const [year, month] = parts(range.from)
  let cursor = periodStart(every, range.from, year, month)
  while (cursor <= range.to && found.length < 400) {
    const next = following(every, cursor)
    const to = addDays(next, -1)
    if (to >= range.from) {
      found.push({
        from: cursor < range.from ? range.from : cursor,
        to: to > range.to ? range.to : to,
        name: rangeName({ from: cursor, to }),
      })
    }
    cursor = next
  }
  return found
}

/** "Quý II/2026", "Tháng 5/2026", "Năm 2026", "6 tháng đầu năm 2026", otherwise the two dates. */
export function rangeName(range: Range): string {
  const [year, month, day] = parts(range.from)
  const same = (other: Range) => other.from === range.from && other.to === range.to
  if (day === 1) {
    if (same(wholeYear(year))) return `Năm ${year}`
    if (same(months(year, month, 1))) return `Tháng ${month}/${year}`
    const quarter = ['I', 'II', 'III', 'IV'][(month - 1) / 3]
    if (quarter !== undefined && same(months(year, month, 3))) return `Quý ${quarter}/${year}`
    if (month === 1 && same(months(year, 1, 6))) return `6 tháng đầu năm ${year}`
    if (month === 7 && same(months(year, 7, 6))) return `6 tháng cuối năm ${year}`
    if (month === 1 && same(months(year, 1, 9))) return `9 tháng đầu năm ${year}`
  }
  return `Từ ngày ${shortDate(range.from)} đến ngày ${shortDate(range.to)}`
}

function periodStart(
  every: { n: number; unit: 'week' | 'month' | 'year' },
  from: string,
  year: number,
  month: number,
): string {
  if (every.unit === 'year') return pad(year, 1, 1)
  if (every.unit === 'week') {
    const weekday = new Date(`${from}T00:00:00Z`).getUTCDay()
    return addDays(from, -((weekday + 6) % 7))
  }
  const aligned = 12 % every.n === 0 ? month - ((month - 1) % every.n) : month
  return pad(year, aligned, 1)
}

function following(every: { n: number; unit: 'week' | 'month' | 'year' }, start: string): string {
  const [year, month] = parts(start)
  if (every.unit === 'week') return addDays(start, 7 * every.n)
  if (every.unit === 'year') return pad(year + every.n, 1, 1)
  return addDays(months(year, month, every.n).to, 1)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function parts(iso: string): [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))]
}

function pad(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
