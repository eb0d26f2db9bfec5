import { z } from 'zod'
import { channelCode } from '../../content/channel/channel-spec.ts'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, dayTyped, id } from '../../plans/contract-parts.ts'

const printRun = z.object({
  id,
  itemNumber: z.int(),
  copies: z.int(),
  printedOn: date,
  printer: z.string(),
  recordedByName: z.string(),
  voidReason: z.string().nullable(),
})

const givenOut = z.object({
  deliveryId: id,
  channelName: z.string(),
  target: z.string(),
  state: z.string(),
  copies: z.int(),
  place: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  activityId: id.nullable(),
})

const printedWay = z.object({
  code: channelCode,
  printed: z.int(),
  /** Handed out or put up. */
  out: z.int(),
  runs: z.array(printRun),
  deliveries: z.array(givenOut),
})

export type PrintedWay = z.infer<typeof printedWay>

const printed = z.object({
  items: z.array(printedWay),
  next: z.string().nullable(),
  /** Exactly the newest version is approved: a print run can be told of. */
  approved: z.boolean(),
  may: z.object({ record: z.boolean() }),
})

export type Printed = z.infer<typeof printed>

export const printedOperations = {
  listPrinted: {
    method: 'GET',
    path: '/items/:itemId/printed',
    summary: 'Bản in của một nội dung: đã in, đã phát hoặc treo ở đâu, còn lại bao nhiêu',
    may: 'official',
    response: printed,
  },
  recordPrintRun: {
    method: 'POST',
    path: '/items/:itemId/print-runs',
    summary: 'Ghi một lần in: hình thức, số bản, ngày, nơi in',
    may: 'official',
    body: z.object({
      code: channelCode,
      copies: z
        .int('Số bản phải là số nguyên.')
        .min(1, 'Ít nhất 1 bản.')
        .max(10_000_000, 'Nhiều nhất 10 triệu bản.'),
      printedOn: dayTyped,
      printer: z.string().trim().max(200).default(''),
    }),
    response: printed,
  },
  voidPrintRun: {
    method: 'POST',
    path: '/print-runs/:runId/void',
    summary: 'Bỏ một lần in ghi nhầm, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Hãy ghi vì sao bỏ.', 300) }),
    response: printed,
  },
  downloadHandoverNote: {
    method: 'GET',
    path: '/deliveries/:deliveryId/handover-note',
    summary: 'Phiếu giao nhận bản in, có mã QR và chỗ ký hai bên (PDF)',
    may: 'official',
    query: z.object({ receiver: z.string().trim().max(120).default('') }),
    download: true,
  },
} as const satisfies Record<string, Operation>
