import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'

export const periodKinds = ['month', 'quarter', 'half_year', 'nine_months', 'year'] as const
export const subjects = ['communication', 'reform', 'procedure_control'] as const

export const periodShape = {
  periodKind: z.enum(periodKinds),
  /** `2024-Q1`, `2024-M03`, `2024-H1`, `2024-N1`, `2024`. */
  periodKey: z.string(),
  periodLabel: z.string(),
  /** Decree 09/2019, art 12: 15 of the month before … */
  fromOn: z.string(),
  /** … to 14 of the last month, included. */
  toOn: z.string(),
  dueOn: z.string(),
}

const bearers = ['own', 'committees', 'districts', 'departments', 'media', 'named'] as const
const party = z.object({ name: z.string(), unitId: z.uuid().nullable() })

/** Why a report is owed, as a plan says it or a superior laid it down. */
export const dutySchema = z.object({
  id: z.uuid(),
  words: z.string(),
  /** Who laid it down. */
  by: z.object({ unitId: z.uuid(), name: z.string() }),
  /** "số 58/KH-UBND", or its title while it has no number; null: a duty of no plan. */
  planName: z.string().nullable(),
  planId: z.uuid().nullable(),
  /** Null: a person has to say, or said that it is none. */
  periodKind: z.enum(periodKinds).nullable(),
  bearers: z.array(z.enum(bearers)),
  /** Units named one by one. */
  named: z.array(party),
  to: party.nullable(),
  via: party.nullable(),
  subject: z.enum(subjects),
  /** It may stand within another report. */
  mayBeEmbedded: z.boolean(),
  /** In which one: its sections stand there as well, written once. */
  embedIn: z.enum(subjects).nullable(),
  fromOn: z.string().nullable(),
  toOn: z.string().nullable(),
  may: z.object({ change: z.boolean() }),
})

export const owedSchema = z.object({
  ...periodShape,
  subject: z.enum(subjects),
  overdue: z.boolean(),
  workingDaysLeft: z.number(),
  /** None: the quarter every unit owes when no plan says otherwise. */
  duties: z.array(dutySchema),
})

const laid = {
  bearers: z.array(z.enum(bearers)).min(1, 'Hãy chọn ai phải báo cáo.'),
  bearerIds: z.array(z.uuid()).max(500).default([]),
  toUnitId: z.uuid().nullable().default(null),
  toName: z.string().trim().max(300).nullable().default(null),
  viaUnitId: z.uuid().nullable().default(null),
  viaName: z.string().trim().max(300).nullable().default(null),
  embedIn: z.enum(['reform', 'procedure_control']).nullable().default(null),
}

export const dutyOperations = {
  listDuties: {
    method: 'GET',
    path: '/units/:unitId/duties',
    summary: 'Chế độ báo cáo: đơn vị phải báo cáo gì, và yêu cầu cấp dưới báo cáo gì',
    may: 'official',
    response: z.object({
      borne: z.array(dutySchema),
      laid: z.array(dutySchema),
      /** Units one reports to or through: superiors with their offices; and those directly below, to be named. */
      above: z.array(party),
      below: z.array(party),
      may: z.object({ lay: z.boolean() }),
    }),
  },
  createDuty: {
    method: 'POST',
    path: '/units/:unitId/duties',
    summary: 'Đặt một yêu cầu báo cáo cho đơn vị hoặc cấp dưới',
    may: 'official',
    body: z.object({
      ...laid,
      words: z
        .string()
        .trim()
        .min(5, 'Hãy ghi nội dung yêu cầu, ví dụ “Báo cáo kết quả truyền thông hằng quý”.')
        .max(1000),
      /** Null: not laid down yet; it is asked on the list of reports. */
      periodKind: z.enum(periodKinds, 'Hãy chọn kỳ báo cáo.').nullable(),
      subject: z.enum(subjects).default('communication'),
      fromOn: typedDate('Ngày bắt đầu chưa đúng.'),
    }),
    response: z.object({ id: z.uuid() }),
  },
  changeDuty: {
    method: 'PUT',
    path: '/duties/:dutyId',
    summary: 'Sửa ai báo cáo, gửi ai, qua ai, lồng ghép vào báo cáo nào',
    may: 'official',
    body: z.object(laid),
    response: z.object({ id: z.uuid() }),
  },
  closeDuty: {
    method: 'POST',
    path: '/duties/:dutyId/close',
    summary: 'Thôi yêu cầu báo cáo sau một ngày',
    may: 'official',
    body: z.object({ toOn: typedDate('Ngày kết thúc chưa đúng.') }),
    response: z.object({ id: z.uuid() }),
  },
  settleDuty: {
    method: 'PUT',
    path: '/duties/:dutyId/period',
    summary: 'Chọn kỳ cho yêu cầu báo cáo mà kế hoạch không ghi rõ kỳ',
    may: 'official',
    body: z.object({
      /** `none`: no periodic report; `ask`: asked again. */
      answer: z.enum([...periodKinds, 'none', 'ask']),
    }),
    response: z.object({ id: z.uuid(), periodKind: z.enum(periodKinds).nullable() }),
  },
} as const satisfies Record<string, Operation>

export type DutyView = z.output<typeof dutySchema>
export type OwedPeriod = z.output<typeof owedSchema>
