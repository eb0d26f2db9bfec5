import type { Timing } from '../plan-draft.ts'
import { type Found, findTiming } from './timing-grammar.ts'

/**
 * Timing expressions of a duty written as sentences. Narrower than a timing cell: there the words
 * "kịp thời", "năm 2026" or a bare date mostly belong to something else (a manner, another
 * document), so only forms that say when the duty itself is due are taken.
 */
export function timingInText(text: string, year: number | null): Timing {
  const found = findTiming(text, year).filter((one) => belongsToTheDuty(one, text, year))
  const all = found.flatMap((one) => one.items)
  const dated = all.some((item) => item.kind === 'recurring')
  const items = dated ? all.filter((item) => item.kind !== 'unknown') : all
  return items.filter((item, at) => items.findIndex((other) => sameTiming(item, other)) === at)
}

function belongsToTheDuty(found: Found, text: string, year: number | null): boolean {
  const before = text.slice(Math.max(0, found.start - 40), found.start)
  const sentence =
    /[^;]*$/u.exec(text.slice(Math.max(0, found.start - 300), found.start))?.[0] ?? ''
  const written = text.slice(found.start, found.end)
  switch (found.form) {
    case 'freshness':
    case 'bare-date':
    case 'open':
    case 'condition':
      return false
    case 'year':
      return (
        /^trong\s+năm/iu.test(written) &&
        (year === null ||
          found.items.some((item) => item.from?.startsWith(String(year)) === true)) &&
        !/\d{4}\s*(?:-|–)/u.test(written)
      )
    case 'month':
      return (
        /^(?:trong|tháng|các|đầu|giữa|nửa|tuần)/iu.test(written) && !/(?:ngày|\d)\s*$/u.test(before)
      )
    case 'period-list':
      return /báo\s+cáo/iu.test(sentence) || /^(?:tháng|quý|\d+\s+tháng).*(?:,|và)/iu.test(written)
    case 'regular':
      return !/(?:họp|giao\s+ban|buổi|kỳ)\s*$/iu.test(before)
    case 'count':
      return (
        !/(?:lần|khóa|khoá|kỳ|thứ)\s*$/iu.test(before) &&
        /^(?:\d{2,}|[2-9]|\p{L}+)\s+(?:đợt|lần|cuộc|buổi|lớp|hội)/iu.test(written) &&
        !/^một\s/iu.test(written)
      )
    case 'part-of-year':
      return !/(?:kết\s+quả|báo\s+cáo|sơ\s+kết)\s*$/iu.test(before)
    default:
      return true
  }
}

function sameTiming(one: Timing[number], other: Timing[number]): boolean {
  return JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' })
}
