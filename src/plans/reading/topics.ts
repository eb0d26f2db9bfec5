import type { Block } from './blocks.ts'
import { folded } from './lines.ts'

export type Topic =
  | 'aims'
  | 'purposes'
  | 'requirements'
  | 'audience'
  | 'contents'
  | 'methods'
  | 'budget'
  | 'duties'
  | 'other'

/** What a heading says its section is about; null when it leaves the topic as it was. */
export function topicOf(title: string): Topic | null {
  const words = folded(title).replace(/^(?:về|các|một số|những)\s+/u, '')
  for (const [topic, pattern] of patterns) if (pattern.test(words)) return topic
  return null
}

/** Heading and the words after its colon: "II. NỘI DUNG: Theo Phụ lục kèm theo." */
export function splitHeading(block: Block): { title: string; rest: string } {
  const match = /^([^:]{2,90}):\s*(.*)$/su.exec(block.text)
  return { title: match?.[1]?.trim() ?? block.text, rest: match?.[2]?.trim() ?? '' }
}

const patterns: [Topic, RegExp][] = [
  ['budget', /^(?:nguồn )?(?:kinh phí|dự toán|nguồn lực tài chính)/u],
  [
    'duties',
    /^(?:công tác )?tổ chức (?:thực hiện|triển khai)|^phân công|^trách nhiệm (?:thực hiện|của|tổ chức)|^tổ chức và phân công|^nhiệm vụ (?:của )?các (?:cơ quan|đơn vị|ngành)/u,
  ],
  ['aims', /^(?:mục đích|mục tiêu).*yêu cầu/u],
  ['purposes', /^(?:mục đích|mục tiêu|ý nghĩa)/u],
  ['requirements', /^(?:yêu cầu|nguyên tắc)/u],
  ['audience', /^(?:phạm vi,? (?:và )?)?đối tượng/u],
  [
    'methods',
    /^(?:phương thức|hình thức|phương pháp|biện pháp|giải pháp|cách thức|kênh|phương tiện)/u,
  ],
  ['contents', /^(?:nội dung|nhiệm vụ|chủ đề|thông điệp|hoạt động|phương hướng|trọng tâm)/u],
  [
    'other',
    /^(?:thời gian|tiến độ|lộ trình|địa điểm|thành phần|căn cứ|tình hình|chế độ báo cáo|khen thưởng|kết quả|tồn tại|hạn chế|khó khăn|nguyên nhân|kiến nghị|đề xuất|đánh giá|đặc điểm)/u,
  ],
]
