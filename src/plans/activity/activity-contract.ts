import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { facets } from '../../law/catalogue/facet-contract.ts'
import { date, dayTyped, id, instant, page, unitRef, version } from '../contract-parts.ts'
import { facetFilters } from '../facet/facet-contract.ts'
import { part } from '../due/due-contract.ts'
import { evidenceView } from './evidence-contract.ts'

/** `kind` and `countMethod` are codes of the catalogues in `quantity.ts`. */
export const quantity = z.object({
  kind: z.string().min(1).max(40),
  value: z.number('Số lượng phải là số.').min(0, 'Số lượng không được âm.').max(1e9),
  countMethod: z.string().min(1).max(40),
})

const details = z.record(z.string().max(40), z.union([z.string().trim().max(5000), z.number()]))

const typedActivity = {
  happenedOn: dayTyped,
  /** Code of the catalogue of channel kinds (law). */
  channelKind: z.string().min(1, 'Hãy chọn hình thức.').max(60),
  title: z.string().trim().min(1, 'Hãy ghi tên việc đã làm.').max(500),
  place: z.string().trim().max(300).nullable().default(null),
  note: z.string().trim().max(5000).nullable().default(null),
  quantities: z.array(quantity).max(20).default([]),
  /** The channel's own fields by the codes of `detail-field.ts`: numbers, ISO dates, text. */
  details: details.default({}),
  /** "Lồng ghép": the recorded activity it was a part of. */
  hostId: id.nullable().default(null),
  /** The same, of something that is not recorded here. */
  within: z.string().trim().max(300).nullable().default(null),
  /** The occurrences it serves; may be none. */
  occurrenceIds: z.array(id).max(100).default([]),
  /** What it was about and for whom; absent: proposed from the title and the lines it serves, or left as it is. */
  facets: facets.optional(),
}

const otherActivity = z.object({
  id,
  title: z.string(),
  happenedOn: date,
  channelKind: z.string(),
  state: z.enum(['recorded', 'void']),
})

export const activityView = z.object({
  id,
  unit: unitRef,
  happenedOn: date,
  channelKind: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  quantities: z.array(quantity),
  facets,
  details,
  host: otherActivity.nullable(),
  within: z.string().nullable(),
  /** What was done as a part of it. */
  parts: z.array(otherActivity),
  /** Of the same unit, day and channel, with much the same title: perhaps the same thing recorded twice. */
  similar: z.array(otherActivity),
  state: z.enum(['recorded', 'void']),
  voidReason: z.string().nullable(),
  voidedBy: z.string().nullable(),
  voidedAt: instant.nullable(),
  source: z.string(),
  /** The delivery of a text that it was recorded from. */
  deliveryId: id.nullable(),
  recordedAt: instant,
  recordedBy: z.string(),
  occurrences: z.array(
    z.object({
      id,
      planId: id,
      lineId: id,
      content: z.string(),
      label: z.string(),
      dueOn: date,
      state: z.enum(['open', 'done', 'cancelled']),
      target: z.int(),
      achieved: z.int(),
    }),
  ),
  evidence: z.array(evidenceView),
  version,
  may: z.object({ edit: z.boolean(), void: z.boolean(), addEvidence: z.boolean() }),
})

export const activitySummary = z.object({
  id,
  unit: unitRef,
  happenedOn: date,
  channelKind: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  quantities: z.array(quantity),
  state: z.enum(['recorded', 'void']),
  occurrences: z.int(),
  evidence: z.int(),
  /** First photo, for a thumbnail. */
  photoFileId: id.nullable(),
  recordedBy: z.string(),
  version,
})

/** What the list of activities is narrowed to. */
export const activityFilter = z.object({
  from: dayTyped.optional(),
  to: dayTyped.optional(),
  channel: z.string().max(60).optional(),
  ...facetFilters,
  planId: id.optional(),
  lineId: id.optional(),
  /** Words of the title or the place, marks or not. */
  text: z.string().trim().max(200).optional(),
  /** Part of the name of the one who recorded it. */
  by: z.string().trim().min(1).max(100).optional(),
  /** Without evidence; with a link that does not open any more; with a photo used before. */
  proof: z.enum(['none', 'dead', 'reused']).optional(),
  state: z.enum(['recorded', 'void']).default('recorded'),
  below: z.stringbool().default(false),
})

export const suggestion = z.object({
  occurrenceId: id,
  planId: id,
  lineId: id,
  content: z.string(),
  label: z.string(),
  dueOn: date,
  part,
  words: z.string(),
  /** Whose plan it is, where that is another unit: plans of communes that merged read the same. */
  issuer: z.string().nullable(),
  target: z.int(),
  achieved: z.int(),
  /** What its line speaks of. */
  facets,
  /** Why it is offered, most likely first: the line speaks of this channel, its window holds the day. */
  speaksOfChannel: z.boolean(),
  inWindow: z.boolean(),
})

/** An activity as it stood until it was corrected. */
export const activityVersion = z.object({
  version,
  stood: z.object({
    happenedOn: date,
    channelKind: z.string(),
    title: z.string(),
    place: z.string().nullable(),
    note: z.string().nullable(),
    quantities: z.array(quantity),
    details,
    within: z.string().nullable(),
    host: z.string().nullable(),
    /** What it served, as written in the plans. */
    lines: z.array(z.string()),
  }),
  replacedAt: instant,
  replacedBy: z.string(),
})

export type ActivityVersion = z.infer<typeof activityVersion>
export type ActivityView = z.infer<typeof activityView>
export type ActivitySummary = z.infer<typeof activitySummary>
export type Suggestion = z.infer<typeof suggestion>

export const activityOperations = {
  recordActivity: {
    method: 'POST',
    path: '/units/:unitId/activities',
    summary: 'Ghi một việc đã làm',
    may: 'official',
    body: z.object(typedActivity),
    response: activityView,
  },
  listActivities: {
    method: 'GET',
    path: '/units/:unitId/activities',
    summary: 'Việc đã làm của đơn vị, mới nhất trước',
    may: 'official',
    query: activityFilter.extend({ cursor: typedCursor('day') }),
    response: page(activitySummary),
  },
  exportActivities: {
    method: 'GET',
    path: '/units/:unitId/activities.xlsx',
    summary: 'Việc đã làm thành bảng tính Excel, theo cùng điều kiện lọc',
    may: 'official',
    query: activityFilter,
    download: true,
  },
  suggestOccurrences: {
    method: 'GET',
    path: '/units/:unitId/activity-suggestions',
    summary: 'Những lần đến hạn mà việc này có thể phục vụ',
    may: 'official',
    query: z.object({ channel: z.string().max(60).optional(), date: dayTyped.optional() }),
    response: z.object({ items: z.array(suggestion) }),
  },
  getActivity: {
    method: 'GET',
    path: '/activities/:activityId',
    summary: 'Một việc đã làm và minh chứng của nó',
    may: 'official',
    response: activityView,
  },
  listActivityVersions: {
    method: 'GET',
    path: '/activities/:activityId/versions',
    summary: 'Việc này trước mỗi lần sửa, mới nhất trước',
    may: 'official',
    response: z.object({ items: z.array(activityVersion) }),
  },
  findSimilarActivities: {
    method: 'GET',
    path: '/units/:unitId/similar-activities',
    summary: 'Việc đã ghi cùng ngày, cùng hình thức, tên gần giống: có thể trùng',
    may: 'official',
    query: z.object({
      date: dayTyped,
      channel: z.string().max(60),
      title: z.string().trim().min(1).max(500),
    }),
    response: z.object({ items: z.array(otherActivity) }),
  },
  editActivity: {
    method: 'PATCH',
    path: '/activities/:activityId',
    summary: 'Sửa việc đã ghi',
    may: 'official',
    body: z.object({ version, ...typedActivity }),
    response: activityView,
  },
  voidActivity: {
    method: 'POST',
    path: '/activities/:activityId/void',
    summary: 'Hủy việc đã ghi, có lý do; lần đến hạn mở lại nếu không còn đủ',
    may: 'official',
    body: z.object({ version, reason: typedReason('Phải ghi lý do hủy.', 1000) }),
    response: activityView,
  },
} as const satisfies Record<string, Operation>
