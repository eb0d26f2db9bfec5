import { dueRules, type Rule, yearOf } from './timing-due-rules.ts'
import { months, type Range, wholeYear } from './timing-calendar.ts'
import {
  date,
  end,
  monthOfQuarter,
  onwards,
  periodList,
  q,
  quarter,
  untilTime,
  yearSuffix,
} from './timing-patterns.ts'
import {
  countedPattern as counted,
  deadline,
  numberPattern as number,
  readFrom,
  readMonthOfQuarter,
  readMonthRange,
  readNumber,
  readPartOfMonth,
  readPartOfYear,
  readPeriodList,
  readByDay,
  recurring,
  monthRange,
  quarterRange,
  window,
  windows,
} from './timing-readers.ts'

const single = (read: (match: RegExpExecArray, year: number | null) => Range | null): Rule[2] => {
  return (match, year) => {
    const range = read(match, year)
    return range ? window(match[0], range) : null
  }
}

const partOfMonth =
  'đầu|giữa|nửa\\s+đầu|nửa\\s+cuối|thượng\\s+tuần|trung\\s+tuần|hạ\\s+tuần|tuần\\s+(?:thứ\\s+)?(?:[1-5]|I{1,3}|IV|nhất|hai|ba|tư|đầu(?:\\s+tiên)?|cuối(?:\\s+cùng)?)'

const BY_DAY =
  '(?:định\\s+kỳ\\s*,?\\s*)?(?:(trước|chậm\\s+nhất|muộn\\s+nhất|không\\s+quá|vào)\\s+(?:là\\s+)?)?ngày\\s+(\\d{1,2})\\s+'

/** In order of precedence where two begin at the same place. */
export const timingRules: Rule[] = [
  ...dueRules,
  [
    'month',
    `(?:trong\\s+)?(?:(${partOfMonth})\\s+(?:của\\s+)?)?${monthOfQuarter}`,
    readMonthOfQuarter,
  ],
  ['recurring', `${BY_DAY}(?:của\\s+)?(?:hàng|hằng|mỗi)\\s+(tháng)`, readByDay],
  [
    'recurring',
    `${BY_DAY}(?:của\\s+)?tháng\\s+cuối\\s+(?:của\\s+)?(?:(?:mỗi|hằng|hàng|các)\\s+)?(qu[ýí])(?!\\s*(?:\\d|[IVX]+(?!\\p{L})|này))`,
    readByDay,
  ],
  [
    'recurring',
    `(?:định\\s+kỳ\\s*(?:,\\s*)?)?(?:theo\\s+)?(${number})\\s+(tuần|tháng|qu[ýí]|năm)\\s*(?:/\\s*)?(${number})?\\s*lần(?!\\s*lượt)`,
    (match) => recurring(match[0], match[1], match[2], match[3]),
  ],
  [
    'recurring',
    `(?:ít\\s+nhất\\s+|tối\\s+thiểu\\s+)?(?:\\d{1,2}\\s*-\\s*)?(${number})\\s+(?:${counted})(?:[\\s,]+(?:tin|bài|chuyên\\s+mục))?\\s*(?:/|mỗi|trên|một)\\s*(?:(${number})\\s+)?(tuần|tháng|qu[ýí]|năm)(?!\\s*\\d|\\s+[IVX]+(?!\\p{L}))`,
    (match) => recurring(match[0], match[2], match[3], match[1]),
  ],
  [
    'recurring',
    `(?:hàng|hằng|mỗi)\\s+(?:(${number})\\s+)?(tuần|tháng|qu[ýí]|năm)(?!\\s*\\d{4}|\\s+[IVX]+(?!\\p{L}))[\\s,]*(?:tổ\\s+chức\\s+)?(?:ít\\s+nhất\\s+)?(${number})\\s+(?:${counted})(?!\\p{L})`,
    (match) => recurring(match[0], match[1], match[2], match[3]),
  ],
  ['recurring', `(?:định\\s+kỳ\\s*,?\\s*)?(?:hàng|hằng|mỗi)\\s+${periodList}`, readPeriodList],
  ['recurring', `định\\s+kỳ\\s+(?:theo\\s+)?${periodList}`, readPeriodList],
  [
    'recurring',
    `(?:(?:trước|vào)\\s+)?(?:ngày\\s+\\d{1,2}\\s+)?(?:của\\s+)?(?:(?:tháng|tuần|ngày)\\s+)?(?:đầu|cuối)\\s+(?:của\\s+)?(?:(?:mỗi|hằng|hàng|các)\\s+)?(tuần|tháng|qu[ýí])(?!\\s*(?:\\d|[IVX]+(?!\\p{L})|này))`,
    (match) => recurring(match[0], undefined, match[1], undefined),
  ],
  [
    'recurring',
    '(?:đầu|cuối)\\s+(?:mỗi|hằng|hàng|các)\\s+(năm)',
    (match) => recurring(match[0], undefined, match[1], undefined),
  ],
  [
    'recurring',
    '(tuần|tháng|qu[ýí]|năm)\\s*/\\s*lần',
    (match) => recurring(match[0], undefined, match[1], undefined),
  ],
  [
    'recurring',
    `(qu[ýí])\\s+(${number})\\s+lần`,
    (match) => recurring(match[0], undefined, match[1], match[2]),
  ],
  [
    'recurring',
    `nửa\\s+năm\\s+(${number})\\s+lần`,
    (match) => recurring(match[0], '6', 'tháng', match[1]),
  ],
  ['recurring', 'thường\\s+niên', (match) => recurring(match[0], undefined, 'năm', undefined)],
  ['part-of-year', `(${number})\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+(\\d{4}))?`, readPartOfYear],
  [
    'quarter',
    `(?:trong\\s+)?${q}(${quarter})(?:\\s*/\\s*(\\d{4}))?\\s*(?:-|–|đến)\\s*${q}?(${quarter})${yearSuffix}`,
    single((match, year) => {
      const first = quarterRange(match[1], match[2] ?? match[4], year)
      const last = quarterRange(match[3], match[4], year)
      return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
    }),
  ],
  [
    'quarter',
    `(?:trong\\s+)?${q}(${quarter}(?:\\s*(?:,|và|&|\\+)\\s*${q}?${quarter})*)${yearSuffix}`,
    (match, year) => {
      const ranges = [...(match[1] ?? '').matchAll(new RegExp(quarter, 'giu'))].map((one) =>
        quarterRange(one[0], match[2], year),
      )
      return windows(match[0], ranges)
    },
  ],
  [
    'month',
    `đầu\\s+${q}(${quarter})${yearSuffix}`,
    single((match, year) => {
      const range = quarterRange(match[1], match[2], year)
      return range && months(Number(range.from.slice(0, 4)), Number(range.from.slice(5, 7)), 1)
    }),
  ],
  ['month', `(${partOfMonth})\\s+(?:của\\s+)?tháng\\s+(\\d{1,2})${yearSuffix}`, readPartOfMonth],
  [
    'month',
    `(?:trong\\s+)?tháng\\s+(\\d{1,2})(?:\\s*/\\s*(\\d{4}))?\\s*(?:-|–|đến)\\s*(?:tháng\\s+)?(\\d{1,2})(?!\\d|\\s*/\\s*\\d{1,2}(?!\\d))${yearSuffix}`,
    readMonthRange,
  ],
  [
    'month',
    `(?:trong\\s+)?(?:các\\s+)?tháng\\s+(\\d{1,2}(?:\\s*(?:,|và|&|\\+)\\s*(?:tháng\\s+)?\\d{1,2}(?![\\d/]))*)(?!\\d)${yearSuffix}`,
    (match, year) => {
      const ranges = [...(match[1] ?? '').matchAll(/\d{1,2}/g)].map((one) =>
        monthRange(one[0], match[2], year),
      )
      return windows(match[0], ranges)
    },
  ],
  [
    'month',
    't\\.?\\s?(\\d{1,2})(?:\\s*/\\s*(\\d{4}))?\\s*(?:-|–)\\s*(?:t\\.?\\s?)?(\\d{1,2})\\s*/\\s*(\\d{4})',
    readMonthRange,
  ],
  [
    'month',
    '(\\d{1,2})\\s*/\\s*(\\d{4})\\s*(?:-|–|đến)\\s*(\\d{1,2})\\s*/\\s*(\\d{4})',
    readMonthRange,
  ],
  [
    'month',
    '(?:t\\.?\\s?)?(\\d{1,2})\\s*/\\s*(\\d{4})',
    (match, year) => windows(match[0], [monthRange(match[1], match[2], year)]),
  ],
  [
    'open',
    '(?:từ\\s+)?(?:năm\\s+)?(20\\d{2})\\s*(?:,|và)\\s*(?:các|những)\\s+năm\\s+(?:tiếp\\s+theo|sau|kế\\s+tiếp|tới)',
    (match) => [{ text: match[0], kind: 'window', from: wholeYear(Number(match[1])).from }],
  ],
  ['open', `(?:bắt\\s+đầu\\s+|kể\\s+)?từ\\s+(${end})${onwards}`, readFrom],
  [
    'bare-date',
    `(?<!tuần\\s+)(?:vào\\s+|đến\\s+)?(${date})`,
    (match, year) => deadline(match, year, 'to'),
  ],
  [
    'year',
    '(?:giai\\s+đoạn|nhiệm\\s+kỳ|năm\\s+học|(?:các\\s+|trong\\s+)?năm|từ(?:\\s+năm)?|(?<=^\\s*))\\s*(20\\d{2})\\s*(?:-|–|đến)\\s*(?:năm\\s+)?(20\\d{2})',
    single((match) => {
      const [first, last] = [Number(match[1]), Number(match[2])]
      return first > last ? null : { from: wholeYear(first).from, to: wholeYear(last).to }
    }),
  ],
  [
    'year',
    '(?:trong\\s+|cả\\s+)?(?:các\\s+)?năm\\s+(20\\d{2}(?:\\s*(?:,|và)\\s*(?:năm\\s+)?20\\d{2})*)',
    (match) =>
      windows(
        match[0],
        [...(match[1] ?? '').matchAll(/\d{4}/g)].map((one) => wholeYear(Number(one[0]))),
      ),
  ],
  [
    'year',
    '(?<=^\\s*)(20\\d{2})(?=\\s*[.;]?\\s*$)',
    single((match) => wholeYear(Number(match[1]))),
  ],
  [
    'year',
    '(?:trong|cả|suốt)\\s+năm',
    (match, year) => (year === null ? null : window(match[0], wholeYear(year))),
  ],
  [
    'year',
    'đầu\\s+năm(?:\\s+(\\d{4}))?',
    single((match, year) => {
      const range = yearOf(match[1], year)
      return range && months(Number(range.from.slice(0, 4)), 1, 3)
    }),
  ],
  [
    'standing',
    'thường\\s+xuyên(?:\\s*,?\\s*liên\\s+tục)?|liên\\s+tục|(?:hàng|hằng)\\s+ngày|quanh\\s+năm|xuyên\\s+suốt',
    (match) => [{ text: match[0], kind: 'standing' }],
  ],
  [
    'condition',
    `(?:ngay\\s+)?(?:sau\\s+khi|khi\\s+(?:có|phát\\s+sinh|được|cấp))\\s+\\p{L}[^;,.()\\d]{1,79}?[^;,.()\\d\\s]${untilTime}`,
    (match) => [{ text: match[0], kind: 'unknown' }],
  ],
  [
    'condition',
    `trong\\s+(?:vòng\\s+|thời\\s+hạn\\s+)?\\d{1,3}\\s+(?:ngày(?:\\s+làm\\s+việc)?|tháng|tuần)\\s*,?\\s*(?:kể\\s+)?(?:từ|sau)\\s[^;,.()\\d]{1,79}?[^;,.()\\d\\s]${untilTime}`,
    (match) => [{ text: match[0], kind: 'unknown' }],
  ],
  [
    'condition',
    `(?:theo\\s+(?:lộ\\s+trình|tiến\\s+độ|(?:các\\s+)?kế\\s+hoạch(?:\\s+năm\\s+\\d{4})?|quy\\s+định|(?:sự\\s+)?chỉ\\s+đạo|hướng\\s+dẫn|yêu\\s+cầu|lịch)(?:\\s+[^;,.()\\d]{0,80}?)?|đột\\s+xuất)${untilTime}`,
    (match) => [{ text: match[0], kind: 'unknown' }],
  ],
  [
    'freshness',
    'kịp\\s+thời|ngay(?:\\s+(?:sau\\s+)?khi)?',
    (match) => [{ text: match[0], kind: 'freshness' }],
  ],
  [
    'count',
    `(${number})\\s+(?:${counted})`,
    (match) => {
      const count = readNumber(match[1])
      return count ? [{ text: match[0], kind: 'count', count }] : null
    },
  ],
  [
    'period-list',
    periodList,
    (match) => {
      const items = readPeriodList(match)
      return items.length > 1 || /^\s*qu[ýí]/iu.test(match[0]) ? items : null
    },
  ],
  ['regular', 'định\\s+kỳ', (match) => [{ text: match[0], kind: 'unknown' }]],
]
