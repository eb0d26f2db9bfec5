import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { date, id, unitRef } from '../contract-parts.ts'
import { planState } from '../plan/plan-contract.ts'

const foundPlan = z.object({
  id,
  unit: unitRef,
  state: planState,
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  title: z.string(),
  year: z.int(),
  issuedOn: date.nullable(),
})

const foundLine = z.object({
  id,
  planId: id,
  planTitle: z.string(),
  unit: unitRef,
  year: z.int(),
  content: z.string(),
})

const foundActivity = z.object({
  id,
  unit: unitRef,
  title: z.string(),
  place: z.string().nullable(),
  happenedOn: date,
})

export const planSearchContract = defineContract({
  searchPlans: {
    method: 'GET',
    path: '/units/:unitId/plan-search',
    summary:
      'Tìm kế hoạch, nhiệm vụ, việc đã làm theo chữ (có dấu hay không) hoặc số văn bản: của đơn vị, cấp dưới, và kế hoạch cấp trên đã ban hành; mỗi loại nhiều nhất 20',
    may: 'official',
    query: z.object({ q: z.string().trim().max(200, 'Chữ cần tìm dài quá 200 ký tự.') }),
    response: z.object({
      plans: z.array(foundPlan),
      lines: z.array(foundLine),
      activities: z.array(foundActivity),
    }),
  },
})

export type FoundPlan = z.output<typeof foundPlan>
export type FoundLine = z.output<typeof foundLine>
export type FoundActivity = z.output<typeof foundActivity>
