import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { FOCAL_FOR, POST_RANKS } from './post.ts'

export const newPost = z.object({
  title: typedReason('Hãy ghi chức danh.', 120),
  rank: z.enum(POST_RANKS),
  focalFor: z.array(z.enum(FOCAL_FOR)).max(FOCAL_FOR.length).default([]),
})

const day = z.iso.date()

const postView = z.object({
  id: z.uuid(),
  title: z.string(),
  rank: z.enum(POST_RANKS),
  focalFor: z.array(z.enum(FOCAL_FOR)),
  openedOn: day,
  closedOn: day.nullable(),
  /** Who holds it on the day. */
  holder: z
    .object({
      id: z.uuid(),
      name: z.string(),
      since: day,
      until: day.nullable(),
      /** For the time being, without the appointment. */
      acting: z.boolean(),
    })
    .nullable(),
  /** Who takes it on a later day. */
  next: z.object({ name: z.string(), from: day }).nullable(),
  /** Who held it before, the latest first. */
  earlier: z.array(z.object({ name: z.string(), from: day, to: day, acting: z.boolean() })),
})
export type PostView = z.output<typeof postView>

const posts = z.object({
  items: z.array(postView),
  next: z.null(),
  may: z.object({ manage: z.boolean() }),
})

export const postOperations = defineContract({
  listUnitPosts: {
    method: 'GET',
    path: '/units/:unitId/posts',
    summary: 'Chức danh của đơn vị vào một ngày: ai giữ, từ bao giờ, ai giữ trước đó',
    may: 'official',
    query: z.object({ on: typedDate('Ngày phải có dạng 2026-11-20.').optional() }),
    response: posts,
  },
  openPost: {
    method: 'POST',
    path: '/units/:unitId/posts',
    summary: 'Thêm một chức danh từ một ngày',
    may: 'official',
    body: newPost.extend({ openedOn: typedDate('Hãy chọn ngày bắt đầu có chức danh.') }),
    response: posts,
  },
  changePost: {
    method: 'PUT',
    path: '/posts/:postId',
    summary: 'Sửa tên chức danh, vị trí, việc làm đầu mối',
    may: 'official',
    body: newPost,
    response: posts,
  },
  endPost: {
    method: 'POST',
    path: '/posts/:postId/end',
    summary: 'Bỏ chức danh sau một ngày; ai giữ và quyền đi theo chức danh cũng hết từ ngày đó',
    may: 'official',
    body: z.object({ lastDay: typedDate('Hãy chọn ngày cuối cùng.') }),
    response: posts,
  },
  appointHolder: {
    method: 'POST',
    path: '/posts/:postId/holders',
    summary: 'Người giữ chức từ một ngày; người đang giữ thôi giữ từ hôm trước',
    may: 'official',
    body: z.object({
      personName: typedReason('Hãy nhập họ và tên.', 120),
      from: typedDate('Hãy chọn ngày nhận chức.'),
      to: typedDate('Ngày thôi giữ không đúng.').nullable().default(null),
      acting: z.boolean().default(false),
    }),
    response: posts,
  },
  endHolding: {
    method: 'POST',
    path: '/posts/:postId/holders/end',
    summary: 'Người đang giữ thôi giữ chức sau một ngày; quyền đi theo cũng hết',
    may: 'official',
    body: z.object({ lastDay: typedDate('Hãy chọn ngày cuối cùng.') }),
    response: posts,
  },
})
