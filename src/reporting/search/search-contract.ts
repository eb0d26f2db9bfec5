import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'

const foundReport = z.object({
  id: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  periodLabel: z.string(),
  state: z.enum(['draft', 'submitted', 'returned', 'approved', 'issued']),
  number: z.number().int().nullable(),
  issuedOn: z.string().nullable(),
})

export const reportSearchContract = defineContract({
  searchReports: {
    method: 'GET',
    path: '/units/:unitId/report-search',
    summary:
      'Tìm báo cáo của đơn vị và cấp dưới theo trích yếu, kỳ báo cáo hoặc số văn bản; nhiều nhất 20, mới nhất đứng trước',
    may: 'official',
    query: z.object({ q: z.string().trim().max(200, 'Chữ cần tìm dài quá 200 ký tự.') }),
    response: z.object({ items: z.array(foundReport) }),
  },
})

export type FoundReport = z.output<typeof foundReport>
