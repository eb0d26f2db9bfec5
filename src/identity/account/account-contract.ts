import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'

const ROLES = ['viewer', 'officer', 'head', 'administrator'] as const
const role = z.enum(ROLES, 'Hãy chọn quyền.')
const day = z.iso.date()
const named = z.object({ id: z.uuid(), name: z.string() })

const grant = z.object({
  id: z.uuid(),
  unit: named,
  role: z.enum(ROLES),
  from: day,
  /** The last day; null: until withdrawn. */
  to: day.nullable(),
  /** The post it comes with: it ends with it. */
  post: z.string().nullable(),
  /** Today. */
  counts: z.boolean(),
})

const account = z.object({
  id: z.uuid(),
  name: z.string(),
  displayName: z.string(),
  state: z.enum(['active', 'closed']),
  /** Where it belongs. */
  unit: named.nullable(),
  mustChange: z.boolean(),
  lastSignInAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  /** At units the caller administers; the newest first. */
  grants: z.array(grant),
})
export type AccountSummary = z.output<typeof account>

const accountView = account.extend({
  may: z.object({
    /** Rename, close. */
    administer: z.boolean(),
    /** New password, open again: not while it has rights the caller does not administer. */
    resetPassword: z.boolean(),
    isSelf: z.boolean(),
  }),
})
export type AccountView = z.output<typeof accountView>

/** Null when the same request came before: a password is told once. */
const told = z.object({ account: accountView, password: z.string().nullable() })

const newGrant = {
  unitId: z.uuid('Hãy chọn đơn vị.'),
  role,
  from: typedDate('Hãy chọn ngày bắt đầu.'),
  to: typedDate('Ngày cuối không đúng.').nullable().default(null),
  postId: z.uuid().nullable().default(null),
}

export const accountOperations = defineContract({
  listAccounts: {
    method: 'GET',
    path: '/accounts',
    summary: 'Tài khoản của đơn vị tôi quản trị và các đơn vị bên dưới',
    may: 'official',
    query: z.object({
      words: z.string().trim().max(100).optional(),
      /** Only those with a right at this very unit. */
      unitId: z.uuid().optional(),
      state: z.enum(['active', 'closed']).optional(),
      cursor: z
        .string()
        .max(80)
        .regex(/^[a-z0-9._@-]+$/, 'Dấu trang không đúng; hãy tải lại danh sách từ đầu.')
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ items: z.array(account), next: z.string().nullable() }),
  },
  createAccount: {
    method: 'POST',
    path: '/accounts',
    summary: 'Tạo tài khoản với một quyền; mật khẩu dùng một lần chỉ hiện ở câu trả lời này',
    may: 'official',
    body: z.object({
      name: z.string().trim().min(1, 'Hãy nhập tên đăng nhập.').max(80),
      displayName: typedReason('Hãy nhập họ và tên.', 120),
      ...newGrant,
    }),
    response: told,
  },
  getAccount: {
    method: 'GET',
    path: '/accounts/:accountId',
    summary: 'Một tài khoản, các quyền đã và đang có',
    may: 'official',
    response: accountView,
  },
  renameAccount: {
    method: 'PUT',
    path: '/accounts/:accountId',
    summary: 'Sửa họ và tên của tài khoản',
    may: 'official',
    body: z.object({ displayName: typedReason('Hãy nhập họ và tên.', 120) }),
    response: accountView,
  },
  resetPassword: {
    method: 'POST',
    path: '/accounts/:accountId/password',
    summary: 'Cấp mật khẩu dùng một lần mới; mọi phiên làm việc của tài khoản hết hiệu lực',
    may: 'official',
    response: told,
  },
  closeAccount: {
    method: 'POST',
    path: '/accounts/:accountId/close',
    summary: 'Đóng tài khoản; mọi phiên làm việc hết hiệu lực ngay',
    may: 'official',
    response: accountView,
  },
  reopenAccount: {
    method: 'POST',
    path: '/accounts/:accountId/reopen',
    summary: 'Mở lại tài khoản đã đóng, với mật khẩu dùng một lần mới',
    may: 'official',
    response: told,
  },
  grantRole: {
    method: 'POST',
    path: '/accounts/:accountId/grants',
    summary: 'Giao quyền ở một đơn vị từ một ngày, có thể đi theo chức danh',
    may: 'official',
    body: z.object(newGrant),
    response: accountView,
  },
  endGrant: {
    method: 'POST',
    path: '/grants/:grantId/end',
    summary: 'Thôi giao quyền sau một ngày',
    may: 'official',
    body: z.object({ lastDay: typedDate('Hãy chọn ngày cuối cùng.') }),
    response: accountView,
  },
  listGrantsAtUnits: {
    method: 'GET',
    path: '/grants',
    summary: 'Ai có quyền ở những đơn vị này, và khi đơn vị kết thúc thì quyền có đi theo không',
    may: 'official',
    query: z.object({
      unitIds: z
        .string()
        .max(20_000)
        .transform((text) => text.split(','))
        .pipe(z.array(z.uuid()).max(500)),
      /** Units that go into one together. */
      together: z.coerce.number().int().min(1).max(200).default(1),
    }),
    response: z.object({
      items: z.array(
        z.object({
          grantId: z.uuid(),
          account: named,
          unit: named,
          role: z.enum(ROLES),
          post: z.string().nullable(),
          follows: z.boolean(),
        }),
      ),
      next: z.null(),
    }),
  },
})
