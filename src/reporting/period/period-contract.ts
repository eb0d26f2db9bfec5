import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { periodKinds } from '../duty/duty-contract.ts'

const tiers = ['province', 'district', 'commune'] as const

const dueRuleSchema = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  tier: z.enum(tiers),
  periodKind: z.enum(periodKinds).nullable(),
  workingDaysAfterCutoff: z.number().int().nullable(),
  dayOfLastMonth: z.number().int().nullable(),
  /** "ngày 20 của tháng cuối kỳ". */
  words: z.string(),
  source: z.string(),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  madeByName: z.string(),
  may: z.object({ close: z.boolean() }),
})

export const periodOperations = {
  listDueRules: {
    method: 'GET',
    path: '/units/:unitId/report-due-rules',
    summary: 'Hạn báo cáo: quy định của cấp trên và của đơn vị, và ngày đến hạn của các kỳ sắp tới',
    may: 'official',
    response: z.object({
      items: z.array(dueRuleSchema),
      next: z.string().nullable(),
      /** The unit’s next periods with the day each is due, and by which rule. */
      upcoming: z.array(
        z.object({
          periodKey: z.string(),
          periodLabel: z.string(),
          toOn: z.string(),
          dueOn: z.string(),
          /** Null: no superior decided, the program’s own day. */
          source: z.string().nullable(),
        }),
      ),
      may: z.object({ set: z.boolean() }),
    }),
  },
  setDueRule: {
    method: 'POST',
    path: '/units/:unitId/report-due-rules',
    summary: 'Đặt hạn báo cáo cho đơn vị và cấp dưới từ một ngày, theo một văn bản',
    may: 'official',
    body: z.object({
      tier: z.enum(tiers),
      periodKind: z.enum(periodKinds).nullable(),
      workingDaysAfterCutoff: z
        .number('Số ngày phải là số.')
        .int()
        .min(1, 'Ít nhất 1 ngày làm việc sau ngày chốt số liệu.')
        .max(30, 'Nhiều nhất 30 ngày làm việc.')
        .nullable(),
      dayOfLastMonth: z
        .number('Ngày phải là số.')
        .int()
        .min(1, 'Ngày của tháng tính từ ngày 1.')
        .max(31, 'Tháng có nhiều nhất 31 ngày.')
        .nullable(),
      source: z
        .string()
        .trim()
        .min(3, 'Phải ghi văn bản quy định, ví dụ “Quyết định số 12/2026/QĐ-UBND”.')
        .max(300),
      effectiveFrom: typedDate('Ngày áp dụng chưa đúng.'),
    }),
    response: z.object({ id: z.uuid(), moved: z.number().int() }),
  },
  closeDueRule: {
    method: 'POST',
    path: '/report-due-rules/:ruleId/close',
    summary: 'Kết thúc một quy định về hạn báo cáo sau một ngày',
    may: 'official',
    body: z.object({ effectiveTo: typedDate('Ngày kết thúc chưa đúng.') }),
    response: z.object({ id: z.uuid(), moved: z.number().int() }),
  },
} as const satisfies Record<string, Operation>

export type DueRuleView = z.output<typeof dueRuleSchema>
