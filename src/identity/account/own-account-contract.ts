import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

export const ownAccountOperations = defineContract({
  getOwnAccount: {
    method: 'GET',
    path: '/account',
    summary: 'Tài khoản của tôi và quy định về mật khẩu',
    may: 'official',
    response: z.object({
      name: z.string(),
      displayName: z.string(),
      passwordSetAt: z.iso.datetime(),
      mustChange: z.boolean(),
      rule: z.object({
        leastCharacters: z.int(),
        kindsOfCharacters: z.int(),
        administratorDays: z.int().nullable(),
        idleDays: z.int().nullable(),
      }),
    }),
  },
  changeOwnPassword: {
    method: 'POST',
    path: '/account/password',
    summary: 'Đổi mật khẩu của tôi; các máy khác phải đăng nhập lại',
    may: 'official',
    body: z.object({
      current: z.string().min(1, 'Hãy nhập mật khẩu đang dùng.').max(1000),
      password: z.string().min(1, 'Hãy nhập mật khẩu mới.').max(200),
    }),
  },
})
