import type { ItemKindCode } from './item-kind.ts'

/** Something to be said of an item of this kind besides its text. Values are text; dates are ISO. */
export interface FactField {
  code: string
  label: string
  labelEn: string
  type: 'line' | 'lines' | 'date' | 'number'
  required: boolean
}

export const itemFacts: Readonly<Record<ItemKindCode, readonly FactField[]>> = {
  article: [],
  bulletin: [
    fact('speaker', 'Người đọc', 'Speaker'),
    fact('opening', 'Lời chào, nhạc hiệu', 'Opening', 'lines'),
  ],
  slogan: [fact('occasion', 'Dịp sử dụng', 'Occasion')],
  qa: [fact('answered_by', 'Người hoặc bộ phận trả lời', 'Answered by', 'line', true)],
  guide: [
    fact('who', 'Ai thực hiện', 'Who'),
    fact('where', 'Nộp ở đâu', 'Where'),
    fact('time', 'Thời hạn giải quyết', 'Time limit'),
    fact('fee', 'Phí, lệ phí', 'Fee'),
  ],
  reportage: [
    fact('made_by', 'Người thực hiện', 'Made by', 'line', true),
    fact('filmed_on', 'Ngày ghi hình, ghi âm', 'Recorded on', 'date'),
  ],
  good_example: [
    fact('subject', 'Cá nhân, tập thể hoặc mô hình', 'Person, team or model', 'line', true),
    fact('result', 'Kết quả đo được', 'Measured result', 'lines', true),
    fact('how', 'Điều kiện để nhân rộng', 'What others need to follow', 'lines'),
  ],
  critical: [
    fact('concerned', 'Đơn vị, bộ phận được nêu', 'Who is concerned', 'line', true),
    fact('verified', 'Đã xác minh thế nào', 'How it was verified', 'lines', true),
    fact('remedy', 'Hướng khắc phục và thời hạn', 'Remedy and date', 'lines'),
  ],
  print_text: [
    fact('size', 'Khổ in hoặc kích thước (m)', 'Paper or size (m)'),
    fact('copies', 'Số lượng dự kiến', 'Copies planned', 'number'),
    fact('budget', 'Nguồn kinh phí', 'Budget'),
  ],
  internal_notice: [fact('document', 'Số, ký hiệu văn bản kèm theo', 'Document attached')],
  initiative: [
    fact('author', 'Tác giả, đồng tác giả', 'Author', 'line', true),
    fact('decision', 'Quyết định công nhận (số, ngày)', 'Decision'),
    fact('decided_on', 'Ngày công nhận', 'Recognised on', 'date'),
    fact('level', 'Cấp công nhận', 'Recognised at'),
    fact('result', 'Kết quả, hiệu quả đo được', 'Result', 'lines', true),
    fact('saving', 'Chi phí, thời gian tiết kiệm', 'Saving'),
  ],
  award: [
    fact('recipient', 'Tập thể, cá nhân được khen', 'Recipient', 'line', true),
    fact('form', 'Hình thức khen thưởng', 'Form of award', 'line', true),
    fact('decision', 'Số quyết định', 'Decision'),
    fact('decided_on', 'Ngày quyết định', 'Decided on', 'date'),
    fact('reason', 'Thành tích', 'Merit', 'lines', true),
  ],
}

/** Of every kind, once an earlier version has gone out: what was wrong in it and how it is right. */
export const correctionFact = fact('correction', 'Đính chính', 'Correction', 'lines')

/** The fields of a kind, and the correction that any text may carry. */
export function factsOfKind(kind: ItemKindCode): readonly FactField[] {
  return [correctionFact, ...itemFacts[kind]]
}

export function correctionIn({ facts }: { facts: Readonly<Record<string, string>> }): string {
  return (facts[correctionFact.code] ?? '').trim()
}

function fact(
  code: string,
  label: string,
  labelEn: string,
  type: FactField['type'] = 'line',
  required = false,
): FactField {
  return { code, label, labelEn, type, required }
}
