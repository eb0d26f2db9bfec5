import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

const ownSession = z.object({
  /** Names it here only; nobody can sign in with it. */
  id: z.string(),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  /** As the browser calls itself. */
  userAgent: z.string(),
  isThis: z.boolean(),
})
const ownSessions = z.object({ items: z.array(ownSession), next: z.null() })

export const ownSessionOperations = defineContract({
  listOwnSessions: {
    method: 'GET',
    path: '/account/sessions',
    summary: 'Các máy đang đăng nhập bằng tài khoản của tôi',
    may: 'official',
    response: ownSessions,
  },
  endOtherSessions: {
    method: 'POST',
    path: '/account/sessions/end-others',
    summary: 'Đăng xuất mọi máy khác của tôi, hoặc một máy',
    may: 'official',
    body: z.object({ only: z.string().max(20).nullable().default(null) }),
    response: ownSessions,
  },
})
