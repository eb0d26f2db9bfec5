import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

const kinds = [
  'weekly_rest',
  'fixed_holiday',
  'lunar_holiday',
  'makeup_off',
  'notice_off',
  'swap_off',
  'swap_work',
  'local_off',
] as const

/** What an administrator may say of a day: off for a reason, or worked whatever its weekday. */
export const typedKinds = [
  'fixed_holiday',
  'lunar_holiday',
  'makeup_off',
  'notice_off',
  'swap_off',
  'swap_work',
] as const

const calendarDay = z.object({
  date: z.iso.date(),
  /** A day off, but `swap_work`: worked. */
  kind: z.enum(kinds),
  name: z.string(),
  source: z.string().nullable(),
  verified: z.boolean(),
})

const workingYears = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      /** `provisional`: by the Labour Code alone, until the yearly notice. */
      status: z.enum(['provisional', 'official']),
      days: z.array(calendarDay),
    }),
  ),
  may: z.object({ edit: z.boolean() }),
})

export type WorkingYears = z.infer<typeof workingYears>

const source = z.string().trim().min(1, 'Hãy ghi văn bản hoặc thông báo căn cứ.').max(200)

export const calendarOperations = defineContract({
  listWorkingYears: {
    method: 'GET',
    path: '/working-years',
    summary: 'Lịch làm việc: các ngày khác thường lệ của từng năm, theo căn cứ nào',
    may: 'official',
    response: workingYears,
  },
  setWorkingDay: {
    method: 'PUT',
    path: '/working-days/:date',
    summary: 'Đặt một ngày sắp tới là ngày nghỉ hoặc ngày làm việc; hạn đang mở được tính lại',
    may: 'official',
    body: z.object({
      kind: z.enum(typedKinds),
      name: z.string().trim().min(1, 'Hãy ghi tên ngày nghỉ hoặc lý do.').max(100),
      source,
    }),
    response: workingYears,
  },
  acceptWorkingYear: {
    method: 'POST',
    path: '/working-years/:year/official',
    summary: 'Xác nhận lịch của năm đã khớp thông báo nghỉ lễ, Tết',
    may: 'official',
    body: z.object({ source }),
    response: workingYears,
  },
})
