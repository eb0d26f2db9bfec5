import type { Citation, Span } from '../plan-draft.ts'
import { findCitations, type Mention, oneLine, readDate } from './citations.ts'

/**
 * The documents a plan is issued under, from its preamble: those named for themselves. A document
 * named only as the object of another ("sửa đổi, bổ sung … Nghị định số …") is not among them;
 * one without a number ("Thực hiện sự chỉ đạo của …") comes with `number: null`.
 */
export function readBases(source: string, paragraphs: readonly Span[]): Citation[] {
  const bases: Citation[] = []
  for (const paragraph of paragraphs) {
    const mentions = findCitations(source, paragraph)
    const own = ownMentions(source, paragraph, mentions)
    for (const [at, mention] of own.entries()) {
      const stop = own[at + 1]?.from ?? paragraph.end
      const end = endOfBasis(source, mention.until, stop)
      bases.push({
        text: oneLine(source.slice(mention.from, end)).replace(/[\s;,.*_]+$/u, ''),
        number: mention.number,
        date: mention.date,
        at: { start: mention.from, end },
      })
    }
    bases.push(...unnumbered(source, paragraph, mentions))
  }
  return bases.sort((a, b) => a.at.start - b.at.start)
}

function ownMentions(source: string, paragraph: Span, mentions: readonly Mention[]): Mention[] {
  const own: Mention[] = []
  let previous: { mention: Mention; own: boolean } | null = null
  for (const mention of mentions) {
    const gapStart: number = previous?.mention.until ?? paragraph.start
    const gap = source.slice(gapStart, mention.from)
    const inherited: boolean | null =
      previous && kindOf(previous.mention) === kindOf(mention) ? previous.own : null
    const isOwn: boolean = named(gap, inherited)
    if (isOwn) own.push(mention)
    previous = { mention, own: isOwn }
  }
  return own
}

function kindOf(mention: Mention): string {
  return mention.text.split(' ').slice(0, 2).join(' ').toLowerCase()
}

/** `gap` is what stands between the document before (basis, object of one, or of another kind) and this one. */
function named(gap: string, previousOwn: boolean | null): boolean {
  const before = gap.replace(/[*_]+/gu, '').replace(/\s+/gu, ' ').trimEnd()
  if (/(?:^|[;.:]|[.;:]\s*-)\s*$/u.test(before)) return true
  if (
    /(?:^|[\s;.:,(*_-])(?:Căn cứ|Thực hiện|Theo|Triển khai|Tiếp tục thực hiện|Thi hành|Trên cơ sở|căn cứ|[Tt]ại|nội dung|tinh thần|chỉ đạo tại|yêu cầu tại)(?: các| của)?\s*$/u.test(
      before,
    ) &&
    !/(?:quy định|nêu|ban hành|hướng dẫn)(?: cụ thể)? tại\s*$/u.test(before)
  ) {
    return !/\p{Ll}\s+(?:thực hiện|triển khai)\s*$/u.test(before)
  }
  if (/,\s*$/u.test(before)) {
    const onlyList = /^[\s,]*$/u.test(before)
    return onlyList ? (previousOwn ?? true) : true
  }
  if (/(?:^|\s)(?:và|cùng|cùng với)\s*$/iu.test(before)) return previousOwn ?? true
  return false
}

/** A basis ends with its sentence, or where the issuing body begins to resolve. */
const basisEnd =
  /;|,\s+(?=(?:đến nay|hiện nay|tuy nhiên|để|nhằm|trong đó giao)\s)|\.\s+(?=\p{L})|\.\s*$|,\s*(?=(?:nay\s+)?(?:UBND|[UỦ][ỷy] ban|Ủy ban|Uỷ ban|Sở|Phòng|Ban|Văn phòng|Trung tâm|Đảng [uủ][ỷy]|Công an|Hội|Bộ|Trường|Chi cục|Cục|Chủ tịch|Đoàn|Đài)\s[^,;.]{0,90}?\s(?:ban\s+hành|xây\s+dựng|triển\s+khai|hướng\s+dẫn|báo\s+cáo|thông\s+báo|đề\s+nghị|yêu\s+cầu|tổ\s+chức|lập|đề\s+ra|quyết\s+định)\s(?:(?:bản\s+)?kế\s+hoạch|[^;.]{0,300}?(?:như\s+sau|sau\s*:|sau\s+đây|cụ\s+thể)))/iu

function endOfBasis(source: string, from: number, stop: number): number {
  const rest = source.slice(from, stop)
  const cut = basisEnd.exec(rest)
  const end = from + (cut ? cut.index : rest.length)
  return (
    from +
    source.slice(from, end).replace(/[\s,]*(?:(?:và|Căn cứ|căn cứ|Thực hiện|Theo)\s*)?$/u, '')
      .length
  )
}

function unnumbered(source: string, paragraph: Span, mentions: readonly Mention[]): Citation[] {
  const found: Citation[] = []
  let start = paragraph.start
  for (const piece of source
    .slice(paragraph.start, paragraph.end)
    .split(
      /(?<=;)|(?<=\.)\s+(?=\p{Lu})|(?<=\d\s*),?\s+(?:và\s+)?(?=(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+\p{L})/u,
    )) {
    const at = source.indexOf(piece, start)
    const end = at + piece.length
    start = end
    const text = oneLine(piece)
      .replace(/^[-–*]\s*/u, '')
      .replace(/[\s;.,]+$/u, '')
    if (mentions.some((mention) => mention.from < end && mention.until > at)) continue
    if (
      !/^(?:Căn cứ|Thực hiện|Theo|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Chỉ thị)\s/u.test(
        text,
      )
    )
      continue
    if (/đề nghị của|ban hành Kế hoạch|xây dựng Kế hoạch|tình hình thực tế/iu.test(text)) continue
    const lead = /^\s*(?:[-–*]\s*)?/u.exec(source.slice(at, end))?.[0].length ?? 0
    const dated =
      /ngày\s+\d{1,2}(?:\s*\/\s*\d{1,2}\s*\/\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}/iu.exec(text)
    found.push({
      text: text.replace(/^(?:Căn cứ|Thực hiện|Theo)\s+/u, ''),
      number: null,
      date: dated ? readDate(dated[0]) : null,
      at: { start: at + lead, end: Math.max(at + lead, at + piece.trimEnd().length) },
    })
  }
  return found
}
