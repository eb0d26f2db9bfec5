import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { dayTyped, id, version } from '../contract-parts.ts'
import { lineDetail } from '../plan/line-contract.ts'
import { shortcoming } from '../shortcoming/shortcoming-contract.ts'
import { outline, planView } from '../plan/plan-contract.ts'

const text = z.string().trim().min(1).max(20_000)
const texts = z.array(text).max(200)
const words = z.array(z.string().trim().min(1).max(2000)).max(100)

const startedFrom = z.object({
  id,
  issuer: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  title: z.string(),
  year: z.int(),
  lines: z.int(),
  /** Of a superior's: lines that give this unit work. */
  assigned: z.int(),
})

/** What can be typed of a plan around its tasks; absent parts stay. */
const planTyped = z.object({
  version,
  title: z.string().trim().min(1, 'Kế hoạch cần có tên.').max(1000).optional(),
  year: z.int('Năm của kế hoạch phải là số.').min(1990).max(2199).optional(),
  fromOn: dayTyped.optional(),
  toOn: dayTyped.optional(),
  place: z.string().trim().max(120).nullable().optional(),
  signerPosition: z.string().trim().max(200).nullable().optional(),
  signerName: z.string().trim().max(120).nullable().optional(),
  outline: z
    .object({
      bases: outline.shape.bases.max(100),
      purposes: texts,
      requirements: texts,
      audience: texts,
      contents: texts,
      methods: texts,
      budget: texts,
      recipients: z.array(z.object({ text, forReport: z.boolean() })).max(200),
      archive: z.string().trim().max(200).nullable(),
      reportingDuties: outline.shape.reportingDuties.max(50),
    })
    .partial()
    .optional(),
})

/** A plan being written in the system instead of being read from a file. */
export const writingOperations = {
  listPlanStarts: {
    method: 'GET',
    path: '/units/:unitId/plan-starts',
    summary: 'Bắt đầu kế hoạch từ đâu: kế hoạch năm trước, kế hoạch cấp trên, mẫu',
    may: 'official',
    query: z.object({ year: z.coerce.number().int().min(1990).max(2199) }),
    response: z.object({
      own: z.array(startedFrom),
      above: z.array(startedFrom),
      /** What the reports of the year before said went badly. */
      shortcomings: z.array(shortcoming),
      templates: z.array(z.object({ code: z.string(), name: z.string(), tasks: z.int() })),
    }),
  },
  startPlan: {
    method: 'POST',
    path: '/units/:unitId/plans',
    summary: 'Bắt đầu soạn kế hoạch của đơn vị',
    may: 'official',
    body: z.object({
      year: z.int('Năm của kế hoạch phải là số.').min(1990).max(2199),
      title: z.string().trim().min(1).max(1000).nullable().default(null),
      from: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('blank') }),
        z.object({ kind: z.literal('own'), planId: id }),
        z.object({ kind: z.literal('above'), planId: id, lineIds: z.array(id).max(500) }),
        z.object({ kind: z.literal('template'), code: z.string().max(60) }),
      ]),
      /** Each becomes a task that mends it. */
      shortcomingIds: z.array(id).max(100).default([]),
    }),
    response: z.object({ planId: id }),
  },
  editPlan: {
    method: 'PATCH',
    path: '/plans/:planId',
    summary: 'Sửa các phần quanh danh mục việc; kết quả duyệt nếu có hết giá trị',
    may: 'official',
    body: planTyped,
    response: planView,
  },
  addLine: {
    method: 'POST',
    path: '/plans/:planId/lines',
    summary: 'Thêm một việc vào cuối kế hoạch đang soạn',
    may: 'official',
    body: z.object({
      groupTitle: z.string().trim().max(2000).nullable().default(null),
      label: z.string().trim().max(40).nullable().default(null),
      content: z.string().trim().min(1, 'Nội dung không được để trống.').max(20_000),
      leads: words.default([]),
      coordinating: words.default([]),
      outputs: words.default([]),
      timingText: z.string().trim().max(2000).default(''),
    }),
    response: lineDetail,
  },
  withdrawLine: {
    method: 'POST',
    path: '/lines/:lineId/withdraw',
    summary: 'Bỏ một việc khỏi kế hoạch đang soạn',
    may: 'official',
    body: z.object({ version }),
    response: planView,
  },
  orderLines: {
    method: 'POST',
    path: '/plans/:planId/order',
    summary: 'Sắp xếp lại các việc của kế hoạch đang soạn',
    may: 'official',
    body: z.object({ version, lineIds: z.array(id).min(1).max(2000) }),
    response: planView,
  },
} as const satisfies Record<string, Operation>
