import type { ChannelCode } from '../channel/channel-spec.ts'

/** Where it is: a field of the item, a block of its body (counted from 0), what one way carries. */
export interface Place {
  field: 'title' | 'summary' | 'body' | 'cover' | 'byline' | 'facts' | 'channels' | 'attachments'
  block?: number
  fact?: string
  channel?: ChannelCode
  /** The words concerned. */
  quote?: string
}

export type Stage = 'writing' | 'submit' | 'dispatch'

export interface Finding {
  code: FindingCode
  severity: 'blocks' | 'warns'
  place: Place
  /** Names in the sentences below. */
  values: Readonly<Record<string, string | number>>
}

interface Rule {
  severity: 'blocks' | 'warns'
  sentence: string
  mend: string
}

/** What can be found, in the words of whoever reads it over one's shoulder. English: `en-readiness.ts`. */
export const findingRules = {
  title_missing: blocks('Chưa có tiêu đề.', 'Ghi tiêu đề nói rõ việc gì, cho ai.'),
  title_long: blocks('Tiêu đề dài {n} ký tự; {channel} nhận tối đa {most}.', 'Rút ngắn tiêu đề.'),
  summary_missing: blocks(
    'Chưa có đoạn tóm tắt.',
    'Viết một, hai câu nói điều người đọc cần biết nhất.',
  ),
  summary_long: blocks('Tóm tắt dài {n} ký tự; {channel} nhận tối đa {most}.', 'Rút ngắn tóm tắt.'),
  body_missing: blocks('Chưa có nội dung.', 'Viết nội dung, hoặc chèn âm thanh, phim.'),
  body_short: warns(
    'Nội dung có {n} từ, loại này thường cần ít nhất {least}.',
    'Kiểm tra đã nói đủ: việc gì, ai làm, ở đâu, khi nào, hỏi ai.',
  ),
  body_long: warns(
    'Nội dung có {n} từ, loại này nên không quá {most}.',
    'Tách thành nhiều bài hoặc lược bớt.',
  ),
  fact_missing: blocks('Chưa ghi “{fact}”.', 'Loại nội dung này cần ghi mục đó.'),
  no_channel: blocks('Chưa chọn hình thức phát hành nào.', 'Chọn ít nhất một nơi nội dung sẽ đến.'),
  text_long: blocks(
    '{channel}: nội dung dài {n} ký tự, tối đa {most}.',
    'Rút ngắn, hoặc viết nội dung riêng cho hình thức này.',
  ),
  messages_many: blocks(
    '{channel}: phải gửi thành {n} tin, tối đa {most}.',
    'Viết ngắn lại; bỏ dấu thì một tin chứa được nhiều chữ hơn.',
  ),
  read_long: warns(
    '{channel}: đọc hết khoảng {n} phút, nên không quá {most} phút.',
    'Lược bớt hoặc chia thành nhiều bản tin.',
  ),
  cover_missing: blocks('{channel} cần ảnh bìa.', 'Chọn ảnh bìa trong kho.'),
  images_many: blocks('{channel}: có {n} ảnh, tối đa {most}.', 'Bớt ảnh.'),
  image_heavy: blocks('{channel}: ảnh nặng {n} MB, tối đa {most} MB.', 'Dùng ảnh nhẹ hơn.'),
  image_type: blocks('{channel} không nhận ảnh loại {type}.', 'Dùng ảnh JPG hoặc PNG.'),
  recording_left_out: warns(
    '{channel} không mang được âm thanh, phim trong bài.',
    'Người đọc ở đó chỉ thấy phần chữ.',
  ),
  recording_without_words: warns(
    'Có âm thanh hoặc phim nhưng phần chữ quá ít.',
    'Ghi lời thoại chính để người không nghe được vẫn hiểu.',
  ),
  captions_missing: blocks(
    'Phim chưa có phụ đề.',
    'Chọn phim trong bài, bấm “Phụ đề, lời”: tải tệp .vtt, .srt lên hoặc gõ tay.',
  ),
  captions_wanted: warns(
    'Phim trong bài chưa có phụ đề.',
    'Chọn phim trong bài, bấm “Phụ đề, lời”: tải tệp .vtt, .srt lên hoặc gõ tay.',
  ),
  transcript_wanted: warns(
    'Bản ghi âm chưa có lời viết ra.',
    'Chọn bản ghi trong bài, bấm “Phụ đề, lời” và ghi lời chính.',
  ),
  alt_missing: blocks(
    'Ảnh chưa có mô tả cho người không nhìn thấy.',
    'Ghi một câu nói trong ảnh có gì.',
  ),
  phone: blocks(
    'Có số điện thoại {value} không nằm trong danh bạ công khai của đơn vị.',
    'Bỏ số, hoặc ghi số đó vào danh bạ công khai.',
  ),
  mail: blocks(
    'Có địa chỉ thư {value} không nằm trong danh bạ công khai của đơn vị.',
    'Bỏ địa chỉ, hoặc ghi vào danh bạ công khai.',
  ),
  identity: blocks(
    'Có vẻ là số căn cước hoặc chứng minh nhân dân: {value}.',
    'Bỏ số này; dữ liệu cá nhân không được đưa ra công khai.',
  ),
  bank: blocks(
    'Có số tài khoản ngân hàng: {value}.',
    'Bỏ số này; hướng dẫn người dân nộp qua kênh chính thức.',
  ),
  abbreviation: warns(
    'Chữ viết tắt {value} chưa được giải thích.',
    'Lần đầu viết đầy đủ{full}, chữ tắt để trong ngoặc.',
  ),
  sentence_long: warns('Câu có {n} từ; {channel} nên không quá {most}.', 'Tách thành hai câu.'),
  hard_to_hear: warns(
    '{channel}: khó nghe khi đọc lên: {value}.',
    'Nói bằng lời, hoặc mời người nghe đến hỏi tại trụ sở.',
  ),
  not_composed: blocks(
    'Có chữ gõ dạng tổ hợp, máy khác hiện sai dấu.',
    'Gõ lại đoạn này bằng bảng mã Unicode dựng sẵn.',
  ),
  law_expired: warns('{value} đã hết hiệu lực{since}.', 'Viện dẫn văn bản thay thế{next}.'),
  law_not_yet: warns('{value} chưa có hiệu lực.', 'Nói rõ ngày bắt đầu áp dụng.'),
  procedure_ended: blocks(
    'Thủ tục {value} không còn được áp dụng.',
    'Chọn thủ tục đang có hiệu lực.',
  ),
  link_unchecked: warns(
    'Chưa kiểm tra được đường dẫn {value} từ lần sửa cuối.',
    'Hệ thống tự kiểm tra trong ít phút.',
  ),
  link_dead: warns('Đường dẫn {value} không mở được ({reason}).', 'Sửa hoặc bỏ đường dẫn.'),
} as const satisfies Record<string, Rule>

export type FindingCode = keyof typeof findingRules

export function finding(code: FindingCode, place: Place, values: Finding['values'] = {}): Finding {
  return { code, severity: findingRules[code].severity, place, values }
}

export function blocksAny(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'blocks')
}

/** The sentence (or the one how to mend it) with its values, in Vietnamese. */
export function sentenceOf(
  { code, values }: Pick<Finding, 'code' | 'values'>,
  sentence: string = findingRules[code].sentence,
): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

function blocks(sentence: string, mend: string) {
  return { severity: 'blocks', sentence, mend } as const
}

function warns(sentence: string, mend: string) {
  return { severity: 'warns', sentence, mend } as const
}
