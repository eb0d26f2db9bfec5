import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { date, dayTyped, id, instant, page, unitRef, version } from '../contract-parts.ts'
import { planView } from '../plan/plan-contract.ts'

const directiveTyped = z.object({
  title: z.string().trim().min(1, 'Phải ghi tên văn bản.').max(1000),
  /** Also as it stands on the paper, with its date: "Số: 12/KH-UBND ngày 03/02/2026". */
  number: z.string().trim().max(120).nullable().default(null),
  issuer: z.string().trim().min(1, 'Phải ghi cơ quan ban hành.').max(300),
  issuedOn: dayTyped.nullable().default(null),
  /** Absent: today. */
  receivedOn: dayTyped.nullable().default(null),
  address: z
    .url({ protocol: /^https?$/, error: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.' })
    .max(2000)
    .nullable()
    .default(null),
  note: z.string().trim().max(4000).nullable().default(null),
})

const directive = z.object({
  id,
  unit: unitRef,
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string(),
  issuedOn: date.nullable(),
  receivedOn: date,
  address: z.string().nullable(),
  file: z.object({ id, name: z.string() }).nullable(),
  note: z.string().nullable(),
  /** Plans that rest on it. */
  plans: z.array(z.object({ id, title: z.string() })),
  /** By which it was communicated, newest first. */
  activities: z.array(
    z.object({
      id,
      title: z.string(),
      happenedOn: date,
      place: z.string().nullable(),
      channelKind: z.string(),
    }),
  ),
  /** Texts that name its number, and the ways they went out; the newest first, what is still being written last. */
  cited: z.array(
    z.object({
      kind: z.enum(['item', 'delivery']),
      id,
      itemId: id,
      title: z.string(),
      /** Only the number is named, and the register holds several documents of it: not counted. */
      isDoubtful: z.boolean(),
      toldOn: date.nullable(),
      activityId: id.nullable(),
      channelKind: z.string().nullable(),
      place: z.string().nullable(),
    }),
  ),
  createdAt: instant,
  createdByName: z.string(),
  version,
  may: z.object({ edit: z.boolean() }),
})

const directiveFilter = z.object({
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  state: z.enum(['all', 'communicated', 'waiting']).default('all'),
  words: z.string().trim().max(200).optional(),
})

export type DirectiveView = z.infer<typeof directive>
export type DirectiveTyped = z.infer<typeof directiveTyped>
export type DirectiveFilter = z.infer<typeof directiveFilter>

/** The register of documents that direct the unit, and what a plan rests on. */
export const directiveOperations = {
  listDirectives: {
    method: 'GET',
    path: '/units/:unitId/directives',
    summary:
      'Sổ văn bản chỉ đạo: văn bản nào, của ai, đã truyền thông khi nào, ở đâu, bằng việc gì',
    may: 'official',
    query: directiveFilter.extend({ cursor: typedCursor('day') }),
    response: page(directive).extend({
      counts: z.object({ all: z.int(), communicated: z.int(), waiting: z.int() }),
    }),
  },
  findSimilarDirectives: {
    method: 'GET',
    path: '/units/:unitId/directives/similar',
    summary: 'Văn bản trong sổ có thể chính là văn bản đang ghi, dù ghi khác số, ngày hay cơ quan',
    may: 'official',
    query: z.object({
      title: z.string().trim().max(1000).default(''),
      number: z.string().trim().max(200).optional(),
      issuer: z.string().trim().max(300).default(''),
      issuedOn: dayTyped.optional(),
    }),
    response: z.object({
      items: z.array(
        z.object({
          id,
          title: z.string(),
          number: z.string().nullable(),
          issuer: z.string(),
          issuedOn: date.nullable(),
          receivedOn: date,
        }),
      ),
      next: z.null(),
    }),
  },
  exportDirectives: {
    method: 'GET',
    path: '/units/:unitId/directives.xlsx',
    summary: 'Sổ văn bản chỉ đạo thành bảng tính Excel, theo cùng điều kiện lọc',
    may: 'official',
    query: directiveFilter,
    download: true,
  },
  addDirective: {
    method: 'POST',
    path: '/units/:unitId/directives',
    summary: 'Ghi một văn bản chỉ đạo vào sổ',
    may: 'official',
    body: directiveTyped,
    response: directive,
  },
  editDirective: {
    method: 'PATCH',
    path: '/directives/:directiveId',
    summary: 'Sửa một văn bản trong sổ',
    may: 'official',
    body: directiveTyped.extend({ version }),
    response: directive,
  },
  withdrawDirective: {
    method: 'POST',
    path: '/directives/:directiveId/withdraw',
    summary: 'Bỏ một văn bản ghi nhầm khỏi sổ',
    may: 'official',
    body: z.object({ version }),
    response: z.object({ directiveId: id }),
  },
  addDirectiveFile: {
    method: 'POST',
    path: '/directives/:directiveId/file',
    summary: 'Đưa tệp của văn bản vào sổ',
    may: 'official',
    upload: true,
    response: directive,
  },
  setDirectiveActivities: {
    method: 'PUT',
    path: '/directives/:directiveId/activities',
    summary: 'Văn bản này đã được truyền thông bằng những việc đã làm nào',
    may: 'official',
    body: z.object({ version, activityIds: z.array(id).max(200) }),
    response: directive,
  },
  relatePlan: {
    method: 'POST',
    path: '/plans/:planId/relations',
    summary: 'Kế hoạch này thực hiện, hoặc liên quan tới, kế hoạch hay văn bản nào',
    may: 'official',
    body: z.object({
      version,
      kind: z.enum(['parent', 'related']),
      to: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('plan'), planId: id }),
        z.object({ kind: z.literal('directive'), directiveId: id }),
        /** Written into the register at the same time. */
        z.object({ kind: z.literal('document'), document: directiveTyped }),
      ]),
    }),
    response: planView,
  },
  unrelatePlan: {
    method: 'POST',
    path: '/plans/:planId/relations/:relationId/drop',
    summary: 'Bỏ một quan hệ ghi nhầm',
    may: 'official',
    body: z.object({ version }),
    response: planView,
  },
} as const satisfies Record<string, Operation>
