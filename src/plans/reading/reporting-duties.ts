import type { Span } from '../plan-draft.ts'
import { type DraftNotes, place } from './draft-notes.ts'

/** Notes a duty to report, if the sentence holds one: its period, addressee and way. */
export function readReportingDuty(notes: DraftNotes, text: string, at: Span): void {
  const verb = /(?:^|[\s,;])(?:tổng\s+hợp,?\s*)?báo\s+cáo(?=\s|[,.;]|$)/iu.exec(text)
  if (!verb) return
  const reported = text.slice(verb.index)
  place(notes, `reportingDuties.${notes.reportingDuties.length}`, at, 0.8)
  notes.reportingDuties.push({
    text,
    period: periodOf(text, reported),
    ...addresseeOf(text, verb.index),
    mayBeEmbedded:
      /lồng\s+ghép.{0,80}báo\s+cáo|gắn\s+với\s+(?:các\s+)?báo\s+cáo|chung\s+(?:với|trong)\s+báo\s+cáo|cùng\s+(?:với\s+)?báo\s+cáo/iu.test(
        text,
      ),
  })
}

function periodOf(text: string, reported: string): string | null {
  const near = `${/(?:[^.;]*)$/u.exec(text.slice(0, text.length - reported.length))?.[0] ?? ''}${reported}`
  const found: string[] = []
  const one =
    /(?<![\p{L}\d])(tuần|tháng|quý|(?:\d{1,2}|sáu|ba|chín)\s+tháng(?!\s+(?:cuối|đầu|của))|năm)(?![\p{L}])(?!\s*(?:cuối|đầu|\/?\s*\d|[IVX]+(?!\p{L})))/giu
  for (const list of near.matchAll(periodRun)) {
    for (const piece of list[0].matchAll(one)) {
      const name = (piece[1] ?? '').toLowerCase().replace(/\s+/gu, ' ').replace(/^0/u, '')
      if (!found.includes(name)) found.push(name)
    }
  }
  if (found.length > 0) return found.join(', ')
  if (/đột\s+xuất/iu.test(near) && !/định\s+kỳ/iu.test(near)) return 'đột xuất'
  return /định\s+kỳ/iu.test(near) ? 'định kỳ' : null
}

const interval =
  '(?:tuần|tháng(?!\\s*\\d|\\s+cuối|\\s+đầu)|quý(?!\\s+(?:[IVX]+(?!\\p{L})|\\d))|năm(?!\\s*\\d)|(?:\\d{1,2}|sáu|ba|chín)\\s+tháng(?!\\s+(?:cuối|đầu|hàng|hằng|của)))'
const periodRun = new RegExp(
  `(?:(?:hàng|hằng|mỗi|định\\s+kỳ(?:\\s+(?:hàng|hằng))?)\\s+|(?<=báo\\s+cáo[^.;]{0,120}\\s))(?<!trong\\s|của\\s|các\\s)${interval}(?:\\s*(?:,|và|hoặc)\\s*(?:(?:báo\\s+cáo|hàng|hằng)\\s+)?${interval})*(?![\\p{L}])`,
  'giu',
)

const place1 =
  '(?:ủy\\s+ban|uỷ\\s+ban|ubnd|hđnd|văn\\s+phòng|phòng|sở|ban\\s|bộ\\s|chủ\\s+tịch|giám\\s+đốc|hội\\s|đoàn\\s|chi\\s+cục|cục\\s|tổng\\s|trưởng\\s|thường\\s+trực|đảng\\s+[uủ]|cơ\\s+quan|lãnh\\s+đạo|mttq|huyện\\s+ủy|tỉnh\\s+ủy|trung\\s+tâm|công\\s+an|cấp\\s+trên|cấp\\s+có\\s+thẩm\\s+quyền)'

function addresseeOf(text: string, from: number): { to: string | null; via: string | null } {
  const after = text.slice(from)
  const through = /\(?\s*(?:thông\s+)?qua\s+([^)(,;.]{3,80})/iu.exec(after)
  const sent = new RegExp(
    `(?:gửi\\s+(?:về\\s+|cho\\s+|đến\\s+)?|(?<!thông\\s)về\\s+|với\\s+|cho\\s+|lên\\s+)(${place1}[^(;.]{0,90})`,
    'iu',
  ).exec(after)
  const direct = new RegExp(`báo\\s+cáo\\s+(${place1}[^(;.]{0,90})`, 'iu').exec(after)
  const chosen =
    sent &&
    (!direct || sent.index < direct.index + 200) &&
    !/tổng\s+hợp\s*,?\s*$/iu.test(after.slice(0, sent.index))
      ? sent
      : direct
  const found =
    direct && sent && direct.index < sent.index && direct.index < 12 ? direct : (chosen ?? sent)
  return {
    to: found?.[1] ? shortened(found[1]) : null,
    via: through?.[1] ? through[1].trim() : null,
  }
}

/** An addressee ends where the sentence goes on with what, when or what for. */
function shortened(written: string): string {
  const stop =
    /\s+(?:để|theo|kết quả|xử lý|giải quyết|chỉ đạo|tổng hợp|trước|định kỳ|về|qua|vào|tình hình|khi|những|xem xét|và\s+(?:đề xuất|tham mưu)|hằng|hàng)(?:\s|$)|,/iu.exec(
      written,
    )
  return (stop ? written.slice(0, stop.index) : written).trim()
}
