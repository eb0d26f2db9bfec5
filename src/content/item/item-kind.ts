import type { Language } from '../../ui/translate.ts'
import type { ChannelCode } from '../channel/channel-spec.ts'
import { type FactField, itemFacts } from './item-facts.ts'

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
/** Type 3 and 5 of Decree 49/2024: handed round and told in the villages. */
const NEAR = ['grassroots_bulletin', 'communicator'] as const
const PAPER = ['poster', 'leaflet', 'banner', 'panel', 'notice_board', 'handbook'] as const

export const itemKinds: readonly ItemKind[] = [
  {
    ...named('article', 'Tin, bài', 'Article'),
    ...used('Đưa tin, giải thích, tuyên truyền một việc.', 'News, explanation, information.'),
    channels: [
      ...WEB,
      'loudspeaker',
      'press',
      'tv_radio',
      'notice_board',
      ...NEAR,
      'meeting',
      'zalo_app',
      'social_network',
      'sms',
      'vneid',
    ],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 80, most: 2000 },
    needsHead: false,
    facts: itemFacts.article,
  },
  {
    ...named('bulletin', 'Bản tin truyền thanh', 'Broadcast bulletin'),
    ...used('Lời đọc trên loa, đài; có thời lượng ước tính.', 'To be read over loudspeakers.'),
    channels: ['loudspeaker', 'tv_radio', 'communicator', 'meeting'],
    proposed: 1,
    titleMost: 160,
    summary: 'none',
    body: 'speech',
    words: { least: 60, most: 1500 },
    needsHead: false,
    facts: itemFacts.bulletin,
  },
  {
    ...named('slogan', 'Khẩu hiệu', 'Slogan'),
    ...used(
      'Một câu ngắn cho băng rôn, pa nô, bảng điện tử.',
      'One short line for banners and boards.',
    ),
    channels: [
      'banner',
      'slogan_sheet',
      'panel',
      'electronic_board',
      'poster',
      'loudspeaker',
      'facebook',
      'zalo',
      'portal',
    ],
    proposed: 2,
    titleMost: 120,
    summary: 'none',
    body: 'lines',
    words: { least: 0, most: 120 },
    needsHead: false,
    facts: itemFacts.slogan,
  },
  {
    ...named('qa', 'Hỏi – đáp', 'Question and answer'),
    ...used('Trả lời điều người dân hay hỏi, tháo gỡ vướng mắc.', 'Answers to what people ask.'),
    channels: [...WEB, 'loudspeaker', 'leaflet', 'notice_board', ...NEAR, 'meeting', 'press'],
    proposed: 1,
    titleMost: 200,
    summary: 'optional',
    body: 'rich',
    words: { least: 20, most: 1000 },
    needsHead: false,
    facts: itemFacts.qa,
  },
  {
    ...named('guide', 'Hướng dẫn', 'Guide'),
    ...used(
      'Cách làm từng bước: thủ tục, dịch vụ công trực tuyến.',
      'Steps of a procedure or an online service.',
    ),
    channels: [
      ...WEB,
      'leaflet',
      'poster',
      'handbook',
      'notice_board',
      'loudspeaker',
      ...NEAR,
      'meeting',
      'zalo_app',
      'vneid',
    ],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 60, most: 3000 },
    needsHead: false,
    facts: itemFacts.guide,
  },
  {
    ...named('reportage', 'Phóng sự, clip', 'Reportage, clip'),
    ...used(
      'Âm thanh hoặc hình ảnh kèm lời giới thiệu và lời bình.',
      'Sound or film with its words.',
    ),
    channels: [
      'portal',
      'official_portal',
      'facebook',
      'zalo',
      'youtube',
      'tiktok',
      'social_network',
      'tv_radio',
      'loudspeaker',
      'electronic_board',
      'meeting',
    ],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 20, most: 3000 },
    needsHead: false,
    facts: itemFacts.reportage,
  },
  {
    ...named('good_example', 'Gương điển hình, cách làm hay', 'Good example'),
    ...used(
      'Biểu dương người, tập thể; mô hình đáng nhân rộng.',
      'People and models worth following.',
    ),
    channels: [...WEB, 'loudspeaker', 'press', 'tv_radio', 'meeting', 'notice_board', ...NEAR],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 100, most: 2500 },
    needsHead: false,
    facts: itemFacts.good_example,
  },
  {
    ...named('critical', 'Bài phê bình, phản ánh tồn tại', 'Critical item'),
    ...used(
      'Nêu việc chậm trễ, tiêu cực; luôn cần lãnh đạo duyệt.',
      'Names what went wrong; a head always decides.',
    ),
    channels: [...WEB, 'loudspeaker', 'press', 'tv_radio', 'meeting', 'internal_notice'],
    proposed: 1,
    titleMost: 160,
    summary: 'required',
    body: 'rich',
    words: { least: 80, most: 2000 },
    needsHead: true,
    facts: itemFacts.critical,
  },
  {
    ...named('print_text', 'Nội dung in ấn', 'Text for print'),
    ...used(
      'Tờ rơi, tờ gấp, áp phích, sổ tay; kèm tệp thiết kế.',
      'Leaflets, posters, handbooks with their design file.',
    ),
    channels: [...PAPER, 'slogan_sheet', 'electronic_board'],
    proposed: 0,
    titleMost: 160,
    summary: 'optional',
    body: 'rich',
    words: { least: 5, most: 8000 },
    needsHead: false,
    facts: itemFacts.print_text,
  },
  {
    ...named('internal_notice', 'Thông báo nội bộ', 'Internal notice'),
    ...used(
      'Phổ biến tới cán bộ, công chức; có xác nhận đã đọc.',
      'For officials, with read receipts.',
    ),
    channels: ['internal_notice', 'meeting', 'notice_board'],
    proposed: 1,
    titleMost: 200,
    summary: 'none',
    body: 'rich',
    words: { least: 10, most: 3000 },
    needsHead: false,
    facts: itemFacts.internal_notice,
  },
  {
    ...named('initiative', 'Sáng kiến', 'Initiative'),
    ...used(
      'Sáng kiến cải cách: tác giả, quyết định công nhận, kết quả.',
      'Author, decision and result.',
    ),
    channels: [
      'portal',
      'official_portal',
      'internal_notice',
      'meeting',
      'zalo',
      'facebook',
      'press',
      'loudspeaker',
    ],
    proposed: 1,
    titleMost: 200,
    summary: 'required',
    body: 'rich',
    words: { least: 60, most: 3000 },
    needsHead: false,
    facts: itemFacts.initiative,
  },
  {
    ...named('award', 'Khen thưởng', 'Award'),
    ...used('Tập thể, cá nhân được khen về cải cách hành chính.', 'Commendations for reform.'),
    channels: [
      'portal',
      'official_portal',
      'zalo',
      'facebook',
      'loudspeaker',
      'internal_notice',
      'meeting',
      'press',
    ],
    proposed: 1,
    titleMost: 200,
    summary: 'required',
    body: 'rich',
    words: { least: 20, most: 1500 },
    needsHead: false,
    facts: itemFacts.award,
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

export function wordOfKind(code: ItemKindCode, language: Language): string {
  const kind = kindOf(code)
  return language === 'vi' ? kind.label : kind.labelEn
}
