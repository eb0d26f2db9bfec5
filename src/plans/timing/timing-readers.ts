import type { TimingItem } from '../plan-draft.ts'
import { isoDate, months, type Range, wholeYear } from './timing-calendar.ts'

/** What a plan counts: sources of regular expressions. */
export const countedPattern =
  'đợt|lần|cuộc|buổi|lớp|kỳ|bản\\s+tin|chuyên\\s+đề|hội\\s+nghị|hội\\s+thảo|tin|bài|chuyên\\s+mục|phóng\\s+sự|clip|video|số'

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
  const third = numbers[2]
  const of = third === undefined ? year : third < 100 ? 2000 + third : third
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

/** "từ ngày 10 đến ngày 20 tháng 3", "10-20/3/2026": the first end has no month of its own. */
export function readDayRange(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const last = readDate(match[2] ?? '', year)
  const first = last && `${last.slice(0, 8)}${(match[1] ?? '').padStart(2, '0')}`
  return first && Number(match[1]) > 0 && first <= last
    ? window(match[0], { from: first, to: last })
    : null
}

/** Both ends of any kind: "từ Quý III/2025 đến tháng 6/2026". */
export function readEnds(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const last = readEnd(match[2] ?? '', year)
  const first = readEnd(match[1] ?? '', last ? Number(last.to.slice(0, 4)) : year)
  return first && last && first.from <= last.to
    ? window(match[0], { from: first.from, to: last.to })
    : null
}

/** "từ tháng 3/2026", "từ năm 2026 trở đi": a window without end. */
export function readFrom(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const first = readEnd(match[1] ?? '', year)
  return first && [{ text: match[0], kind: 'window', from: first.from }]
}

export function readEnd(written: string, year: number | null): Range | null {
  const ofYear = /(?:^|[^\d])(20\d{2})$/u.exec(written.trim())?.[1]
  const quarter = /^q(?:uý|uí)?\s*\.?\s*([IV]{1,3}|[1-4])/iu.exec(written)?.[1]
  if (quarter) return quarterRange(quarter, ofYear, year)
  const month = /^(?:tháng\s+(\d{1,2})|(\d{1,2})\s*\/\s*\d{4})(?:$|\D)/iu.exec(written)
  if (month) return monthRange(month[1] ?? month[2], ofYear, year)
  if (/^(?:năm\s+)?20\d{2}$/iu.test(written.trim())) return wholeYear(Number(ofYear))
  const day = readDate(written, year)
  return day ? { from: day, to: day } : null
}

/** "đầu tháng 6", "nửa cuối tháng 6", "tuần 2 tháng 6", "trung tuần tháng 6": its days of the month. */
export function readPartOfMonth(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const month = monthRange(match[2], match[3], year)
  return month && window(match[0], partOf(month, match[1]))
}

/** "tháng đầu quý II", "tuần cuối tháng cuối quý IV": the month, or its days. */
export function readMonthOfQuarter(
  match: RegExpExecArray,
  year: number | null,
): TimingItem[] | null {
  const [text, part, ...quarters] = match
  const found = monthsOfQuarters(quarters, year)
  return found && windows(text, part ? found.map((month) => partOf(month, part)) : found)
}

function partOf(month: Range, part = ''): Range {
  const last = Number(month.to.slice(8))
  const [first, to] = daysOf(part.toLowerCase().replace(/\s+/gu, ' '), last)
  const day = (of: number) => `${month.from.slice(0, 8)}${String(of).padStart(2, '0')}`
  return { from: day(first), to: day(to) }
}

function daysOf(part: string, last: number): [number, number] {
  if (part === 'đầu' || part === 'thượng tuần') return [1, 10]
  if (part === 'giữa' || part === 'trung tuần') return [11, 20]
  if (part === 'nửa đầu') return [1, 15]
  if (part === 'nửa cuối') return [16, last]
  if (part === 'hạ tuần') return [21, last]
  const name = /(\S+)(?: tiên| cùng)?$/u.exec(part)?.[1] ?? ''
  const week = { đầu: 1, nhất: 1, hai: 2, ba: 3, tư: 4, i: 1, ii: 2, iii: 3, iv: 4 }[name]
  const of = name === 'cuối' ? 4 : (week ?? Number(name))
  return of >= 4 ? [22, last] : [7 * of - 6, 7 * of]
}

/** "trước ngày 15/6 và 15/12": every date counts as "before"; one without a year stays unknown by itself. */
export function deadlines(
  match: RegExpExecArray,
  year: number | null,
  date: RegExp,
): TimingItem[] | null {
  const written = (match[1] ?? '').match(date) ?? []
  const ofYear = Number(/(?:^|\D)(\d{4})$/u.exec(written.at(-1) ?? '')?.[1] ?? year)
  const found = written.map((one) => readDate(one, ofYear || null))
  if (found.every((one) => one === null)) return null
  return found.map((before, at) =>
    before === null
      ? { text: written[at] ?? '', kind: 'unknown' }
      : { text: match[0], kind: 'deadline', before },
  )
}

/** Due by the end of a range. */
export function until(text: string, range: Range | null): TimingItem[] | null {
  return range ? [{ text, kind: 'deadline', to: range.to }] : null
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
    `(?:(?:định\\s+kỳ\\s*,?|hàng|hằng|mỗi|báo\\s+cáo)\\s+)*(?:(${numberPattern})\\s+)?(tuần|tháng|qu[ýí]|năm)(?!\\p{L})`,
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

/** "Trước ngày 20 hằng tháng": due on the 19th; without "trước", on the day itself. */
export function readByDay(match: RegExpExecArray): TimingItem[] | null {
  const [text, how = '', written, unit] = match
  const day = Number(written) - (how.toLowerCase() === 'trước' ? 1 : 0)
  const items = recurring(text, undefined, unit, undefined)
  if (items === null || day > 31) return null
  return day < 1 ? items : items.map((item) => Object.assign(item, { day }))
}

function everyOf(
  n: number,
  unit: string | undefined,
): { n: number; unit: 'week' | 'month' | 'year' } {
  if (unit === 'tuần') return { n, unit: 'week' }
  if (unit === 'quý' || unit === 'quí') return { n: 3 * n, unit: 'month' }
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

/** "tháng cuối quý II và quý IV": June and December. Null where one of them is none. */
export function monthsOfQuarters(
  [which = '', quarters = '', ofYear]: readonly (string | undefined)[],
  year: number | null,
): Range[] | null {
  const last = which.toLowerCase().split(/\s+/u).at(-1) ?? ''
  const month = { đầu: 0, nhất: 0, 1: 0, giữa: 1, hai: 1, 2: 1, cuối: 2, ba: 2, 3: 2 }[last]
  const found = [...quarters.matchAll(/IV|I{1,3}|[1-4]/giu)].map(([written]) => {
    const range = quarterRange(written, ofYear, year)
    if (range === null || month === undefined) return null
    const [of = 0, first = 0] = range.from.split('-').map(Number)
    return months(of, first + month, 1)
  })
  return found.every((range) => range !== null) ? found : null
}

/** "Trước ngày 20 tháng cuối quý II": before the day, else on it; a month without that day is not understood. */
export function readDayOfQuarter(match: RegExpExecArray, year: number | null): TimingItem[] | null {
  const [text, how, written = '', ...quarters] = match
  const days = monthsOfQuarters(quarters, year)?.map(({ from }) => readDay(written, from))
  if (!days?.every((day) => day !== null)) return null
  const side = how?.toLowerCase() === 'trước' ? 'before' : 'to'
  return days.map((day) => ({ text, kind: 'deadline', [side]: day }))
}

function readDay(written: string, inMonth: string): string | null {
  const [year = 0, month = 0] = inMonth.split('-').map(Number)
  return isoDate(year, month, Number(written))
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
