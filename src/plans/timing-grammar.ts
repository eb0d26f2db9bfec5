import type { TimingItem } from './plan-draft.ts'
import { wholeYear } from './timing-calendar.ts'
import {
  readNumber,
  deadline,
  readDateRange,
  readMonthRange,
  readPartOfYear,
  readPeriodList,
  recurring,
  quarterRange,
  monthRange,
  window,
  windows,
  countedPattern as counted,
  numberPattern as number,
} from './timing-readers.ts'

/** One timing expression found in a text; `start` and `end` are UTF-16 offsets in that text. */
export interface Found {
  start: number
  end: number
  items: TimingItem[]
  /** What the writer said, finer than `kind`: running text accepts fewer forms than a table cell. */
  form: Form
}

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

interface Rule {
  form: Form
  pattern: RegExp
  read: (match: RegExpExecArray, year: number | null) => TimingItem[] | null
}

const date =
  '(?:ngày\\s+)?(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4})?(?![\\d/])|\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s*(?:,?\\s*năm\\s+|[/.-]\\s*)\\d{4})?)'
const yearSuffix = '(?:\\s*(?:/|-|,?\\s*năm)\\s*(\\d{4}))?'
const quarter = '(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])'
const period = `(?:tuần|tháng(?!\\s*\\d)|quý(?!\\s+(?:[IVX]+(?!\\p{L})|\\d|vị|báu|cơ))|năm(?!\\s*\\d)|(?:${number})\\s+(?:tháng|tuần|năm)(?!\\s+(?:đầu|cuối)))`
const periodList = `${period}(?:\\s*(?:,|và|hoặc)\\s*(?:(?:báo\\s+cáo|hàng|hằng|mỗi)\\s+)?${period})*`
/** In order of precedence where two begin at the same place. */
const rules: Rule[] = [
  rule('range', `từ\\s+(${date})\\s*(?:đến|-|–)\\s*(?:hết\\s+)?(${date})`, readDateRange),
  rule(
    'range',
    `từ\\s+tháng\\s+(\\d{1,2})(?:\\s*/\\s*(\\d{4}))?\\s*(?:đến|-|–)\\s*(?:hết\\s+)?(?:tháng\\s+)?(\\d{1,2})${yearSuffix}`,
    readMonthRange,
  ),
  rule('deadline', `trước\\s+(${date})`, (match, year) => deadline(match, year, 'before')),
  rule('deadline', `trước\\s+tháng\\s+(\\d{1,2})${yearSuffix}`, (match, year) => {
    const range = monthRange(match[1], match[2], year)
    return range ? [{ text: match[0], kind: 'deadline', before: range.from }] : null
  }),
  rule('deadline', `trước\\s+quý\\s+(${quarter})${yearSuffix}`, (match, year) => {
    const range = quarterRange(match[1], match[2], year)
    return range ? [{ text: match[0], kind: 'deadline', before: range.from }] : null
  }),
  rule(
    'deadline',
    `(?:(?:chậm|muộn)\\s+nhất(?:\\s+là)?|không\\s+(?:quá|muộn\\s+hơn)|(?:đến\\s+)?hết)(?:\\s+(?:trước|vào|đến))?\\s+(${date})`,
    (match, year) => deadline(match, year, 'to'),
  ),
  rule(
    'deadline',
    `(?:trước\\s+khi\\s+)?(?:kết\\s+thúc|hết)\\s+quý\\s+(${quarter})${yearSuffix}`,
    (match, year) => {
      const range = quarterRange(match[1], match[2], year)
      return range ? [{ text: match[0], kind: 'deadline', to: range.to }] : null
    },
  ),
  rule('deadline', `(?:đến\\s+)?hết\\s+tháng\\s+(\\d{1,2})${yearSuffix}`, (match, year) => {
    const range = monthRange(match[1], match[2], year)
    return range ? [{ text: match[0], kind: 'deadline', to: range.to }] : null
  }),
  rule(
    'recurring',
    `(?:định\\s+kỳ\\s*(?:,\\s*)?)?(?:theo\\s+)?(${number})\\s+(tuần|tháng|năm)\\s*(?:/\\s*)?(${number})?\\s*lần`,
    (match) => recurring(match[0], match[1], match[2], match[3]),
  ),
  rule(
    'recurring',
    `(?:ít\\s+nhất\\s+)?(${number})\\s+(?:${counted})(?:[\\s,]+(?:tin|bài|chuyên\\s+mục))?\\s*(?:/|mỗi|trên|một)\\s*(?:(${number})\\s+)?(tuần|tháng|quý|năm)(?!\\s*\\d|\\s+[IVX]+(?!\\p{L}))`,
    (match) => recurring(match[0], match[2], match[3], match[1]),
  ),
  rule(
    'recurring',
    `(?:hàng|hằng|mỗi)\\s+(?:(${number})\\s+)?(tuần|tháng|quý|năm)(?!\\s*\\d{4}|\\s+[IVX]+(?!\\p{L}))[\\s,]*(?:tổ\\s+chức\\s+)?(?:ít\\s+nhất\\s+)?(${number})\\s+(?:${counted})(?!\\p{L})`,
    (match) => recurring(match[0], match[1], match[2], match[3]),
  ),
  rule('recurring', `(?:định\\s+kỳ\\s*,?\\s*)?(?:hàng|hằng|mỗi)\\s+${periodList}`, readPeriodList),
  rule('recurring', `định\\s+kỳ\\s+(?:theo\\s+)?${periodList}`, readPeriodList),
  rule(
    'part-of-year',
    `(${number})\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+(\\d{4}))?`,
    readPartOfYear,
  ),
  rule(
    'quarter',
    `(?:trong\\s+)?quý\\s+(${quarter})\\s*(-|–|đến)\\s*(?:quý\\s+)?(${quarter})${yearSuffix}`,
    (match, year) => {
      const first = quarterRange(match[1], match[4], year)
      const last = quarterRange(match[3], match[4], year)
      return first && last ? window(match[0], { from: first.from, to: last.to }) : null
    },
  ),
  rule(
    'quarter',
    `(?:trong\\s+)?quý\\s+(${quarter}(?:\\s*(?:,|và|&)\\s*(?:quý\\s+)?${quarter})*)${yearSuffix}`,
    (match, year) => {
      const ranges = [...(match[1] ?? '').matchAll(new RegExp(quarter, 'giu'))].map((one) =>
        quarterRange(one[0], match[2], year),
      )
      return windows(match[0], ranges)
    },
  ),
  rule(
    'month',
    `(?:trong\\s+)?tháng\\s+(\\d{1,2})(?:\\s*/\\s*(\\d{4}))?\\s*(?:-|–|đến)\\s*(?:tháng\\s+)?(\\d{1,2})(?!\\d)${yearSuffix}`,
    readMonthRange,
  ),
  rule(
    'month',
    `(?:trong\\s+)?tháng\\s+(\\d{1,2}(?:\\s*(?:,|và|&)\\s*(?:tháng\\s+)?\\d{1,2}(?!\\d))*)(?!\\d)${yearSuffix}`,
    (match, year) => {
      const ranges = [...(match[1] ?? '').matchAll(/\d{1,2}/g)].map((one) =>
        monthRange(one[0], match[2], year),
      )
      return windows(match[0], ranges)
    },
  ),
  rule('month', '(\\d{1,2})\\s*/\\s*(\\d{4})', (match, year) =>
    windows(match[0], [monthRange(match[1], match[2], year)]),
  ),
  rule('bare-date', `(?<!tuần\\s+)(?:vào\\s+)?(${date})`, (match, year) =>
    deadline(match, year, 'to'),
  ),
  rule(
    'year',
    '(?:giai\\s+đoạn|(?:các\\s+)?năm|từ(?:\\s+năm)?)\\s+(\\d{4})\\s*(?:-|–|đến)\\s*(?:năm\\s+)?(\\d{4})',
    (match) => {
      const [first, last] = [Number(match[1]), Number(match[2])]
      if (first > last) return null
      return window(match[0], { from: wholeYear(first).from, to: wholeYear(last).to })
    },
  ),
  rule('year', '(?:trong\\s+|cả\\s+)?năm\\s+(\\d{4})', (match) =>
    window(match[0], wholeYear(Number(match[1]))),
  ),
  rule('year', '(?:trong|cả|suốt)\\s+năm', (match, year) =>
    year === null ? null : window(match[0], wholeYear(year)),
  ),
  rule('deadline', 'cuối\\s+năm(?:\\s+(\\d{4}))?', (match, year) => {
    const of = match[1] ? Number(match[1]) : year
    return of === null ? null : [{ text: match[0], kind: 'deadline', to: wholeYear(of).to }]
  }),
  rule(
    'standing',
    'thường\\s+xuyên(?:\\s*,?\\s*liên\\s+tục)?|liên\\s+tục|(?:hàng|hằng)\\s+ngày',
    (match) => [{ text: match[0], kind: 'standing' }],
  ),
  rule('freshness', 'kịp\\s+thời|ngay\\s+(?:sau\\s+)?khi', (match) => [
    { text: match[0], kind: 'freshness' },
  ]),
  rule('count', `(${number})\\s+(?:${counted})`, (match) => {
    const count = readNumber(match[1])
    return count ? [{ text: match[0], kind: 'count', count }] : null
  }),
  rule('period-list', periodList, (match) => {
    const items = readPeriodList(match)
    return items.length > 1 || /^\s*quý/iu.test(match[0]) ? items : null
  }),
  rule('regular', 'định\\s+kỳ', (match) => [{ text: match[0], kind: 'unknown' }]),
]

/** Every timing expression of a text, in order, without overlaps. Unreadable dates come as "unknown". */
export function findTiming(text: string, year: number | null): Found[] {
  const found: Found[] = []
  const pending = rules.map((rule) => ({ rule, match: search(rule, text, 0, year) }))
  let at = 0
  for (;;) {
    let best: { rule: Rule; match: RegExpExecArray } | null = null
    for (const entry of pending) {
      if (entry.match && entry.match.index < at) entry.match = search(entry.rule, text, at, year)
      const { rule, match } = entry
      if (match && (!best || match.index < best.match.index)) best = { rule, match }
    }
    if (!best) return found
    const { rule, match } = best
    const items = rule.read(match, year) ?? [{ text: match[0], kind: 'unknown' as const }]
    at = match.index + match[0].length
    found.push({ start: match.index, end: at, items, form: rule.form })
  }
}

function search(
  rule: Rule,
  text: string,
  from: number,
  year: number | null,
): RegExpExecArray | null {
  rule.pattern.lastIndex = from
  let match = rule.pattern.exec(text)
  // A list of one period is no list; the others may always stand for themselves.
  while (match && rule.form === 'period-list' && !rule.read(match, year)) {
    match = rule.pattern.exec(text)
  }
  return match
}

function rule(form: Form, source: string, read: Rule['read']): Rule {
  return { form, pattern: new RegExp(`(?<![\\p{L}\\d/])(?:${source})(?![\\p{L}\\d])`, 'giu'), read }
}
