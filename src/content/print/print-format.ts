import type { ChannelCode } from '../channel/channel-spec.ts'

/** A way to set an item on paper. Sizes in metres are asked for where `inMetres`. */
export interface PrintFormat {
  code: PrintFormatCode
  /** The way out it is printed for: its own words are those that are set. */
  channel: ChannelCode
  label: string
  labelEn: string
  inMetres: boolean
  /** Pictures have a place on it. */
  pictures: boolean
}

export const printFormatCodes = [
  'poster-a3',
  'poster-a4',
  'leaflet-a5',
  'trifold',
  'banner',
  'panel',
  'slogan-a3',
  'slogan-a4',
  'handbook',
  'notice-a3',
  'notice-a4',
] as const
export type PrintFormatCode = (typeof printFormatCodes)[number]

export const printTones = [
  { code: 'blue', label: 'Xanh lam', labelEn: 'Blue' },
  { code: 'red', label: 'Đỏ', labelEn: 'Red' },
  { code: 'green', label: 'Xanh lục', labelEn: 'Green' },
] as const

export const printFormats: readonly PrintFormat[] = [
  format('poster-a3', 'poster', 'Áp phích A3', 'Poster A3', { pictures: true }),
  format('poster-a4', 'poster', 'Áp phích A4', 'Poster A4', { pictures: true }),
  format('leaflet-a5', 'leaflet', 'Tờ rơi A5, hai mặt', 'Flyer A5, two sides', { pictures: true }),
  format('trifold', 'leaflet', 'Tờ gấp ba', 'Leaflet folded in three', { pictures: true }),
  format('banner', 'banner', 'Băng rôn', 'Banner', { inMetres: true }),
  format('panel', 'panel', 'Pa nô, standee', 'Panel, standee', { inMetres: true, pictures: true }),
  format('slogan-a3', 'slogan_sheet', 'Khẩu hiệu A3', 'Slogan sheet A3'),
  format('slogan-a4', 'slogan_sheet', 'Khẩu hiệu A4', 'Slogan sheet A4'),
  format('handbook', 'handbook', 'Sổ tay A5', 'Handbook A5', { pictures: true }),
  format('notice-a3', 'notice_board', 'Bảng niêm yết A3', 'Notice A3'),
  format('notice-a4', 'notice_board', 'Bảng niêm yết A4', 'Notice A4'),
]

export function formatOf(code: PrintFormatCode): PrintFormat {
  const found = printFormats.find((one) => one.code === code)
  if (!found) throw new RangeError(`no format ${code}`)
  return found
}

/** The formats of the ways an item is meant to go; the first is proposed. */
export function formatsFor(channels: readonly ChannelCode[]): PrintFormat[] {
  return printFormats.filter(({ channel }) => channels.includes(channel))
}

function format(
  code: PrintFormatCode,
  channel: ChannelCode,
  label: string,
  labelEn: string,
  { inMetres = false, pictures = false } = {},
): PrintFormat {
  return { code, channel, label, labelEn, inMetres, pictures }
}
