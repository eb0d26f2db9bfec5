import { z } from 'zod'

/** The ways out of the house, in the order screens show them. What a way can do and what it cannot is data. */
export const channelCodes = [
  'portal',
  'official_portal',
  'zalo',
  'facebook',
  'youtube',
  'tiktok',
  'zalo_app',
  'social_network',
  'sms',
  'email',
  'loudspeaker',
  'press',
  'tv_radio',
  'poster',
  'leaflet',
  'banner',
  'panel',
  'slogan_sheet',
  'handbook',
  'notice_board',
  'grassroots_bulletin',
  'electronic_board',
  'vneid',
  'communicator',
  'meeting',
  'internal_notice',
  'other',
] as const

export const channelCode = z.enum(channelCodes)
export type ChannelCode = (typeof channelCodes)[number]

export interface ChannelSpec {
  code: ChannelCode
  label: string
  labelEn: string
  /** Kind of the activity a confirmed delivery becomes: a code of law's catalogue. */
  channelKind: string
  /** `page` title, summary and body with pictures · `post` one text with pictures · `line` one short text · `script` read aloud · `sheet` set on paper */
  carries: 'page' | 'post' | 'line' | 'script' | 'sheet'
  /** Who takes it in: longer sentences are read than heard. */
  takenIn: 'read' | 'heard' | 'glanced'
  /** Everybody may see it: personal data has no place there. */
  isPublic: boolean
  limits: ChannelLimits
}

/** Characters are counted as people see them; bytes and messages by whoever sends. */
export interface ChannelLimits {
  title?: number
  summary?: number
  /** Of the one text, or of the body. */
  text?: number
  /** Words a sentence may have. */
  sentence?: number
  /** Of a short message; letters with marks need more of them. */
  messages?: number
  /** Reading aloud takes at most so long. */
  seconds?: number
  images?: { least?: number; most?: number; maxBytes?: number; mimes?: readonly string[] }
  /** A picture at the head is demanded. */
  cover?: true
  recordings?: false
}

const JPEG_PNG = ['image/jpeg', 'image/png'] as const

/** Limits of outside systems are those of November 2026; a limit nobody knows is left out. */
export const channelSpecs: readonly ChannelSpec[] = [
  spec('portal', 'Cổng của đơn vị', 'Own portal', 'portal_news', 'page', 'read', {
    title: 160,
    summary: 400,
    sentence: 40,
  }),
  spec(
    'official_portal',
    'Cổng thông tin điện tử đang có',
    'Existing official portal',
    'portal_news',
    'page',
    'read',
    { title: 160, summary: 400, sentence: 40 },
  ),
  // An article is demanded a picture at its head; the broadcast shows its title and description only.
  spec('zalo', 'Zalo OA', 'Zalo official account', 'zalo_oa', 'page', 'read', {
    title: 150,
    summary: 300,
    sentence: 30,
    cover: true,
    images: { most: 20, maxBytes: 1_048_576, mimes: JPEG_PNG },
    recordings: false,
  }),
  spec('facebook', 'Trang Facebook', 'Facebook page', 'facebook_page', 'post', 'read', {
    text: 63_206,
    sentence: 30,
    images: { most: 10, maxBytes: 4_194_304, mimes: JPEG_PNG },
  }),
  spec('youtube', 'Kênh YouTube', 'YouTube channel', 'social_network', 'post', 'read', {
    title: 100,
    text: 5000,
    sentence: 30,
  }),
  spec('tiktok', 'Kênh TikTok', 'TikTok channel', 'social_network', 'post', 'read', {
    text: 2200,
    sentence: 30,
  }),
  spec('zalo_app', 'Zalo Mini App', 'Zalo mini app', 'zalo_oa', 'page', 'read', {
    title: 150,
    sentence: 30,
  }),
  spec(
    'social_network',
    'Mạng xã hội khác',
    'Other social network',
    'social_network',
    'post',
    'read',
    {
      sentence: 30,
    },
  ),
  spec('sms', 'Tin nhắn SMS', 'SMS', 'sms', 'line', 'read', { messages: 2, sentence: 25 }),
  spec('email', 'Thư điện tử', 'E-mail', 'email', 'page', 'read', {
    title: 120,
    summary: 300,
    sentence: 40,
    recordings: false,
  }),
  spec('loudspeaker', 'Loa truyền thanh', 'Loudspeakers', 'broadcast', 'script', 'heard', {
    sentence: 20,
    seconds: 600,
  }),
  spec('press', 'Báo chí', 'Press', 'press', 'page', 'read', { title: 160, sentence: 40 }),
  spec(
    'tv_radio',
    'Phát thanh, truyền hình',
    'Radio and television',
    'tv_radio',
    'script',
    'heard',
    {
      sentence: 20,
      seconds: 900,
    },
  ),
  spec('poster', 'Áp phích', 'Poster', 'poster', 'sheet', 'glanced', { text: 600, sentence: 20 }),
  spec('leaflet', 'Tờ rơi, tờ gấp', 'Flyer, leaflet', 'flyer', 'sheet', 'read', {
    text: 3500,
    sentence: 25,
  }),
  spec('banner', 'Băng rôn', 'Banner', 'banner', 'line', 'glanced', { text: 120, sentence: 20 }),
  spec('panel', 'Pa nô', 'Panel', 'panel', 'sheet', 'glanced', { text: 300, sentence: 20 }),
  spec('slogan_sheet', 'Khẩu hiệu', 'Slogans', 'slogan', 'line', 'glanced', {
    text: 120,
    sentence: 20,
  }),
  spec('handbook', 'Sổ tay', 'Handbook', 'handbook', 'sheet', 'read', { sentence: 25 }),
  spec('notice_board', 'Bảng tin công cộng', 'Notice board', 'notice_board', 'sheet', 'read', {
    text: 3000,
    sentence: 25,
  }),
  spec(
    'grassroots_bulletin',
    'Bản tin thông tin cơ sở',
    'Grass-roots bulletin',
    'grassroots_bulletin',
    'sheet',
    'read',
    { sentence: 25 },
  ),
  spec(
    'electronic_board',
    'Bảng điện tử, màn hình',
    'Electronic board',
    'electronic_board',
    'line',
    'glanced',
    { text: 200, sentence: 20 },
  ),
  spec('vneid', 'Thông báo VNeID', 'VNeID notice', 'vneid', 'line', 'read', {
    text: 500,
    sentence: 25,
  }),
  spec(
    'communicator',
    'Tuyên truyền viên cơ sở',
    'Communicators',
    'communicator',
    'script',
    'heard',
    {
      sentence: 25,
    },
  ),
  spec('meeting', 'Hội nghị, giao ban', 'Meetings', 'internal_meeting', 'page', 'heard', {
    sentence: 30,
  }),
  {
    ...spec(
      'internal_notice',
      'Thông báo nội bộ',
      'Internal notice',
      'internal_notice',
      'page',
      'read',
      { title: 200, sentence: 40 },
    ),
    isPublic: false,
  },
  // What it is, its channel's name says: a publicity van, a stage play, a stall.
  spec('other', 'Hình thức khác', 'Other form', 'other', 'page', 'read', { sentence: 30 }),
]

export function specOf(code: ChannelCode): ChannelSpec {
  const found = channelSpecs.find((one) => one.code === code)
  if (!found) throw new RangeError(`no channel ${code}`)
  return found
}

function spec(
  code: ChannelCode,
  label: string,
  labelEn: string,
  channelKind: string,
  carries: ChannelSpec['carries'],
  takenIn: ChannelSpec['takenIn'],
  limits: ChannelLimits,
): ChannelSpec {
  return { code, label, labelEn, channelKind, carries, takenIn, isPublic: true, limits }
}
