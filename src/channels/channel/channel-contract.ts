import { z } from 'zod'
import { channelCode } from '../../content/channel/channel-spec.ts'
import { typedDate } from '../../platform/typed-date.ts'
import type { Operation } from '../../platform/contract.ts'
import { SMS_PROVIDERS } from './channel.ts'

const id = z.uuid()
const version = z.int().min(1)

const settings = z.strictObject({
  accountId: z.string().trim().max(100).optional(),
  broadcast: z.boolean().optional(),
  brandname: z.string().trim().max(20).optional(),
  fromAddress: z.email('Địa chỉ gửi thư chưa đúng.').max(254).optional(),
  provider: z.enum(SMS_PROVIDERS).optional(),
  targets: z.array(z.string().trim().min(1).max(120)).max(200).optional(),
})

const typed = {
  name: z.string().trim().min(1, 'Hãy ghi tên kênh.').max(160),
  url: z.url({ protocol: /^https?$/, error: 'Địa chỉ phải bắt đầu bằng https://.' }).nullable(),
  mode: z.enum(['manual', 'api']),
  settings,
  isListed: z.boolean(),
  decision: z.string().trim().max(200).nullable(),
  keeperName: z.string().trim().min(1, 'Hãy ghi người giữ kênh.').max(120),
}

export const channelView = z.object({
  id,
  unitId: id,
  code: channelCode,
  ...typed,
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  version,
  /** Whether the program may act on it: null where it has no key. */
  connection: z.enum(['working', 'broken']).nullable(),
  nextAt: z.string().nullable(),
  lastAt: z.string().nullable(),
  may: z.object({ edit: z.boolean() }),
})

export type ChannelView = z.infer<typeof channelView>

export const channelOperations = {
  listChannels: {
    method: 'GET',
    path: '/units/:unitId/channels',
    summary: 'Các kênh của đơn vị: cổng, Zalo, Facebook, loa, bảng tin …',
    may: 'official',
    response: z.object({ items: z.array(channelView), next: z.null() }),
  },
  openChannel: {
    method: 'POST',
    path: '/units/:unitId/channels',
    summary: 'Ghi một kênh của đơn vị',
    may: 'official',
    body: z.object({ code: channelCode, ...typed }),
    response: channelView,
  },
  editChannel: {
    method: 'PUT',
    path: '/channels/:channelId',
    summary: 'Sửa một kênh',
    may: 'official',
    body: z.object({ version, ...typed }),
    response: channelView,
  },
  readQuota: {
    method: 'GET',
    path: '/channels/:channelId/quota',
    summary:
      'Còn gửi được bao nhiêu, như nhà cung cấp nói lúc này; null là chưa rõ, không phải hết',
    may: 'official',
    response: z.object({ balance: z.number().nullable(), readAt: z.string() }),
  },
  closeChannel: {
    method: 'POST',
    path: '/channels/:channelId/close',
    summary: 'Đóng kênh; những lần đã đăng giữ nguyên',
    may: 'official',
    body: z.object({ version }),
    response: channelView,
  },
  connectChannel: {
    method: 'PUT',
    path: '/channels/:channelId/keys',
    summary: 'Đặt khóa kết nối; khóa được niêm phong, không đọc lại được',
    may: 'official',
    body: z.object({
      keys: z.record(z.string().regex(/^[A-Za-z]{1,40}$/), z.string().trim().min(1).max(4000)),
      /** When the access key runs out. */
      expiresOn: typedDate('Ngày hết hạn chưa đúng.').nullable().default(null),
    }),
    response: channelView,
  },
} as const satisfies Record<string, Operation>
