import type { TimingItem } from '../plan-draft.ts'
import { type Range, wholeYear } from './timing-calendar.ts'
import { date, end, monthOfQuarter, q, quarter, to, yearSuffix } from './timing-patterns.ts'
import {
  deadline,
  deadlines,
  monthRange,
  quarterRange,
  monthsOfQuarters,
  readDateRange,
  readDayOfQuarter,
  readDayRange,
  readEnd,
  readEnds,
  readMonthRange,
  until,
} from './timing-readers.ts'

/** What the writer said, finer than `kind`: running text accepts fewer forms than a table cell. */
export type Form =
  | 'range'
  | 'deadline'
  | 'bare-date'
  | 'recurring'
  | 'period-list'
  | 'quarter'
  | 'month'
  | 'part-of-year'
  | 'year'
  | 'standing'
  | 'freshness'
  | 'count'
  | 'regular'
  | 'open'
  | 'condition'

type Read = (match: RegExpExecArray, year: number | null) => TimingItem[] | null

/** Form, source of the expression, meaning. */
export type Rule = [Form, string, Read]

export function yearOf(written: string | undefined, year: number | null): Range | null {
  const of = written ? Number(written) : year
  return of === null ? null : wholeYear(of)
}

type ReadRange = (match: RegExpExecArray, year: number | null) => Range | null

const dueBy = (read: ReadRange): Read => {
  return (match, year) => until(match[0], read(match, year))
}
const dueBefore = (read: ReadRange): Read => {
  return (match, year) => {
    const range = read(match, year)
    return range ? [{ text: match[0], kind: 'deadline', before: range.from }] : null
  }
}

/** Spans of time with both ends, and the day by which work is due. */
export const dueRules: Rule[] = [
  [
    'standing',
    '24\\s*/\\s*(?:24|7)(?:\\s*giờ|h)?',
    (match) => [{ text: match[0], kind: 'standing' }],
  ],
  [
    'deadline',
    `(?:(trước|chậm\\s+nhất|muộn\\s+nhất|không\\s+quá|hết|vào)\\s+(?:là\\s+|vào\\s+)?)?ngày\\s+(\\d{1,2})\\s+(?:của\\s+)?${monthOfQuarter}`,
    readDayOfQuarter,
  ],
  [
    'deadline',
    `(?:đến\\s+)?(?:hết|cuối)\\s+${monthOfQuarter}`,
    ([text, ...quarters], year) =>
      monthsOfQuarters(quarters, year)?.flatMap((month) => until(text, month) ?? []) ?? null,
  ],
  ['range', `từ\\s+(${date})${to}(?:hết\\s+|trước\\s+)?(${date})`, readDateRange],
  ['range', `(${date})\\s*(?:-|–|đến)\\s*(?:hết\\s+)?(${date})`, readDateRange],
  [
    'range',
    `(?:từ\\s+)?(?:(?:các\\s+)?ngày\\s+)?(\\d{1,2})\\s*(?:đến|-|–)\\s*(?:hết\\s+)?(?:ngày\\s+)?(\\d{1,2}(?:\\s*/\\s*|\\s+tháng\\s+)\\d{1,2}(?:(?:\\s*/\\s*|,?\\s+năm\\s+)\\d{4})?(?![\\d/]))`,
    readDayRange,
  ],
  [
    'range',
    `từ\\s+tháng\\s+(\\d{1,2})(?:\\s*(?:/|năm)\\s*(\\d{4}))?${to}(?:hết\\s+)?(?:tháng\\s+)?(\\d{1,2})(?!\\s*/\\s*\\d{1,2}(?!\\d))${yearSuffix}`,
    readMonthRange,
  ],
  ['range', `từ\\s+(${end})${to}(?:hết\\s+|cuối\\s+)?(${end})`, readEnds],
  [
    'deadline',
    `trước\\s+(${date}(?:(?:\\s*(?:,|;|và)\\s*|\\s+)(?:trước\\s+)?${date})+)`,
    (match, year) => deadlines(match, year, new RegExp(date, 'giu')),
  ],
  ['deadline', `trước\\s+(${date})`, (match, year) => deadline(match, year, 'before')],
  [
    'deadline',
    `trước\\s+tháng\\s+(\\d{1,2})${yearSuffix}`,
    dueBefore((match, year) => monthRange(match[1], match[2], year)),
  ],
  [
    'deadline',
    `trước\\s+${q}(${quarter})${yearSuffix}`,
    dueBefore((match, year) => quarterRange(match[1], match[2], year)),
  ],
  ['deadline', 'trước\\s+năm\\s+(\\d{4})', dueBefore((match) => wholeYear(Number(match[1])))],
  [
    'deadline',
    `(?:(?:chậm|muộn)\\s+nhất(?:\\s+là)?|không\\s+(?:quá|muộn\\s+hơn)|(?:đến\\s+)?hết)(?:\\s+(?:trước|vào|đến))?\\s+(${date})`,
    (match, year) => deadline(match, year, 'to'),
  ],
  [
    'deadline',
    `(?:(?:trước\\s+khi\\s+)?kết\\s+thúc|(?:đến\\s+)?(?:hết|cuối))\\s+${q}(${quarter})${yearSuffix}`,
    dueBy((match, year) => quarterRange(match[1], match[2], year)),
  ],
  [
    'deadline',
    `(?:đến\\s+)?(?:hết|cuối)\\s+tháng\\s+(\\d{1,2})${yearSuffix}`,
    dueBy((match, year) => monthRange(match[1], match[2], year)),
  ],
  [
    'deadline',
    '(?:đến\\s+)?(?:hết|cuối)\\s+năm\\s+(\\d{4})',
    dueBy((match) => wholeYear(Number(match[1]))),
  ],
  [
    'open',
    `đến\\s+(?!\\d{1,2}\\s*[/.-]\\s*\\d{1,2}(?!\\d)|ngày)(${end})`,
    dueBy((match, year) => readEnd(match[1] ?? '', year)),
  ],
  ['deadline', '(?:(?:đến\\s+)?(?:hết|cuối))\\s+năm', dueBy((_, year) => yearOf(undefined, year))],
]
