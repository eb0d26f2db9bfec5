import { z } from 'zod'
import { channelCode } from '../../content/channel/channel-spec.ts'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'

const id = z.uuid()
const version = z.int().min(1)
const instant = z.iso.datetime({ error: 'Giờ phải có dạng 2026-11-20T08:00:00Z.' })
const count = z.int().min(0).max(100_000_000).optional()
const state = z.enum([
  'planned',
  'sending',
  'sent',
  'handed_over',
  'confirmed',
  'failed',
  'unknown',
  'cancelled',
  'retracted',
])

const deliveryDetails = z.strictObject({
  place: z.string().trim().max(300).optional(),
  from: typedDate('Ngày treo chưa đúng.').optional(),
  to: typedDate('Ngày gỡ chưa đúng.').optional(),
  copies: count,
  minutes: z.number().min(0).max(100_000).optional(),
  times: count,
  clusters: count,
  plays: count,
  playedMinutes: z.number().min(0).max(1_000_000).optional(),
  timesOnAir: count,
  minutesOnAir: z.number().min(0).max(100_000).optional(),
  form: z.string().max(40).optional(),
  people: count,
  counted: z.string().max(40).optional(),
  outlet: z.string().trim().max(200).optional(),
  column: z.string().trim().max(200).optional(),
  issue: z.string().trim().max(100).optional(),
  page: z.string().trim().max(40).optional(),
  document: z.string().trim().max(200).optional(),
})

export const deliveryView = z.object({
  id,
  unitId: id,
  itemId: id,
  itemNumber: z.int(),
  title: z.string(),
  channelId: id,
  channelName: z.string(),
  channelMode: z.enum(['manual', 'api']),
  code: channelCode,
  target: z.string(),
  state,
  dueAt: z.string(),
  /** Due, and not gone. */
  late: z.boolean(),
  externalUrl: z.string().nullable(),
  /** Why it failed, what is not known, why it was taken back. */
  note: z.string().nullable(),
  details: deliveryDetails,
  leftAt: z.string().nullable(),
  settledAt: z.string().nullable(),
  settledByName: z.string().nullable(),
  activityId: id.nullable(),
  createdByName: z.string(),
  version,
  may: z.object({
    replan: z.boolean(),
    cancel: z.boolean(),
    confirm: z.boolean(),
    handOver: z.boolean(),
    stop: z.boolean(),
    deny: z.boolean(),
    retract: z.boolean(),
    sample: z.boolean(),
  }),
})

export type DeliveryView = z.infer<typeof deliveryView>

const correction = z.object({
  id,
  itemNumber: z.int(),
  state,
  leftAt: z.string().nullable(),
  /** What the later version of the two says was wrong; empty: it says nothing. */
  words: z.string(),
})

export type Correction = z.infer<typeof correction>

export const deliveryOperations = {
  listDeliveries: {
    method: 'GET',
    path: '/units/:unitId/deliveries',
    summary: 'Lịch đưa tin trên mọi kênh của đơn vị, sớm nhất đứng trước',
    may: 'official',
    query: z.object({
      from: instant.optional(),
      to: instant.optional(),
      channelId: id.optional(),
      itemId: id.optional(),
      code: channelCode.optional(),
      /** `attention`: failed, not known, or due and not gone. */
      state: z.enum(['all', 'open', 'attention', ...state.options]).default('all'),
      cursor: typedCursor('instant'),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    response: z.object({ items: z.array(deliveryView), next: z.string().nullable() }),
  },
  planDeliveries: {
    method: 'POST',
    path: '/items/:itemId/deliveries',
    summary: 'Đưa đúng bản đã duyệt lên các kênh, ngay hoặc hẹn giờ',
    may: 'official',
    body: z.object({
      contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'Mã nội dung không đúng dạng.'),
      deliveries: z
        .array(
          z.object({
            channelId: id,
            targets: z.array(z.string().trim().min(1).max(120)).max(200).default([]),
            /** Absent: at once. */
            dueAt: instant.optional(),
            details: deliveryDetails.default({}),
          }),
        )
        .min(1, 'Hãy chọn ít nhất một kênh.')
        .max(50),
    }),
    response: z.object({ items: z.array(deliveryView), next: z.null() }),
  },
  getDelivery: {
    method: 'GET',
    path: '/deliveries/:deliveryId',
    summary: 'Một lần đưa tin: đã thử những gì, kết quả, số đo',
    may: 'official',
    response: deliveryView.extend({
      /** An earlier version on the same way to the same target, which this one puts right. */
      corrects: correction.nullable(),
      /** A later version there, with what it says it corrects. */
      correctedBy: correction.nullable(),
      attempts: z.array(
        z.object({
          beganAt: z.string(),
          endedAt: z.string().nullable(),
          outcome: z.enum(['sent', 'failed', 'unknown']).nullable(),
          detail: z.string().nullable(),
        }),
      ),
      samples: z.array(
        z.object({ kind: z.string(), value: z.number(), takenAt: z.string(), source: z.string() }),
      ),
    }),
  },
  replanDelivery: {
    method: 'POST',
    path: '/deliveries/:deliveryId/replan',
    summary: 'Đổi giờ, hoặc hẹn lại lần đã hỏng',
    may: 'official',
    body: z.object({ version, dueAt: instant, details: deliveryDetails.optional() }),
    response: deliveryView,
  },
  cancelDelivery: {
    method: 'POST',
    path: '/deliveries/:deliveryId/cancel',
    summary: 'Hủy lần chưa đi',
    may: 'official',
    body: z.object({ version }),
    response: deliveryView,
  },
  handOverDelivery: {
    method: 'POST',
    path: '/deliveries/:deliveryId/hand-over',
    summary: 'Đã bàn giao cho đài, báo, đơn vị vận hành',
    may: 'official',
    body: z.object({ version, details: deliveryDetails.default({}) }),
    response: deliveryView,
  },
  confirmDelivery: {
    method: 'POST',
    path: '/deliveries/:deliveryId/confirm',
    summary: 'Đã đăng, đã phát, đã treo: đường dẫn, số lượng; ghi thành việc đã làm',
    may: 'official',
    body: z.object({
      version,
      url: z
        .url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng https://.' })
        .nullable(),
      leftAt: instant.nullable().default(null),
      details: deliveryDetails.default({}),
    }),
    response: deliveryView,
  },
  denyDelivery: {
    method: 'POST',
    path: '/deliveries/:deliveryId/deny',
    summary: 'Đã xem trên kênh: chưa đăng; được hẹn lại',
    may: 'official',
    body: z.object({ version, reason: typedReason('Hãy ghi đã xem ở đâu, thấy gì.', 1000) }),
    response: deliveryView,
  },
  retractDelivery: {
    method: 'POST',
    path: '/deliveries/:deliveryId/retract',
    summary: 'Gỡ xuống, có lý do; việc đã đăng vẫn còn trong sổ',
    may: 'official',
    body: z.object({ version, reason: typedReason('Phải ghi lý do gỡ.', 1000) }),
    response: deliveryView,
  },
} as const satisfies Record<string, Operation>
