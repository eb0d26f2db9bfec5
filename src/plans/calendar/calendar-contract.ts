import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { instant } from '../contract-parts.ts'

/** Due dates in the calendar of a person's own telephone or mail program, by an address only that person knows. */
export const calendarOperations = {
  getCalendar: {
    method: 'GET',
    path: '/units/:unitId/calendar',
    summary: 'Địa chỉ lịch của tôi: có từ khi nào, ứng dụng lịch đọc lần cuối khi nào',
    may: 'official',
    response: z.object({
      address: z.object({ since: instant, lastReadAt: instant.nullable() }).nullable(),
    }),
  },
  renewCalendar: {
    method: 'POST',
    path: '/units/:unitId/calendar',
    summary: 'Tạo địa chỉ lịch; địa chỉ cũ thôi dùng được',
    may: 'official',
    body: z.object({}),
    /** Told once; null when the same request is repeated. */
    response: z.object({ address: z.string().nullable() }),
  },
  closeCalendar: {
    method: 'DELETE',
    path: '/units/:unitId/calendar',
    summary: 'Thôi dùng địa chỉ lịch',
    may: 'official',
  },
  readCalendar: {
    method: 'GET',
    path: '/calendars/:token',
    summary: 'Lịch iCalendar các việc chưa xong của đơn vị, theo địa chỉ riêng',
    may: 'anyone',
    download: true,
  },
} as const satisfies Record<string, Operation>
