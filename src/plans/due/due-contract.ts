import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { date, dayTyped, heldBy, id, page, unitRef } from '../contract-parts.ts'
import { facetFilters } from '../facet/facet-contract.ts'

export const part = z.enum(['lead', 'coordinating'])

export const dueItem = z.object({
  id,
  planId: id,
  planTitle: z.string(),
  lineId: id,
  /** The line's text as written. */
  content: z.string(),
  lineLabel: z.string().nullable(),
  /** What falls due: "Quý II/2024", "6 tháng đầu năm 2024" … */
  label: z.string(),
  windowFrom: date,
  dueOn: date,
  state: z.enum(['open', 'done', 'cancelled']),
  doneOn: date.nullable(),
  /** `late`: the date has passed and it is open; `done_late`: met after its date. */
  timeliness: z.enum([
    'paused',
    'later',
    'soon',
    'today',
    'late',
    'done_on_time',
    'done_late',
    'cancelled',
  ]),
  /** Working days: late ones when `late` or `done_late`, otherwise those left (0 today). */
  workingDays: z.int(),
  paused: z.object({ since: date, reason: z.string(), by: z.string() }).nullable(),
  part,
  assignmentId: id,
  /** The words of the document that named the unit; with `unit` null nobody was matched and the issuing unit holds it. */
  words: z.string(),
  unit: unitRef.nullable(),
  /** The body outside the system that was asked instead. */
  outside: z.string().nullable(),
  issuer: unitRef,
  heldBy,
  target: z.int(),
  achieved: z.int(),
  outputs: z.array(z.string()),
  /** How many of the outputs are ticked off. */
  delivered: z.int(),
  evidence: z.int(),
  lastUrgedOn: date.nullable(),
  /** Of a coordinating part: when the unit said that it knows. */
  accepted: z.object({ on: date, by: z.string() }).nullable(),
  /** The division or person of the unit that has it in hand. */
  given: z.object({ name: z.string(), on: date, by: z.string() }).nullable(),
  /** Posts of the unit that have a part of it in hand besides; the unit owes it once. */
  postParts: z.array(z.object({ part: z.enum(['lead', 'coordinating']), name: z.string() })),
  may: z.object({
    record: z.boolean(),
    urge: z.boolean(),
    map: z.boolean(),
    pause: z.boolean(),
    accept: z.boolean(),
    give: z.boolean(),
  }),
})

/** A task with one due date, over all the units that have it. */
export const dueTask = z.object({
  lineId: id,
  planId: id,
  planTitle: z.string(),
  content: z.string(),
  lineLabel: z.string().nullable(),
  label: z.string(),
  dueOn: date,
  part,
  /** How it stands with the units that are not done; `done_on_time` when all are. */
  timeliness: dueItem.shape.timeliness,
  workingDays: z.int(),
  units: z.int(),
  done: z.int(),
  late: z.int(),
  evidence: z.int(),
  /** Up to three that are not done, the late ones first. */
  waitingFor: z.array(z.string()),
  /** The one occurrence, where one unit has it. */
  only: dueItem.nullable(),
})

/** What narrows due work, however it is laid out. */
export const dueFilters = {
  from: dayTyped.optional(),
  to: dayTyped.optional(),
  /** `late`: open, past its date and not paused. */
  state: z.enum(['open', 'late', 'done', 'cancelled', 'all']).default('open'),
  part: part.optional(),
  planId: id.optional(),
  lineId: id.optional(),
  /** Words of the task, the plan or the unit, marks or not. */
  words: z.string().trim().max(100).optional(),
  ...facetFilters,
  /** Code of a channel kind that the task asks for; `none`: it names no channel. */
  channel: z.string().max(60).optional(),
  /** The very unit that has it; `none`: a body outside the system, or words nobody was found for. */
  ofUnit: z.union([id, z.literal('none')]).optional(),
  /** Only what lies in this unit and below it. */
  within: id.optional(),
  /** `true`: only work whose unit is not clear. */
  unclear: z.stringbool().default(false),
  /** `true`: only what is in the caller's own hands, or given to a division they work for. */
  mine: z.stringbool().default(false),
  /** `true`: units below as well. */
  below: z.stringbool().default(false),
  cursor: typedCursor('day'),
}

export const todayView = z.object({
  today: date,
  /** Lead occurrences of the unit and its own house (divisions in the same area). */
  overdue: z.int(),
  dueToday: z.int(),
  dueSoon: z.int(),
  /** Waiting for somebody of this unit: approvals to decide, words to match, drafts to finish. */
  waiting: z.object({ drafts: z.int(), unmatched: z.int(), notices: z.int() }),
  doneThisMonth: z.int(),
  withoutEvidence: z.int(),
  month: z.array(z.object({ date, due: z.int(), done: z.int(), overdue: z.int() })),
  holidays: z.array(date),
})

export type DueItem = z.infer<typeof dueItem>
export type DueTask = z.infer<typeof dueTask>
export type TodayView = z.infer<typeof todayView>

/** Counting stops here, so that a list over the country opens as soon as one of a commune: one more says "more than". */
export const MOST_COUNTED = 1000

/** Of tasks sooner: all the units of each are read to tell it from the next. */
export const MOST_TASKS_COUNTED = 300

const count = z.int().max(MOST_COUNTED + 1)

export const dueOperations = {
  listDue: {
    method: 'GET',
    path: '/units/:unitId/due',
    summary: 'Việc đến hạn: ai giữ, từ bao giờ, trễ mấy ngày làm việc',
    may: 'official',
    query: z.object(dueFilters),
    /** Each at most 1,001, which says more than a thousand. */
    response: page(dueItem).extend({ total: count, late: count }),
  },
  listDueTasks: {
    method: 'GET',
    path: '/units/:unitId/due-tasks',
    summary: 'Việc đến hạn gộp theo việc: bao nhiêu đơn vị làm, bao nhiêu đã xong, còn chờ ai',
    may: 'official',
    query: z.object(dueFilters),
    /** `total` counts tasks, at most 301; `occurrences` those of units in the state asked for, at most 1,001, as above. */
    response: page(dueTask).extend({
      total: z.int().max(MOST_TASKS_COUNTED + 1),
      occurrences: count,
      late: count,
    }),
  },
  getToday: {
    method: 'GET',
    path: '/units/:unitId/today',
    summary: 'Các con số của trang đầu ngày và lịch tháng này',
    may: 'official',
    response: todayView,
  },
  previewWorkingDay: {
    method: 'GET',
    path: '/working-days/:date/dues',
    summary:
      'Nếu ngày này nghỉ (hoặc làm việc): bao nhiêu hạn đang mở dời đi, bao nhiêu việc đến hạn đúng ngày này',
    may: 'official',
    query: z.object({ worked: z.stringbool().default(false) }),
    response: z.object({ moved: z.int(), fallsDue: count }),
  },
} as const satisfies Record<string, Operation>
