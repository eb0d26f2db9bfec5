import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { id, version } from '../contract-parts.ts'

const screen = z.enum(['viec', 'bang-theo-doi'])

const savedView = z.object({
  id,
  name: z.string(),
  screen,
  /** Of the screen with its filters, below `/lam-viec`. */
  address: z.string(),
  isShared: z.boolean(),
  /** The screen opens with it when nothing else is asked. */
  isDefault: z.boolean(),
  byName: z.string(),
  version,
  may: z.object({ edit: z.boolean() }),
})

const views = z.object({ items: z.array(savedView), next: z.null() })

const typed = {
  name: typedReason('Hãy đặt tên cho cách xem.', 40),
  isShared: z.boolean().default(false),
  isDefault: z.boolean().default(false),
}
const address = z
  .string()
  .max(2000, 'Điều kiện lọc quá dài, không lưu được.')
  .regex(
    /^\/(?:viec|bang-theo-doi)(?:\?[^\s#]*)?$/,
    'Chỉ lưu được cách xem của Việc đến hạn, Bảng theo dõi.',
  )

export type SavedView = z.infer<typeof savedView>
export type ViewTyped = z.infer<typeof viewTyped>
const viewTyped = z.object({ ...typed, address })

/** Named filters of the board and the lists, one's own and those shared in the unit. */
export const viewOperations = {
  listViews: {
    method: 'GET',
    path: '/units/:unitId/views',
    summary: 'Cách xem đã lưu của tôi và cách xem đơn vị dùng chung',
    may: 'official',
    response: views,
  },
  saveView: {
    method: 'POST',
    path: '/units/:unitId/views',
    summary: 'Lưu một cách xem; trùng tên cách xem của mình thì thay',
    may: 'official',
    body: viewTyped,
    response: views,
  },
  changeView: {
    method: 'PUT',
    path: '/views/:viewId',
    summary: 'Đổi tên, điều kiện lọc, dùng chung hay không',
    may: 'official',
    body: z.object({ ...typed, address, version }),
    response: views,
  },
  openWithView: {
    method: 'PUT',
    path: '/views/:viewId/default',
    summary: 'Mở màn hình bằng cách xem này khi không hỏi gì khác, hoặc thôi',
    may: 'official',
    body: z.object({ isDefault: z.boolean() }),
    response: views,
  },
  removeView: {
    method: 'DELETE',
    path: '/views/:viewId',
    summary: 'Bỏ một cách xem',
    may: 'official',
    response: views,
  },
} as const satisfies Record<string, Operation>
