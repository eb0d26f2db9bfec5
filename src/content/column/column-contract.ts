import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { date, id, instant, version } from '../../plans/contract-parts.ts'

const typed = {
  title: z.string().trim().min(1, 'Hãy ghi tên chuyên mục.').max(120),
  description: z.string().trim().max(500).default(''),
  /** Needed where no post is named. */
  holderName: z.string().trim().max(200).default(''),
  holderPostId: id.nullable().default(null),
  upkeepDays: z
    .int('Số ngày phải là số nguyên.')
    .min(1, 'Ít nhất 1 ngày.')
    .max(366, 'Nhiều nhất 366 ngày.')
    .nullable()
    .default(30),
  position: z.int().min(0).max(1000).default(0),
}

const columnView = z.object({
  id,
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  /** A post is said with whoever holds it today. */
  holderName: z.string(),
  holderPostId: id.nullable(),
  upkeepDays: z.int().nullable(),
  position: z.int(),
  closedOn: date.nullable(),
  version,
  published: z.int(),
  drafts: z.int(),
  lastPublishedAt: instant.nullable(),
  createdAt: instant,
  may: z.object({ edit: z.boolean() }),
})

export type ColumnView = z.infer<typeof columnView>

const list = z.object({ items: z.array(columnView), next: z.string().nullable() })

export const columnOperations = {
  listColumns: {
    method: 'GET',
    path: '/units/:unitId/columns',
    summary: 'Chuyên mục trên cổng của đơn vị, ai phụ trách, bài mới nhất ngày nào',
    may: 'official',
    response: list,
  },
  openColumn: {
    method: 'POST',
    path: '/units/:unitId/columns',
    summary: 'Mở một chuyên mục',
    may: 'official',
    body: z.object(typed),
    response: list,
  },
  editColumn: {
    method: 'PATCH',
    path: '/columns/:columnId',
    summary: 'Sửa chuyên mục, người phụ trách, quy định cập nhật',
    may: 'official',
    body: z.object({ version, ...typed }),
    response: list,
  },
  closeColumn: {
    method: 'POST',
    path: '/columns/:columnId/close',
    summary: 'Đóng hoặc mở lại chuyên mục; bài đã đăng vẫn đọc được',
    may: 'official',
    body: z.object({ closed: z.boolean() }),
    response: list,
  },
} as const satisfies Record<string, Operation>
