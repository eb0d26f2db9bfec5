import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, dayTyped, id, version } from '../../plans/contract-parts.ts'
import { occasionKinds, repetitions } from './occasion.ts'

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Giờ phải có dạng giờ:phút, ví dụ 07:30.')
  .nullable()
  .default(null)

const typed = {
  kind: z.enum(occasionKinds),
  title: z.string().trim().min(1, 'Hãy ghi tên việc.').max(200),
  place: z.string().trim().max(200).default(''),
  note: z.string().trim().max(500).default(''),
  startsOn: dayTyped,
  endsOn: dayTyped.nullable().default(null),
  fromTime: time,
  toTime: time,
  repeats: z.enum(repetitions).default('never'),
  until: dayTyped.nullable().default(null),
}

const occasionView = z.object({
  id,
  kind: z.enum(occasionKinds),
  title: z.string(),
  place: z.string(),
  note: z.string(),
  startsOn: date,
  endsOn: date.nullable(),
  fromTime: z.string().nullable(),
  toTime: z.string().nullable(),
  repeats: z.enum(repetitions),
  until: date.nullable(),
  state: z.enum(['draft', 'public', 'cancelled']),
  reason: z.string(),
  exceptions: z.array(
    z.object({
      on: date,
      reason: z.string(),
      movedTo: date.nullable(),
      fromTime: z.string().nullable(),
      toTime: z.string().nullable(),
    }),
  ),
  changedByName: z.string(),
  publishedByName: z.string().nullable(),
  version,
  may: z.object({
    edit: z.boolean(),
    publish: z.boolean(),
    cancel: z.boolean(),
    discard: z.boolean(),
    cancelDay: z.boolean(),
    moveDay: z.boolean(),
  }),
})

export type OccasionView = z.infer<typeof occasionView>

const list = z.object({ items: z.array(occasionView), next: z.string().nullable() })

export const occasionOperations = {
  listOccasions: {
    method: 'GET',
    path: '/units/:unitId/occasions',
    summary: 'Lịch công khai của đơn vị: bản chờ công bố, việc sắp tới; hoặc việc đã qua',
    may: 'official',
    query: z.object({ past: z.stringbool().default(false) }),
    response: list,
  },
  addOccasion: {
    method: 'POST',
    path: '/units/:unitId/occasions',
    summary: 'Soạn một việc cho lịch công khai; lãnh đạo công bố sau',
    may: 'official',
    body: z.object(typed),
    response: occasionView,
  },
  editOccasion: {
    method: 'PATCH',
    path: '/occasions/:occasionId',
    summary:
      'Sửa một việc; việc đã công bố thành bản chờ, người dân vẫn đọc bản cũ đến khi công bố lại',
    may: 'official',
    body: z.object({ version, ...typed }),
    response: occasionView,
  },
  publishOccasion: {
    method: 'POST',
    path: '/occasions/:occasionId/publish',
    summary: 'Lãnh đạo công bố đúng bản này trên lịch công khai',
    may: 'official',
    body: z.object({ version }),
    response: occasionView,
  },
  cancelOccasion: {
    method: 'POST',
    path: '/occasions/:occasionId/cancel',
    summary: 'Báo hủy việc đã công bố; lịch công khai ghi lý do',
    may: 'official',
    body: z.object({ version, reason: typedReason('Hãy ghi lý do hủy để người dân biết.', 500) }),
    response: occasionView,
  },
  changeOccasionDay: {
    method: 'POST',
    path: '/occasions/:occasionId/days',
    summary:
      'Một ngày của việc lặp lại: nghỉ, hoặc chuyển sang ngày khác; lịch công khai ghi lý do',
    may: 'official',
    body: z.object({
      version,
      on: dayTyped,
      reason: typedReason('Hãy ghi lý do để người dân biết.', 500),
      movedTo: dayTyped.nullable().default(null),
      fromTime: time,
      toTime: time,
    }),
    response: occasionView,
  },
  restoreOccasionDay: {
    method: 'POST',
    path: '/occasions/:occasionId/days/restore',
    summary: 'Ngày đó vẫn làm như lịch',
    may: 'official',
    body: z.object({ version, on: dayTyped }),
    response: occasionView,
  },
  discardOccasion: {
    method: 'POST',
    path: '/occasions/:occasionId/discard',
    summary: 'Bỏ bản soạn chưa công bố',
    may: 'official',
    body: z.object({ version }),
    response: z.object({ done: z.boolean() }),
  },
} as const satisfies Record<string, Operation>
