import { dutyVerb } from './blocks.ts'
import { isUnitName, splitUnits } from './unit-names.ts'

/** Who a sentence says does it: "Giao Phòng Kinh tế và Công an xã theo dõi …"; null when it names none. */
export function subjectOf(text: string): string | null {
  const led = text.replace(/^(?:căn cứ|trên cơ sở|theo|để)\s[^,;.]{2,80},\s+(?=\p{Lu}|các\s)/iu, '')
  const words = led.slice(0, 260).split(' ')
  for (let at = 1; at < words.length; at++) {
    if (!beginsDeed(words, at)) continue
    const head = words.slice(0, at).join(' ')
    return isUnitName(head) ? head.replace(/[,:]$/u, '') : null
  }
  return null
}

/** Units a duty is done with: "phối hợp với Sở Nội vụ, Công an xã tổ chức …"; never its leads. */
export function coordinatingIn(text: string, leads: readonly string[]): string[] {
  const found: string[] = []
  for (const match of text.matchAll(together)) {
    const words = text
      .slice(match.index + match[0].length)
      .slice(0, 400)
      .split(' ')
    const end = words.findIndex(
      (_, at) =>
        (at > 0 && stopsUnits(words, at)) || (at > 0 && /[.;:]$/u.test(words[at - 1] ?? '')),
    )
    const named = words
      .slice(0, end < 0 ? words.length : end)
      .join(' ')
      .replace(/\([^)]*\)?/gu, '')
    for (const unit of splitUnits(named)) {
      const name = unit.replace(/\s+(?:và|cùng|để|trong|tiếp tục)$/u, '')
      if (name.length < 120 && isUnitName(name) && !leads.includes(name) && !found.includes(name))
        found.push(name)
    }
  }
  return found
}

const together =
  /(?<!\p{L})phối\s+hợp(?:\s+(?:chặt\s+chẽ|thường\s+xuyên|tốt))?(?:\s+(?:cùng|với))+\s+|(?<!\p{L})phối\s+hợp\s+(?=\p{Lu}\p{Ll}|UBND|UBMTTQ|MTTQ|HĐND)/giu

function stopsUnits(words: readonly string[], at: number): boolean {
  return halting.test(words.slice(at, at + 3).join(' ')) || beginsDeed(words, at)
}

/** Lower-case words with which a list of units is over. */
const halting =
  /^(?:để|nhằm|trong(?!\s+(?:xã|huyện|tỉnh|phường|và ngoài))|khi|về|theo|trên|qua|thông qua|nếu|đối với|ở|đến|cho|bằng|hoàn thành|tại(?!\s+(?:địa phương|cơ sở))|từ|vào|định kỳ|hằng|hàng|kịp thời|thường xuyên|nhất là)(?=\s|[,.;:]|$)/u

/** Whether the word is the verb of a duty, not a part of a name ("các tổ chức", "Đài Phát thanh"). */
function beginsDeed(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const before = (words[at - 1] ?? '').toLowerCase()
  if (!/^\p{Ll}/u.test(word)) return false
  const rest = words
    .slice(at, at + 4)
    .join(' ')
    .replace(/[.;:]+(?=\s|$)/gu, '')
  if (!dutyVerb.test(rest) && !otherDeed.test(rest)) return false
  if (/^(?:tiếp|các|những|phận|nhiệm|vụ|mọi|mỗi)$/u.test(before)) return false
  if (/^(?:ban|tổ|đội|đoàn|phòng)$/u.test(before) && nameOfBody.test(rest)) return false
  if (before.endsWith(',') && /^(?:đoàn|tổ|đội|ban)$/iu.test(words[at - 3] ?? '')) return false
  if (/^(?:quan|vị)$/u.test(before) && /^(?:quản lý|chủ quản)/u.test(word)) return false
  if (
    /^tổ chức\s+(?:chính trị|thành viên|đoàn thể|xã hội|liên quan|tôn giáo|hội|đảng|kinh tế)/iu.test(
      rest,
    )
  )
    return false
  if (/^(?:báo chí|hỗ trợ người dân)/u.test(rest)) return false
  return true
}

/** "Ban chỉ đạo", "Tổ hỗ trợ", "Đoàn kiểm tra" are names. */
const nameOfBody =
  /^(?:chỉ đạo|tổ chức|quản lý|giám sát|xây dựng|kiểm tra|hỗ trợ|tuyên truyền|giúp việc|hướng dẫn|tiếp nhận|thẩm định|biên tập|rà soát|theo dõi)/u

/** Whether a text begins with what is to be done. */
export function tellsDeed(text: string): boolean {
  return dutyVerb.test(text) || otherDeed.test(text.toLowerCase())
}

const otherDeed =
  /^(?:là (?:cơ quan|đơn vị|bộ phận|đầu)|đăng|phát (?:tin|tờ|sóng|thanh|hành|tờ|động|bản|bài)|treo|dán|thông báo|in |viết|mở|cử|nộp|hoàn thành|chuẩn bị|làm |lắp|đưa|lập|tiến hành|xem xét|đánh giá|khảo sát|thống kê|quản lý|vận hành|giải quyết|xử lý|tham gia|đề nghị|yêu cầu|chấm|khen|chia sẻ|tập huấn|nêu|bảo trì|giám sát|thẩm tra|trình |giới thiệu|sẵn sàng|nhắc|ghi|tiếp sóng|thiết kế|bố trí|đôn đốc|phân loại|thu thập|gắn|chủ động|dành|ưu tiên|giúp|khắc phục|nâng cao|không |phải |cần |sớm |tập trung|tích cực|tạo |thành lập|cho phép|ra quân|soạn thảo|kiện toàn|tuyên dương|lựa chọn|rà |hoàn thiện|xác minh|tiếp (?:tục|nhận|công dân))(?=\s|,|$|\p{L})/u
