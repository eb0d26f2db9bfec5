import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { date, dayTyped, id, instant, page, unitRef, version } from '../contract-parts.ts'
import { planState } from '../plan/plan-contract.ts'

const receipt = z.object({
  id,
  sentAt: instant,
  openedAt: instant.nullable(),
  openedByName: z.string().nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedByName: z.string().nullable(),
})

const ownPlan = z.object({
  id,
  state: planState,
  title: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  issuedOn: date.nullable(),
})

/** `none`: not begun. Late: working days after the day, until it was issued or until today. */
const duty = z.object({
  dueOn: date.nullable(),
  state: z.enum(['none', 'draft', 'issued']),
  lateDays: z.int(),
  plan: ownPlan.nullable(),
})

const sent = receipt.extend({
  unit: unitRef,
  urgedAt: instant.nullable(),
  urgedByName: z.string().nullable(),
  /** Null: no plan of its own is asked of it. */
  ownPlan: duty.nullable(),
})

const incoming = receipt.extend({
  planId: id,
  title: z.string(),
  issuer: z.string(),
  kindCode: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  issuedOn: date.nullable(),
  year: z.int(),
  state: planState,
  /** Tasks it gives the unit. */
  leads: z.int(),
  coordinates: z.int(),
  ownPlan: duty.nullable(),
  may: z.object({ acknowledge: z.boolean() }),
})

const counts = z.object({
  sent: z.int(),
  opened: z.int(),
  acknowledged: z.int(),
  asked: z.int(),
  drafted: z.int(),
  issued: z.int(),
  late: z.int(),
})

export type SentReceipt = z.infer<typeof sent>
export type IncomingPlan = z.infer<typeof incoming>
export type ReceiptCounts = z.infer<typeof counts>

/** An issued plan reaches its recipients, and they answer. */
export const receiptOperations = {
  listIncomingPlans: {
    method: 'GET',
    path: '/units/:unitId/incoming-plans',
    summary: 'Văn bản đến: kế hoạch cấp trên gửi cho đơn vị, đã tiếp nhận hay chưa',
    may: 'official',
    query: z.object({
      state: z.enum(['waiting', 'all']).default('all'),
      cursor: typedCursor('instant'),
    }),
    response: page(incoming).extend({ waiting: z.int() }),
  },
  getReceipt: {
    method: 'GET',
    path: '/units/:unitId/incoming-plans/:planId',
    summary: 'Kế hoạch này đến đơn vị khi nào, ai mở, ai tiếp nhận; null khi không gửi cho đơn vị',
    may: 'official',
    response: z.object({ receipt: incoming.nullable() }),
  },
  openPlanReceived: {
    method: 'POST',
    path: '/units/:unitId/incoming-plans/:planId/open',
    summary: 'Ghi là đơn vị đã mở kế hoạch; lần đầu được giữ',
    may: 'official',
    body: z.object({}),
    response: z.object({ receipt: incoming.nullable() }),
  },
  acknowledgePlan: {
    method: 'POST',
    path: '/units/:unitId/incoming-plans/:planId/acknowledge',
    summary: 'Tiếp nhận kế hoạch thay mặt đơn vị; lần đầu được giữ',
    may: 'official',
    body: z.object({}),
    response: z.object({ receipt: incoming.nullable() }),
  },
  listReceipts: {
    method: 'GET',
    path: '/plans/:planId/receipts',
    summary: 'Kế hoạch đã tới đâu: ai nhận, mở, tiếp nhận, ban hành kế hoạch riêng',
    may: 'official',
    query: z.object({
      show: z.enum(['all', 'unopened', 'unacknowledged', 'not_issued', 'late']).default('all'),
      cursor: typedCursor('id'),
    }),
    response: page(sent).extend({
      planTitle: z.string(),
      planVersion: version,
      counts,
      duty: z
        .object({
          words: z.string(),
          who: z.string().nullable(),
          lineId: id.nullable(),
          dueOn: date.nullable(),
        })
        .nullable(),
      may: z.object({ setDuty: z.boolean(), urge: z.boolean() }),
    }),
  },
  urgeReceipts: {
    method: 'POST',
    path: '/plans/:planId/receipts/urge',
    summary: 'Nhắc mọi nơi nhận chưa tiếp nhận; mỗi đơn vị nhiều nhất một lần một ngày',
    may: 'official',
    body: z.object({ note: z.string().trim().max(500).nullable().default(null) }),
    response: z.object({ urged: z.int(), already: z.int() }),
  },
  setOwnPlanDuty: {
    method: 'PUT',
    path: '/plans/:planId/own-plan-duty',
    summary: 'Nơi nhận phải ban hành kế hoạch riêng trước ngày nào; null: không yêu cầu',
    may: 'official',
    body: z.object({
      version,
      duty: z
        .object({
          words: z.string().trim().min(1, 'Phải ghi yêu cầu.').max(4000),
          dueOn: dayTyped.nullable(),
          /** Words for those it asks; null: every recipient; left out: whom the words name. */
          who: z.string().trim().min(1).max(500).nullable().optional(),
        })
        .nullable(),
    }),
    response: z.object({ planId: id }),
  },
} as const satisfies Record<string, Operation>
