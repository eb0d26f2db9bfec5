import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { id, version } from '../contract-parts.ts'
import { MOST_DONG } from './amount.ts'

/** Whole đồng. */
const dong = z.int('Số tiền phải là số đồng, không có phần lẻ.').min(0, 'Số tiền không được âm.')
const dongTyped = dong.max(MOST_DONG, 'Số tiền quá lớn. Hãy xem lại.').nullable().default(null)

const budgetLine = z.object({
  id,
  content: z.string(),
  /** A code of the catalogue `funding_source`. */
  source: z.string(),
  unit: z.string().nullable(),
  quantity: z.number().nullable(),
  price: dong.nullable(),
  amount: dong,
  note: z.string().nullable(),
  /** The task it pays for. */
  line: z.object({ id, label: z.string().nullable(), content: z.string() }).nullable(),
  /** What work done for that task has cost, as it was recorded; null: it pays for no task. */
  spent: z.number().nullable(),
  version,
})

const budget = z.object({
  items: z.array(budgetLine),
  bySource: z.array(z.object({ source: z.string(), amount: dong })),
  total: dong,
  /** What all work done for the plan has cost; what serves two tasks once. */
  spent: z.number(),
  may: z.object({ edit: z.boolean() }),
})

export const budgetTyped = z.object({
  content: z.string().trim().min(1, 'Hãy ghi nội dung chi.').max(2000),
  source: z.string().min(1, 'Hãy chọn nguồn kinh phí.').max(60),
  unit: z.string().trim().max(60).nullable().default(null),
  quantity: z.number('Số lượng phải là số.').nullable().default(null),
  price: dongTyped,
  /** Absent: quantity × price. */
  amount: dongTyped,
  note: z.string().trim().max(1000).nullable().default(null),
  lineId: id.nullable().default(null),
})

export type BudgetLineView = z.infer<typeof budgetLine>
export type BudgetTyped = z.infer<typeof budgetTyped>
export type BudgetView = z.infer<typeof budget>

/** Dự toán of a plan: written while the plan is, approved with it, carried into next year's. */
export const budgetOperations = {
  getPlanBudget: {
    method: 'GET',
    path: '/plans/:planId/budget',
    summary: 'Dự toán kinh phí của kế hoạch, cộng theo nguồn và tổng cộng, tính bằng đồng',
    may: 'official',
    response: budget,
  },
  addBudgetLine: {
    method: 'POST',
    path: '/plans/:planId/budget',
    summary: 'Thêm một khoản dự toán vào kế hoạch đang soạn',
    may: 'official',
    body: budgetTyped,
    response: budget,
  },
  editBudgetLine: {
    method: 'PATCH',
    path: '/budget-lines/:budgetLineId',
    summary: 'Sửa một khoản dự toán của kế hoạch đang soạn',
    may: 'official',
    body: budgetTyped.extend({ version }),
    response: budget,
  },
  dropBudgetLine: {
    method: 'POST',
    path: '/budget-lines/:budgetLineId/drop',
    summary: 'Bỏ một khoản dự toán khỏi kế hoạch đang soạn',
    may: 'official',
    body: z.object({ version }),
    response: budget,
  },
} as const satisfies Record<string, Operation>
