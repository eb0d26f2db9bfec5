import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { date, dayTyped, id, instant, version } from '../../plans/contract-parts.ts'
import { channelCode } from '../channel/channel-spec.ts'
import { itemKindCode } from '../item/item-content.ts'
import { rhythms } from './series.ts'

const partTyped = {
  title: z.string().trim().min(1, 'Hãy ghi tên kỳ.').max(200),
  brief: z.string().trim().max(1000).default(''),
  dueOn: dayTyped,
}

const typed = {
  title: z.string().trim().min(1, 'Hãy ghi tên chuyên đề.').max(120),
  description: z.string().trim().max(500).default(''),
  kind: itemKindCode,
  channels: z.array(channelCode).max(20).default([]),
  columnId: id.nullable().default(null),
  /** Needed where no post is named. */
  holderName: z.string().trim().max(200).default(''),
  holderPostId: id.nullable().default(null),
  isPublic: z.boolean().default(true),
  /** The task of a plan it is written for: each part meets the due date of its day. */
  lineId: id.nullable().default(null),
}

const itemOfPart = z.object({
  id,
  title: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved']),
  publishedAt: instant.nullable(),
  outAt: instant.nullable(),
})

const partView = z.object({
  id,
  title: z.string(),
  brief: z.string(),
  dueOn: date,
  item: itemOfPart.nullable(),
  /** Of the task the series is written for: what this part meets; done once it has gone out and is recorded. */
  due: z.object({ id, label: z.string(), dueOn: date, state: z.enum(['open', 'done']) }).nullable(),
  /** Its day has passed and its text is not approved. */
  isLate: z.boolean(),
  version,
  may: z.object({ write: z.boolean() }),
})

export type PartView = z.infer<typeof partView>

const seriesView = z.object({
  id,
  title: z.string(),
  description: z.string(),
  kind: itemKindCode,
  channels: z.array(channelCode),
  rhythm: z.enum(rhythms),
  columnId: id.nullable(),
  columnTitle: z.string().nullable(),
  /** A post is said with whoever holds it today. */
  holderName: z.string(),
  holderPostId: id.nullable(),
  isPublic: z.boolean(),
  lineId: id.nullable(),
  task: z.object({ planId: id, planTitle: z.string(), content: z.string() }).nullable(),
  closedOn: date.nullable(),
  version,
  parts: z.int(),
  ready: z.int(),
  late: z.int(),
  /** The first part that is not ready. */
  nextDueOn: date.nullable(),
  nextTitle: z.string().nullable(),
  may: z.object({ edit: z.boolean() }),
})

export type SeriesView = z.infer<typeof seriesView>

/** With its parts in order. */
const oneSeries = seriesView.extend({ items: z.array(partView) })

export type OneSeries = z.infer<typeof oneSeries>

export const seriesOperations = {
  listSeries: {
    method: 'GET',
    path: '/units/:unitId/series',
    summary: 'Chương trình, chuyên đề của đơn vị: đã xong mấy kỳ, kỳ tới ngày nào, kỳ nào chậm',
    may: 'official',
    response: z.object({ items: z.array(seriesView), next: z.string().nullable() }),
  },
  openSeries: {
    method: 'POST',
    path: '/units/:unitId/series',
    summary: 'Mở một chuyên đề, lập sẵn các kỳ theo nhịp',
    may: 'official',
    body: z.object({
      ...typed,
      rhythm: z.enum(rhythms),
      /** One part for each due date of the task to come, instead of the rhythm. */
      fromDues: z.boolean().default(false),
      firstDueOn: dayTyped,
      parts: z.int('Số kỳ phải là số nguyên.').min(1, 'Ít nhất 1 kỳ.').max(60, 'Nhiều nhất 60 kỳ.'),
    }),
    response: oneSeries,
  },
  getSeries: {
    method: 'GET',
    path: '/series/:seriesId',
    summary: 'Một chuyên đề với các kỳ theo thứ tự',
    may: 'official',
    response: oneSeries,
  },
  editSeries: {
    method: 'PATCH',
    path: '/series/:seriesId',
    summary: 'Sửa chuyên đề, người phụ trách, kênh, chuyên mục',
    may: 'official',
    body: z.object({ version, ...typed }),
    response: oneSeries,
  },
  closeSeries: {
    method: 'POST',
    path: '/series/:seriesId/close',
    summary: 'Kết thúc hoặc mở lại chuyên đề; bài đã đăng vẫn đọc được',
    may: 'official',
    body: z.object({ closed: z.boolean() }),
    response: oneSeries,
  },
  addSeriesPart: {
    method: 'POST',
    path: '/series/:seriesId/parts',
    summary: 'Thêm một kỳ vào chuyên đề',
    may: 'official',
    body: z.object(partTyped),
    response: oneSeries,
  },
  editSeriesPart: {
    method: 'PATCH',
    path: '/series-parts/:partId',
    summary: 'Sửa tên, gợi ý, ngày của một kỳ; gắn hoặc gỡ bài đã có',
    may: 'official',
    body: z.object({ version, ...partTyped, itemId: id.nullable() }),
    response: oneSeries,
  },
  removeSeriesPart: {
    method: 'POST',
    path: '/series-parts/:partId/remove',
    summary: 'Bỏ một kỳ chưa có bài',
    may: 'official',
    body: z.object({}),
    response: oneSeries,
  },
  writeSeriesPart: {
    method: 'POST',
    path: '/series-parts/:partId/write',
    summary: 'Bắt đầu viết bài của kỳ này: đúng loại, chuyên mục và kênh của chuyên đề',
    may: 'official',
    body: z.object({}),
    response: z.object({ itemId: id }),
  },
} as const satisfies Record<string, Operation>
