import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'

const id = z.uuid()
const count = z.int().min(0)
const state = z.enum(['asked', 'joined', 'left', 'bounced'])

const subscriberView = z.object({
  id,
  address: z.string(),
  state,
  source: z.enum(['form', 'list']),
  consent: z.string(),
  askedAt: z.string(),
  joinedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
})

const counts = z.object({ asked: count, joined: count, left: count, bounced: count })

export const subscriberOperations = {
  listSubscribers: {
    method: 'GET',
    path: '/channels/:channelId/subscribers',
    summary: 'Người đăng ký nhận tin của kênh; chỉ cán bộ của chính đơn vị xem được',
    may: 'official',
    query: z.object({
      state: z.enum(['all', ...state.options]).default('all'),
      /** Exactly one address: a number or an e-mail address. */
      address: z.string().trim().max(254).optional(),
      cursor: typedCursor('id'),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(subscriberView), next: z.string().nullable(), counts }),
  },
  addSubscribers: {
    method: 'POST',
    path: '/channels/:channelId/subscribers',
    summary: 'Thêm những người đã đồng ý nhận tin, mỗi người một số hoặc một địa chỉ',
    may: 'official',
    body: z.object({
      addresses: z
        .array(z.string().trim().min(1).max(254))
        .min(1, 'Hãy nhập ít nhất một số hoặc địa chỉ.')
        .max(5000, 'Mỗi lần thêm nhiều nhất 5.000.'),
      /** Where their consent is kept. */
      consent: z.string().trim().min(5, 'Hãy ghi họ đã đồng ý bằng cách nào.').max(300),
    }),
    response: z.object({
      added: count,
      /** Known already, or left of their own will. */
      kept: count,
      /** Not addresses of this way, as typed. */
      wrong: z.array(z.string()),
      counts,
    }),
  },
  removeSubscriber: {
    method: 'POST',
    path: '/channels/:channelId/subscribers/:subscriberId/leave',
    summary: 'Thôi gửi cho một người theo yêu cầu của họ',
    may: 'official',
    response: z.object({ counts }),
  },
} as const satisfies Record<string, Operation>
