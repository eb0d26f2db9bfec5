import { z } from 'zod'

const LEAST = 'Phải là số nguyên từ 1 trở lên.'
const workingDays = z.int(LEAST).min(1, LEAST).max(250, 'Nhiều nhất 250 ngày làm việc.')
const hour = z.int('Phải là giờ từ 0 đến 24.').min(0, 'Phải là giờ từ 0 đến 24.').max(24)

/** What administrators set themselves; the figures of the other rules are the law's alone. */
export const ruleParams = {
  'plan.reminders': z.object({
    beforeWorkingDays: z.array(z.int().min(0).max(60)).max(5, 'Nhiều nhất 5 lần nhắc.'),
    afterWorkingDays: z.array(workingDays).max(5, 'Nhiều nhất 5 lần nhắc.'),
    headAfterWorkingDays: workingDays,
    superiorAfterWorkingDays: workingDays,
  }),
  'plan.standing_check': z.object({
    every: z.enum(['month', 'quarter', 'half_year', 'year', 'none']),
  }),
  'plan.freshness': z.object({ workingDays }),
  /** Of the month that closes a reporting period; by the edition that holds on the first of that month. */
  'report.cutoff': z.object({
    day: z
      .int('Phải là một ngày trong tháng.')
      .min(1, 'Phải là một ngày trong tháng.')
      .max(28, 'Chọn từ ngày 1 đến ngày 28, tháng nào cũng có.'),
  }),
  'sms.hours': z
    .object({ fromHour: hour, toHour: hour })
    .refine(({ fromHour, toHour }) => fromHour < toHour, {
      path: ['toHour'],
      message: 'Giờ kết thúc phải sau giờ bắt đầu.',
    }),
} as const

export type EditableRule = keyof typeof ruleParams

export const editableRules = Object.keys(ruleParams) as EditableRule[]
