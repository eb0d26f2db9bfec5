import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

const whoAmI = z.object({
  account: z.object({ id: z.uuid(), name: z.string(), displayName: z.string() }),
  units: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      shortName: z.string(),
      role: z.enum(['viewer', 'officer', 'head', 'administrator']),
      slug: z.string().nullable(),
    }),
  ),
  /** The local date the program lives on; a demonstration may live on another day. */
  today: z.iso.date(),
  demo: z.boolean(),
  /** Nothing but a new password may be chosen. */
  mustChangePassword: z.boolean(),
})

export type WhoAmI = z.output<typeof whoAmI>

export const sessionOperations = defineContract({
  signIn: {
    method: 'POST',
    path: '/session',
    summary: 'Đăng nhập; trả về tài khoản và các đơn vị được giao, đặt cookie phiên làm việc',
    may: 'anyone',
    body: z.object({
      account: z.string().min(1, 'Hãy nhập tên đăng nhập.').max(200),
      password: z.string().min(1, 'Hãy nhập mật khẩu.').max(1000),
    }),
    response: whoAmI,
  },
  signOut: {
    method: 'DELETE',
    path: '/session',
    summary: 'Đăng xuất; phiên làm việc mất hiệu lực ngay',
    may: 'anyone',
  },
  whoAmI: {
    method: 'GET',
    path: '/session',
    summary: 'Ai đang đăng nhập, làm việc cho những đơn vị nào',
    may: 'official',
    response: whoAmI,
  },
})
