import { z } from 'zod'
import { defineContract } from '../../platform/contract.ts'
import { typedDate } from '../../platform/typed-date.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { TIERS, UNIT_KINDS } from '../unit/unit.ts'
import { EVENT_KINDS } from './unit-event.ts'

export const unitName = {
  name: typedReason('Hãy ghi tên đầy đủ của đơn vị.', 200),
  shortName: typedReason('Hãy ghi tên gọn của đơn vị.', 120),
}

const newUnit = z.object({
  ...unitName,
  /** Symbol and kind as of the units before, unless said; one that is founded says them. */
  documentSymbol: typedReason('Hãy ghi chữ viết tắt đứng sau số văn bản.', 20).optional(),
  kind: z.enum(UNIT_KINDS).optional(),
  tier: z.enum(TIERS).optional(),
  /** Under whom the units before stood, unless said. */
  parentId: z.uuid().optional(),
})

const place = z.union([
  /** One of `after`, by its position. */
  z.object({ after: z.int().min(0) }),
  z.object({ unitId: z.uuid() }),
])

/** What becomes of units on a day, as an administrator orders it. */
export const eventOrder = z.object({
  kind: z.enum(EVENT_KINDS),
  on: typedDate('Hãy chọn ngày có hiệu lực.'),
  legalSource: typedReason('Hãy ghi văn bản quyết định việc này.', 500),
  note: z.string().trim().max(1000).nullable().default(null),
  beforeIds: z.array(z.uuid()).max(200).default([]),
  after: z
    .array(z.union([z.object({ unitId: z.uuid() }), newUnit]))
    .max(200)
    .default([]),
  /** Of a unit that rises or falls and goes on. */
  newName: z.object(unitName).nullable().default(null),
  /** Of a unit that is moved: the new superior. */
  underId: z.uuid().nullable().default(null),
  /** Where each unit directly below one that ends goes; null: it ends as well. */
  children: z
    .array(z.object({ unitId: z.uuid(), to: place.nullable() }))
    .max(2000)
    .default([]),
  /** Of a division: which of `after` carries on; null: it is asked later. */
  heir: z.int().min(0).nullable().default(null),
  /** What differs from the usual for accounts at units that end; see identity. */
  accounts: z
    .array(z.object({ grantId: z.uuid(), follows: z.boolean() }))
    .max(2000)
    .default([]),
})
export type EventOrder = z.output<typeof eventOrder>

const named = z.object({ id: z.uuid(), name: z.string() })

/** What an order comes to: after it is carried out, or as it would be. */
export const eventOutcome = z.object({
  closed: z.array(named.extend({ heir: z.string().nullable() })),
  opened: z.array(z.object({ name: z.string(), under: z.string().nullable() })),
  moved: z.array(z.object({ name: z.string(), under: z.string() })),
  renamed: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Who reads whose earlier rows. */
  reads: z.array(z.object({ successor: z.string(), predecessor: z.string() })),
  posts: z.array(z.object({ unit: z.string(), title: z.string(), holder: z.string().nullable() })),
  addresses: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
  asked: z.array(z.string()),
})
export type EventOutcome = z.output<typeof eventOutcome>

const plannedEvent = z.object({
  id: z.uuid(),
  happensOn: z.iso.date(),
  sentence: z.string(),
  state: z.enum(['planned', 'done', 'failed', 'cancelled']),
  failure: z.string().nullable(),
  createdByName: z.string(),
  createdAt: z.iso.datetime(),
})

export const eventOperations = defineContract({
  previewEvent: {
    method: 'POST',
    path: '/unit-events/preview',
    summary: 'Xem trước một việc sắp xếp đơn vị sẽ làm gì; không ghi gì',
    may: 'official',
    body: eventOrder,
    response: eventOutcome,
  },
  orderEvent: {
    method: 'POST',
    path: '/unit-events',
    summary: 'Ghi một việc sắp xếp đơn vị; ngày chưa đến thì hẹn đến ngày đó',
    may: 'official',
    body: eventOrder,
    response: z.object({
      /** Null while it is planned. */
      eventId: z.uuid().nullable(),
      plannedId: z.uuid().nullable(),
      outcome: eventOutcome,
    }),
  },
  listPlannedEvents: {
    method: 'GET',
    path: '/unit-events/planned',
    summary: 'Việc sắp xếp đơn vị đã hẹn ngày, hoặc không làm được vào ngày của nó',
    may: 'official',
    response: z.object({ items: z.array(plannedEvent), next: z.null() }),
  },
  cancelPlannedEvent: {
    method: 'DELETE',
    path: '/unit-events/planned/:plannedId',
    summary: 'Bỏ một việc sắp xếp đã hẹn mà chưa đến ngày',
    may: 'official',
  },
})
