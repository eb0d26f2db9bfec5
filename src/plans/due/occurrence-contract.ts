import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { quantity } from '../activity/activity-contract.ts'
import { date, dayTyped, id } from '../contract-parts.ts'
import { dueItem, part } from './due-contract.ts'
import { standing } from './assignment-contract.ts'

/** What the task promises: what of it has been brought, and whether somebody ticked it off. */
const promisedOutput = z.object({
  output: z.string(),
  /** In numbers, where the words begin with one; `kind` is of the catalogue of quantities. */
  promised: z.object({ value: z.number(), kind: z.string(), delivered: z.number() }).nullable(),
  tick: z
    .object({ on: date, by: z.string(), activityId: id.nullable(), note: z.string().nullable() })
    .nullable(),
})

export const occurrenceView = dueItem.extend({
  /** Issued plans of the unit's own that this due date asked for. */
  ownPlans: z.array(z.object({ id, title: z.string(), issuedOn: date })),
  checklist: z.array(promisedOutput),
  activities: z.array(
    z.object({
      id,
      title: z.string(),
      happenedOn: date,
      evidence: z.int(),
      quantities: z.array(quantity),
    }),
  ),
  /** Null for work that has dates of its own. */
  standing: standing.nullable(),
  /** Who else works on the same task by the same date: for whoever leads the coordinating ones, for these the lead. */
  partners: z.array(
    z.object({
      assignmentId: id,
      /** Null while nobody was found for the words, or asked. */
      occurrenceId: id.nullable(),
      part,
      /** Null: a body outside the system. */
      unitId: id.nullable(),
      name: z.string(),
      invitedOn: date.nullable(),
      accepted: dueItem.shape.accepted,
      state: dueItem.shape.state,
      doneOn: date.nullable(),
      /** What they did, oldest first; never counted for anybody else. */
      deeds: z.array(z.object({ on: date, text: z.string() })),
    }),
  ),
  /** Of a coordinating part: what the unit did in its own words. */
  contributions: z.array(z.object({ id, on: date, note: z.string(), by: z.string() })),
  /** What was changed about this date by hand, latest first. */
  changes: z.array(
    z.object({
      kind: z.enum(['move', 'pause', 'cancel']),
      on: date,
      by: z.string(),
      dueBefore: date,
      dueAfter: date.nullable(),
      reason: z.string(),
      undoneBy: z.string().nullable(),
      /** By which it is taken back, with all dates that were changed together; null: taken back already. */
      batch: z.object({ id, dates: z.int() }).nullable(),
    }),
  ),
  may: dueItem.shape.may.extend({
    check: z.boolean(),
    setStanding: z.boolean(),
    contribute: z.boolean(),
    /** Ask bodies outside the system. */
    invite: z.boolean(),
  }),
})

export type OccurrenceView = z.infer<typeof occurrenceView>

export const occurrenceOperations = {
  getOccurrence: {
    method: 'GET',
    path: '/occurrences/:occurrenceId',
    summary: 'Một lần đến hạn: đã hứa gì, đã làm gì, đang ở ai',
    may: 'official',
    response: occurrenceView,
  },
  checkOutput: {
    method: 'PUT',
    path: '/occurrences/:occurrenceId/outputs',
    summary: 'Đánh dấu một sản phẩm đã có, hoặc bỏ dấu',
    may: 'official',
    body: z.object({
      output: z.string().min(1).max(5000),
      delivered: z.boolean(),
      activityId: id.nullable().default(null),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    response: occurrenceView,
  },
  addContribution: {
    method: 'POST',
    path: '/occurrences/:occurrenceId/contributions',
    summary: 'Ghi phần phối hợp của đơn vị bằng lời',
    may: 'official',
    body: z.object({
      happenedOn: dayTyped,
      note: z.string().trim().min(1, 'Hãy ghi đơn vị đã làm gì.').max(1000),
    }),
    response: occurrenceView,
  },
  withdrawContribution: {
    method: 'DELETE',
    path: '/contributions/:contributionId',
    summary: 'Rút phần phối hợp đã ghi nhầm',
    may: 'official',
  },
  urgeUnit: {
    method: 'POST',
    path: '/occurrences/:occurrenceId/urge',
    summary: 'Đôn đốc đơn vị đang giữ việc',
    may: 'official',
    body: z.object({ note: z.string().trim().max(500).optional() }),
    response: z.object({ sentence: z.string() }),
  },
  pauseOccurrence: {
    method: 'POST',
    path: '/occurrences/:occurrenceId/pause',
    summary: 'Tạm dừng tính hạn, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do tạm dừng.', 1000) }),
    response: occurrenceView,
  },
  resumeOccurrence: {
    method: 'POST',
    path: '/occurrences/:occurrenceId/resume',
    summary: 'Tính hạn tiếp: hạn lùi đúng số ngày làm việc đã dừng',
    may: 'official',
    body: z.object({}),
    response: occurrenceView,
  },
} as const satisfies Record<string, Operation>
