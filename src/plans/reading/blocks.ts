import type { Span } from '../plan-draft.ts'
import { joinTexts, type Line, spanOf } from './lines.ts'
import { type Marker, readMarker } from './markers.ts'
import { goesOn, type Wrapping } from './wrapping.ts'

/** A paragraph or list item with its wraps joined; `text` is without the marker. */
export interface Block {
  marker: Marker | null
  text: string
  at: Span
}

export function readBlocks(lines: readonly Line[], wrapping: Wrapping): Block[] {
  const blocks: Block[] = []
  let open: Line[] = []
  for (const line of lines) {
    const previous = open.at(-1)
    if (isPageMark(line.text)) continue
    if (line.table) {
      if (open.length > 0) blocks.push(close(open))
      open = []
    } else if (previous && !beginsBlock(open, previous, line, wrapping)) open.push(line)
    else {
      if (open.length > 0) blocks.push(close(open))
      open = [line]
    }
  }
  if (open.length > 0) blocks.push(close(open))
  return blocks
}

export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length > 2 && capitals.length > letters.length * 0.8
}

function beginsBlock(
  open: readonly Line[],
  previous: Line,
  line: Line,
  wrapping: Wrapping,
): boolean {
  const first = readMarker(open[0]?.text ?? '')
  const marker = readMarker(line.text)
  if (marker) {
    if (!marker.weak) return !(marker.kind === 'number' && citesBefore(previous.text))
    return marker.kind === 'letter' || /[.;:,…/)]$/u.test(previous.text)
  }
  if (/^(?:trên đây|n[ơo]i\s+nhận)(?:\s|:|$)/iu.test(line.text)) return true
  if (first?.kind === 'roman' || first?.kind === 'part') {
    if (isShouted(previous.text)) return !isShouted(line.text)
  }
  const heading = first?.kind === 'number' || first?.kind === 'letter'
  if (heading && open.length === 1 && dutyVerb.test(line.text) && !/[,–-]$/u.test(previous.text)) {
    const spaced = wrapping.marksWraps && /\s$/u.test(previous.raw)
    if (!spaced) return true
  }
  return !goesOn(previous, line, wrapping)
}

/** A page's number, alone on its line or with the word. */
function isPageMark(text: string): boolean {
  return /^(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?$|^trang\s+\d{1,3}(?:\s*\/\s*\d{1,3})?$/iu.test(text)
}

/** "… theo khoản" / "2. Điều 5": the number belongs to the sentence. */
function citesBefore(text: string): boolean {
  return /(?:^|\s)(?:khoản|điểm|mục|điều|(?:định|hoạch|tư|văn|mẫu|biểu|bảng|lục|luật)\s+số|phần|bảng|mẫu|lần)$/iu.test(
    text,
  )
}

/** Words a duty begins with; a heading that names a unit never goes on with one. */
export const dutyVerb =
  /^(?:chịu trách nhiệm|có trách nhiệm|tham mưu|tổ chức|chủ trì|phối hợp|chủ động|căn cứ|thực hiện|xây dựng|triển khai|chỉ đạo|tăng cường|thường xuyên|hướng dẫn|tuyên truyền|tiếp tục|đẩy mạnh|là đầu mối|mở các|kiểm tra|theo dõi|đôn đốc|bố trí|trên cơ sở|định kỳ|cung cấp|cập nhật|niêm yết|tiếp nhận|công khai|đăng tải|phát động|phát huy|vận động|giám sát|quán triệt|báo cáo|tổng hợp|lồng ghép|giúp|đưa tin|biên soạn|rà soát|đảm bảo|bảo đảm|duy trì|in ấn|kịp thời|trực tiếp|nghiên cứu|đề xuất|lập dự toán|cân đối|thẩm định|gửi|ban hành|phân công|khẩn trương|nghiêm túc|quan tâm|huy động|sử dụng|phổ biến|biên tập|phát hành|hỗ trợ)(?:\s|,|$)/iu

function close(lines: readonly Line[]): Block {
  const text = joinTexts(lines.map((line) => line.text))
  const marker = readMarker(text)
  return { marker, text: marker ? marker.rest : text, at: spanOf(lines) }
}
