import type { TimingItem } from './plan-draft.ts'
import { isoDate, months, type Range } from './timing-calendar.ts'

/** What a plan counts: sources of regular expressions. */
export const countedPattern =
  'đợt|lần|cuộc|buổi|lớp|kỳ|hội\\s+nghị|hội\\s+thảo|tin|bài|chuyên\\s+mục|phóng\\s+sự|clip|video|số'

export const numberPattern = '\\d{1,3}|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười'

export function readNumber(written: string | undefined): number | null {
  if (written === undefined) return null
  const value = /^\d+$/.test(written)
    ? Number(written)
    : {
        một: 1,
        hai: 2,
        ba: 3,
        bốn: 4,
        tư: 4,
        năm: 5,
        sáu: 6,
        bảy: 7,
        bẩy: 7,
        tám: 8,
        chín: 9,
        mười: 10,
      }[written.toLowerCase()]
  return value !== undefined && value > 0 ? value : null
}

function readDate(written: string, year: number | null): string | null {
  const numbers = written.match(/\d+/g)?.map(Number) ?? []
  const [day, month] = numbers
  const of = numbers[2] ?? year
  return day === undefined || month === undefined || of === null ? null : isoDate(of, month, day)
}

export function deadline(
  match: RegExpExecArray,
  year: number | null,
  side: 'before' | 'to',
): TimingItem[] | null {
  const iso = readDate(match[1] ?? '', year)
  if (!iso) return null
  return [
    side === 'before'
      ? { text: match[0], kind: 'deadline', before: iso }
      : { text: match[0], kind: 'deadline', to: iso },
  ]
}

export function readDateRange(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const last = readDate(match[2] ?? '', year)
  const first = readDate(match[1] ?? '', last ? Number(last.slice(0, 4)) : year)
  return first && last && first <= last ? window(match[0], { from: first, to: last }) : null
}

export function readMonthRange(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const last = monthRange(match[3], match[4], year)
  const first = monthRange(match[1], match[2] ?? match[4], year)
  return first && last && first.from <= last.from
    ? window(match[0], { from: first.from, to: last.to })
    : null
}

export function readPartOfYear(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const length = readNumber(match[1])
  const of = match[3] ? Number(match[3]) : year
  if (length === null || length > 12 || of === null) return null
  return window(
    match[0],
    match[2]?.toLowerCase() === 'đầu' ? months(of, 1, length) : months(of, 13 - length, length),
  )
}

export function readPeriodList(match: RegExpExecArray): TimingItem[] {
  const one = new RegExp(
    `(?:(?:định\\s+kỳ\\s*,?|hàng|hằng|mỗi|báo\\s+cáo)\\s+)*(?:(${numberPattern})\\s+)?(tuần|tháng|quý|năm)(?!\\p{L})`,
    'giu',
  )
  return [...match[0].matchAll(one)].flatMap(
    (piece) => recurring(piece[0], piece[1], piece[2], undefined) ?? [],
  )
}

export function recurring(
  text: string,
  number: string | undefined,
  unit: string | undefined,
  times: string | undefined,
): TimingItem[] | null {
  const n = number === undefined ? 1 : readNumber(number)
  const count = times === undefined ? 1 : readNumber(times)
  if (n === null || count === null) return null
  const every = everyOf(n, unit?.toLowerCase())
  return [{ text, kind: 'recurring', every, ...(count > 1 ? { count } : {}) }]
}

function everyOf(
  n: number,
  unit: string | undefined,
): { n: number; unit: 'week' | 'month' | 'year' } {
  if (unit === 'tuần') return { n, unit: 'week' }
  if (unit === 'quý') return { n: 3 * n, unit: 'month' }
  return unit === 'năm' ? { n, unit: 'year' } : { n, unit: 'month' }
}

export function quarterRange(
  written: string | undefined,
  ofYear: string | undefined,
  year: number | null,
): Range | null {
  const of = ofYear ? Number(ofYear) : year
  const order = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }[
    (written ?? '').toLowerCase()
  ]
  return of === null || order === undefined ? null : months(of, 3 * order - 2, 3)
}

export function monthRange(
  written: string | undefined,
  ofYear: string | undefined,
  year: number | null,
): Range | null {
  const of = ofYear ? Number(ofYear) : year
  const month = Number(written)
  return of === null || !(month >= 1 && month <= 12) ? null : months(of, month, 1)
}

export function window(text: string, range: Range): TimingItem[] {
  return [{ text, kind: 'window', from: range.from, to: range.to }]
}

export function windows(text: string, ranges: (Range | null)[]): TimingItem[] | null {
  const known = ranges.filter((range) => range !== null)
  return known.length > 0 && known.length === ranges.length
    ? known.flatMap((range) => window(text, range))
    : null
}
