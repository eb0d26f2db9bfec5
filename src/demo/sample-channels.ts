import type { ChannelCode } from '../content/index.ts'

interface SampleChannel {
  code: ChannelCode
  name: string
  url: string | null
  mode: 'manual' | 'api'
  settings: { targets?: string[]; fromAddress?: string; brandname?: string }
  isListed: boolean
  decision?: string
}

/** The ways out that the commune keeps; Zalo waits to be connected. */
export const sampleChannels: readonly SampleChannel[] = [
  channel('portal', 'Trang truyền thông xã Bình Minh', null, 'api'),
  channel(
    'official_portal',
    'Cổng thông tin điện tử xã Bình Minh',
    'https://binhminh.anson.example.vn',
  ),
  channel('zalo', 'Zalo UBND xã Bình Minh', 'https://zalo.example.vn/ubnd-xa-binh-minh', 'api'),
  channel(
    'facebook',
    'Trang Facebook UBND xã Bình Minh',
    'https://facebook.example.vn/ubnd-xa-binh-minh',
  ),
  channel('loudspeaker', 'Loa truyền thanh xã', null, 'manual', [
    'Cụm thôn Đông',
    'Cụm thôn Hạ',
    'Cụm chợ',
  ]),
  channel('notice_board', 'Bảng tin các thôn', null, 'manual', [
    'Nhà văn hóa thôn Đông',
    'Nhà văn hóa thôn Hạ',
  ]),
  channel('banner', 'Băng rôn, khẩu hiệu', null),
  channel('press', 'Báo, tạp chí của tỉnh', null, 'manual', [
    'Báo An Sơn',
    'Tạp chí Nội vụ An Sơn',
  ]),
  {
    ...channel('email', 'Bản tin qua thư điện tử', null, 'api'),
    settings: { fromAddress: 'ban-tin@binhminh.anson.example.vn' },
  },
  { ...channel('sms', 'Tin nhắn xã Bình Minh', null), settings: { brandname: 'UBNDBINHMINH' } },
  channel('internal_notice', 'Thông báo nội bộ xã', null),
  channel('meeting', 'Giao ban trưởng thôn', null),
]

function channel(
  code: ChannelCode,
  name: string,
  url: string | null,
  mode: SampleChannel['mode'] = 'manual',
  targets: string[] = [],
): SampleChannel {
  return {
    code,
    name,
    url,
    mode,
    settings: targets.length > 0 ? { targets } : {},
    isListed: url !== null,
    ...(url === null ? {} : { decision: 'Quyết định 112/QĐ-UBND ngày 05/01/2026' }),
  }
}
