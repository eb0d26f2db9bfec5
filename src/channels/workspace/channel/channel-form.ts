import type { ChannelCode } from '../../../content/channel/channel-spec.ts'
import type { CallInput } from '../../../platform/client.ts'
import type { SmsProvider } from '../../channel/channel.ts'
import type { ChannelView, channelOperations } from '../../channel/channel-contract.ts'

export type TypedChannel = CallInput<typeof channelOperations.openChannel>['body']

export function formOf(channel: ChannelView | null, keeperName: string): TypedChannel {
  if (channel === null) {
    return {
      code: 'official_portal',
      name: '',
      url: null,
      mode: 'manual',
      settings: {},
      isListed: true,
      decision: null,
      keeperName,
    }
  }
  const { code, name, url, mode, settings, isListed, decision } = channel
  return { code, name, url, mode, settings, isListed, decision, keeperName: channel.keeperName }
}

/** Names for the targets of a way, one a line: clusters of loudspeakers, outlets, boards. */
export const targetWords: Partial<Record<ChannelCode, string>> = {
  loudspeaker: 'Các cụm loa, mỗi dòng một cụm',
  press: 'Các báo, tạp chí, mỗi dòng một tên',
  tv_radio: 'Các đài, mỗi dòng một tên',
  notice_board: 'Các bảng tin, mỗi dòng một nơi',
  electronic_board: 'Các bảng điện tử, mỗi dòng một nơi',
  poster: 'Các nơi thường dán, mỗi dòng một nơi',
  banner: 'Các nơi thường treo, mỗi dòng một nơi',
  panel: 'Các pa nô, mỗi dòng một nơi',
  grassroots_bulletin: 'Các nơi nhận, mỗi dòng một nơi',
  communicator: 'Các thôn, tổ dân phố, mỗi dòng một nơi',
  meeting: 'Các cuộc họp thường kỳ, mỗi dòng một cuộc',
  internal_notice: 'Các nhóm người nhận, mỗi dòng một nhóm',
}

export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}

interface Key {
  name: string
  label: string
  hint?: string
  /** Only for what the platform tells us (webhook), or where the installation has its own. */
  optional?: true
  /** No secret: seen while it is typed. */
  shown?: true
}

/** Ways with keys of their own. */
export const KEYED_CODES: readonly ChannelCode[] = [
  'official_portal',
  'zalo',
  'facebook',
  'sms',
  'email',
]

/** What the program must know to act on a channel; each is written here and never shown again. */
export function keysOf({ code, settings }: Pick<ChannelView, 'code' | 'settings'>): readonly Key[] {
  if (code === 'sms') return smsKeys[settings.provider ?? 'esms']
  return platformKeys[code] ?? []
}

/** The provider signs nothing: what it tells is believed because it knows the address. */
const reportSecret: Key = {
  name: 'reportSecret',
  label: 'Mã của địa chỉ nhận kết quả',
  hint: 'Tự đặt một dãy khó đoán; để trống thì không biết tin nào đã đến máy.',
  optional: true,
}

const smsKeys: Record<SmsProvider, readonly Key[]> = {
  esms: [
    { name: 'apiKey', label: 'Mã API của eSMS (ApiKey)' },
    { name: 'secretKey', label: 'Khóa bí mật của eSMS (SecretKey)' },
    reportSecret,
  ],
  speedsms: [{ name: 'token', label: 'Mã truy cập của SpeedSMS (access token)' }, reportSecret],
  vietguys: [
    { name: 'account', label: 'Tài khoản VietGuys' },
    { name: 'password', label: 'Mật khẩu VietGuys' },
  ],
}

const platformKeys: Partial<Record<ChannelCode, readonly Key[]>> = {
  official_portal: [
    {
      name: 'endpoint',
      label: 'Địa chỉ API nhận bài của cổng',
      hint: 'Nơi quản trị cổng cho; cổng WordPress: https://…/wp-json/wp/v2/posts.',
      shown: true,
    },
    {
      name: 'user',
      label: 'Tên đăng nhập',
      hint: 'Để trống nếu cổng chỉ cần mã truy cập.',
      optional: true,
      shown: true,
    },
    { name: 'token', label: 'Mã truy cập, hoặc mật khẩu ứng dụng' },
  ],
  zalo: [
    { name: 'appId', label: 'Mã ứng dụng (App ID)' },
    { name: 'appSecret', label: 'Khóa bí mật của ứng dụng' },
    {
      name: 'refreshToken',
      label: 'Mã gia hạn (refresh token)',
      hint: 'Dùng được một lần; hệ thống tự đổi mã mới và giữ lại.',
    },
    { name: 'accessToken', label: 'Mã truy cập (access token)' },
    {
      name: 'oaSecret',
      label: 'Khóa của OA cho webhook (OA secret key)',
      hint: 'Để biết có người nhắn tin; không dùng webhook thì để trống.',
      optional: true,
    },
  ],
  facebook: [
    {
      name: 'pageToken',
      label: 'Mã truy cập của Trang (Page access token)',
      hint: 'Của Trang, không phải của cá nhân quản trị.',
    },
    {
      name: 'appSecret',
      label: 'Khóa bí mật của ứng dụng',
      hint: 'Để biết có bình luận mới; không dùng webhook thì để trống.',
      optional: true,
    },
    {
      name: 'verifyToken',
      label: 'Mã xác minh webhook (verify token)',
      hint: 'Tự đặt một dãy khó đoán, rồi nhập đúng dãy đó ở Facebook.',
      optional: true,
    },
  ],
  email: [
    {
      name: 'smtpUrl',
      label: 'Máy chủ gửi thư (SMTP)',
      hint: 'Dạng smtps://tài-khoản:mật-khẩu@máy-chủ:465.',
    },
  ],
}

/** What is entered at the platform, so that it tells the program of messages and comments. */
export function hookOf(
  { id, code, settings }: Pick<ChannelView, 'id' | 'code' | 'settings'>,
  { reportSecret: secret = '' }: Readonly<Record<string, string>>,
): string | null {
  // eSMS is given the address with each message.
  if (code === 'sms' && settings.provider === 'speedsms' && secret !== '') {
    return `${location.origin}/hooks/sms/${id}/${encodeURIComponent(secret)}`
  }
  return code === 'zalo' || code === 'facebook' ? `${location.origin}/hooks/${code}/${id}` : null
}
