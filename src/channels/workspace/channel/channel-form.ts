import type { ChannelCode } from '../../../content/channel/channel-spec.ts'
import type { CallInput } from '../../../platform/client.ts'
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
}

/** What the program must know to act on a way; each is written here and never shown again. */
export const channelKeys: Partial<Record<ChannelCode, readonly Key[]>> = {
  zalo: [
    { name: 'appId', label: 'Mã ứng dụng (App ID)' },
    { name: 'appSecret', label: 'Khóa bí mật của ứng dụng' },
    {
      name: 'refreshToken',
      label: 'Mã gia hạn (refresh token)',
      hint: 'Dùng được một lần; hệ thống tự đổi mã mới và giữ lại.',
    },
    { name: 'accessToken', label: 'Mã truy cập (access token)' },
  ],
  facebook: [
    {
      name: 'pageToken',
      label: 'Mã truy cập của Trang (Page access token)',
      hint: 'Của Trang, không phải của cá nhân quản trị.',
    },
  ],
}
