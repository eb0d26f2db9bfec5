import type { Citation, Span } from '../plan-draft.ts'
import { isoDate } from '../timing/timing-calendar.ts'

export interface Mention extends Citation {
  /** Where the document's kind begins in the source. */
  from: number
  /** End of number and date in the source. */
  until: number
  /** "… kèm theo Kế hoạch số …": an appendix naming the document it belongs to. */
  attached: boolean
}

/**
 * Every numbered document named in a stretch of the source ("Kế hoạch số 19/KH-UBND ngày
 * 24/01/2024", "Nghị quyết số 57-NQ/TW"), across wraps. Forms ("Mẫu số 03/HNMT") are no documents.
 */
export function findCitations(source: string, within: Span): Mention[] {
  const text = source.slice(within.start, within.end)
  const mentions: Mention[] = []
  for (const match of text.matchAll(numbered)) {
    const [whole] = match
    const numberAt = match.index
    const before = text.slice(Math.max(0, numberAt - 90), numberAt)
    if (/mẫu(?:\s+số)?\s*$/iu.test(before) || /[\d/]$/u.test(before)) continue
    const lead = documentKind.exec(before)
    const from = numberAt - (lead ? lead[0].length : 0)
    const dated = dateAfter.exec(
      text.slice(numberAt + whole.length, numberAt + whole.length + NEAR),
    )
    const until = numberAt + whole.length + (dated ? dated[0].length : 0)
    mentions.push({
      text: oneLine(text.slice(from, until)),
      number: whole.replace(/\s+/gu, ''),
      date: dated ? readDate(dated[0]) : null,
      at: { start: within.start + from, end: within.start + until },
      from: within.start + from,
      until: within.start + until,
      attached: /kèm\s+theo\s*$/iu.test(before.slice(0, before.length - (lead?.[0].length ?? 0))),
    })
  }
  return mentions
}

/** The date of a document whose number ends where this text begins: ", ngày 03/02/2026 …". */
export function dateBeside(text: string): string | null {
  const dated = dateAfter.exec(text.slice(0, NEAR))
  return dated ? readDate(dated[0]) : null
}

export function oneLine(text: string): string {
  return text
    .replace(/\*\*|__/gu, '')
    .replace(/([\p{L}\d]-)\s*\n\s*/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

export function readDate(text: string): string | null {
  const numbers = text.match(/\d+/gu)?.map(Number) ?? []
  const [day, month, year] = numbers
  if (day === undefined || month === undefined || year === undefined) return null
  return isoDate(year, month, day)
}

/** How far after its number a document's date is looked for. */
const NEAR = 60

/** "19/KH-UBND", "63/2010/NĐ-CP", "72/2025/QH15", and the Party's "57-NQ/TW". */
const numbered =
  /(?<![\p{L}\d/])(?:\d{1,5}\s?\/\s?(?:(?:19|20)\d{2}\s?\/\s?)?\p{Lu}{2}[\p{L}\d]*(?:\s?[-–&.]\s{0,2}\p{Lu}[\p{L}\d]*)*|\d{1,5}\s?\/\s?(?:19|20)\d{2}\s?\/\s?\p{Lu}[\p{L}\d]*(?:[-–]\s?\p{Lu}[\p{L}\d]*)*|\d{1,4}\s?-\s?(?:NQ|CT|KH|KL|QĐ|QC|HD|BC|TB|CTr|ĐA|CV|QĐi)\s?\/\s?\p{Lu}[\p{L}]*(?:\s?[-–]\s?\p{Lu}[\p{L}]*)*)/gu

const documentKind =
  /(?:(?:bộ\s+)?luật\s+[\p{L}\s,]{3,80}?\s+số\s*:?\s*$|(?:văn\s+bản\s+hợp\s+nhất|nghị\s+quyết(?:\s+liên\s+tịch)?|nghị\s+định|thông\s+tư(?:\s+liên\s+tịch)?|quyết\s+định|kế\s+hoạch|chỉ\s+thị|công\s+văn|chương\s+trình(?:\s+hành\s+động)?|hướng\s+dẫn|kết\s+luận|thông\s+báo|luật|pháp\s+lệnh|đề\s+án|văn\s+bản|báo\s+cáo|công\s+điện|tờ\s+trình|quy\s+chế|quy\s+định|KH|QĐ|NĐ|CV)(?:\s+của\s+[\p{L}\s]{3,40}?)?(?:\s+số)?\s*:?\s*$)/iu

const dateAfter =
  /^\s*,?\s*ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu
