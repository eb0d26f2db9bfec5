import type { ChannelCode } from '../channel/channel-spec.ts'

export const itemKindCodes = [
  'article',
  'bulletin',
  'slogan',
  'qa',
  'guide',
  'reportage',
  'good_example',
  'critical',
  'print_text',
  'internal_notice',
  'initiative',
  'award',
] as const
export type ItemKindCode = (typeof itemKindCodes)[number]

/** Something to be said of an item of this kind besides its text. Values are text; dates are ISO. */
export interface FactField {
  code: string
  label: string
  labelEn: string
  type: 'line' | 'lines' | 'date' | 'number'
  required: boolean
}

export interface ItemKind {
  code: ItemKindCode
  label: string
  labelEn: string
  /** What it is for, on the screen that asks which kind to write. */
  use: string
  useEn: string
  /** Ways out that suit it; the first ones are proposed. */
  channels: readonly ChannelCode[]
  proposed: number
  titleMost: number
  summary: 'required' | 'optional' | 'none'
  /** `rich` headings, lists, pictures · `speech` paragraphs to be read aloud · `lines` a few short lines */
  body: 'rich' | 'speech' | 'lines'
  /** Words the body should have. */
  words: { least: number; most: number }
  /** A head decides, whatever the steps of the unit say. */
  needsHead: boolean
  facts: readonly FactField[]
}

const WEB = ['portal', 'official_portal', 'zalo', 'facebook', 'email'] as const
const PAPER = ['poster', 'leaflet', 'banner', 'panel', 'notice_board', 'handbook'] as const

export const itemKinds: readonly ItemKind[] = [
  {
    ...named('article', 'Tin, bài', 'Article'),
    ...used('Đưa tin, giải thích, tuyên truyền một việc.', 'News, explanation, information.'),
    channels: [...WEB, 'loudspeaker', 'press', 'tv_radio', 'notice_board', 'meeting', 'sms', 'vneid'],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 80, most: 2000 },
    needsHead: false,
    facts: [],
  },
  {
    ...named('bulletin', 'Bản tin truyền thanh', 'Broadcast bulletin'),
    ...used('Lời đọc trên loa, đài; có thời lượng ước tính.', 'To be read over loudspeakers.'),
    channels: ['loudspeaker', 'tv_radio', 'meeting'],
    proposed: 1,
    titleMost: 160,
    summary: 'none',
    body: 'speech',
    words: { least: 60, most: 1500 },
    needsHead: false,
    facts: [fact('speaker', 'Người đọc', 'Speaker'), fact('opening', 'Lời chào, nhạc hiệu', 'Opening', 'lines')],
  },
  {
    ...named('slogan', 'Khẩu hiệu', 'Slogan'),
    ...used('Một câu ngắn cho băng rôn, pa nô, bảng điện tử.', 'One short line for banners and boards.'),
    channels: ['banner', 'slogan_sheet', 'panel', 'electronic_board', 'poster', 'loudspeaker', 'facebook', 'zalo', 'portal'],
    proposed: 2,
    titleMost: 120,
    summary: 'none',
    body: 'lines',
    words: { least: 0, most: 120 },
    needsHead: false,
    facts: [fact('occasion', 'Dịp sử dụng', 'Occasion')],
  },
  {
    ...named('qa', 'Hỏi – đáp', 'Question and answer'),
    ...used('Trả lời điều người dân hay hỏi, tháo gỡ vướng mắc.', 'Answers to what people ask.'),
    channels: [...WEB, 'loudspeaker', 'leaflet', 'notice_board', 'meeting', 'press'],
    proposed: 1,
    titleMost: 200,
    summary: 'optional',
    body: 'rich',
    words: { least: 20, most: 1000 },
    needsHead: false,
    facts: [fact('answered_by', 'Người hoặc bộ phận trả lời', 'Answered by', 'line', true)],
  },
  {
    ...named('guide', 'Hướng dẫn', 'Guide'),
    ...used('Cách làm từng bước: thủ tục, dịch vụ công trực tuyến.', 'Steps of a procedure or an online service.'),
    channels: [...WEB, 'leaflet', 'poster', 'handbook', 'notice_board', 'loudspeaker', 'meeting', 'vneid'],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 60, most: 3000 },
    needsHead: false,
    facts: [
      fact('who', 'Ai thực hiện', 'Who'),
      fact('where', 'Nộp ở đâu', 'Where'),
      fact('time', 'Thời hạn giải quyết', 'Time limit'),
      fact('fee', 'Phí, lệ phí', 'Fee'),
    ],
  },
  {
    ...named('reportage', 'Phóng sự, clip', 'Reportage, clip'),
    ...used('Âm thanh hoặc hình ảnh kèm lời giới thiệu và lời bình.', 'Sound or film with its words.'),
    channels: ['portal', 'official_portal', 'facebook', 'zalo', 'tv_radio', 'loudspeaker', 'electronic_board', 'meeting'],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 20, most: 3000 },
    needsHead: false,
    facts: [
      fact('made_by', 'Người thực hiện', 'Made by', 'line', true),
      fact('filmed_on', 'Ngày ghi hình, ghi âm', 'Recorded on', 'date'),
    ],
  },
  {
    ...named('good_example', 'Gương điển hình, cách làm hay', 'Good example'),
    ...used('Biểu dương người, tập thể; mô hình đáng nhân rộng.', 'People and models worth following.'),
    channels: [...WEB, 'loudspeaker', 'press', 'tv_radio', 'meeting', 'notice_board'],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 100, most: 2500 },
    needsHead: false,
    facts: [
      fact('subject', 'Cá nhân, tập thể hoặc mô hình', 'Person, team or model', 'line', true),
      fact('result', 'Kết quả đo được', 'Measured result', 'lines', true),
      fact('how', 'Điều kiện để nhân rộng', 'What others need to follow', 'lines'),
    ],
  },
  {
    ...named('critical', 'Bài phê bình, phản ánh tồn tại', 'Critical item'),
    ...used('Nêu việc chậm trễ, tiêu cực; luôn cần lãnh đạo duyệt.', 'Names what went wrong; a head always decides.'),
    channels: [...WEB, 'loudspeaker', 'press', 'tv_radio', 'meeting', 'internal_notice'],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 80, most: 2000 },
    needsHead: true,
    facts: [
      fact('concerned', 'Đơn vị, bộ phận được nêu', 'Who is concerned', 'line', true),
      fact('verified', 'Đã xác minh thế nào', 'How it was verified', 'lines', true),
      fact('remedy', 'Hướng khắc phục và thời hạn', 'Remedy and date', 'lines'),
    ],
  },
  {
    ...named('print_text', 'Nội dung in ấn', 'Text for print'),
    ...used('Tờ rơi, tờ gấp, áp phích, sổ tay; kèm tệp thiết kế.', 'Leaflets, posters, handbooks with their design file.'),
    channels: [...PAPER, 'slogan_sheet', 'electronic_board'],
    proposed: 0,
    titleMost: 160,
    summary: 'optional',
    body: 'rich',
    words: { least: 5, most: 8000 },
    needsHead: false,
    facts: [
      fact('size', 'Khổ in hoặc kích thước (m)', 'Paper or size (m)'),
      fact('copies', 'Số lượng dự kiến', 'Copies planned', 'number'),
      fact('budget', 'Nguồn kinh phí', 'Budget'),
    ],
  },
  {
    ...named('internal_notice', 'Thông báo nội bộ', 'Internal notice'),
    ...used('Phổ biến tới cán bộ, công chức; có xác nhận đã đọc.', 'For officials, with read receipts.'),
    channels: ['internal_notice', 'meeting', 'notice_board'],
    proposed: 1,
    titleMost: 200,
    summary: 'none',
    body: 'rich',
    words: { least: 10, most: 3000 },
    needsHead: false,
    facts: [fact('document', 'Số, ký hiệu văn bản kèm theo', 'Document attached')],
  },
  {
    ...named('initiative', 'Sáng kiến', 'Initiative'),
    ...used('Sáng kiến cải cách: tác giả, quyết định công nhận, kết quả.', 'Author, decision and result.'),
    channels: ['portal', 'official_portal', 'internal_notice', 'meeting', 'zalo', 'facebook', 'press', 'loudspeaker'],
    proposed: 1,
    titleMost: 200,
    summary: 'required',
    body: 'rich',
    words: { least: 60, most: 3000 },
    needsHead: false,
    facts: [
      fact('author', 'Tác giả, đồng tác giả', 'Author', 'line', true),
      fact('decision', 'Quyết định công nhận (số, ngày)', 'Decision'),
      fact('decided_on', 'Ngày công nhận', 'Recognised on', 'date'),
      fact('level', 'Cấp công nhận', 'Recognised at'),
      fact('result', 'Kết quả, hiệu quả đo được', 'Result', 'lines', true),
      fact('saving', 'Chi phí, thời gian tiết kiệm', 'Saving'),
    ],
  },
  {
    ...named('award', 'Khen thưởng', 'Award'),
    ...used('Tập thể, cá nhân được khen về cải cách hành chính.', 'Commendations for reform.'),
    channels: ['portal', 'official_portal', 'zalo', 'facebook', 'loudspeaker', 'internal_notice', 'meeting', 'press'],
    proposed: 1,
    titleMost: 200,
    summary: 'required',
    body: 'rich',
    words: { least: 20, most: 1500 },
    needsHead: false,
    facts: [
      fact('recipient', 'Tập thể, cá nhân được khen', 'Recipient', 'line', true),
      fact('form', 'Hình thức khen thưởng', 'Form of award', 'line', true),
      fact('decision', 'Số quyết định', 'Decision'),
      fact('decided_on', 'Ngày quyết định', 'Decided on', 'date'),
      fact('reason', 'Thành tích', 'Merit', 'lines', true),
    ],
  },
]

export function kindOf(code: ItemKindCode): ItemKind {
  const found = itemKinds.find((kind) => kind.code === code)
  if (!found) throw new RangeError(`no kind ${code}`)
  return found
}

function named<C extends ItemKindCode>(code: C, label: string, labelEn: string) {
  return { code, label, labelEn }
}

function used(use: string, useEn: string) {
  return { use, useEn }
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
