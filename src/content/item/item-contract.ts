import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { typedReason } from '../../platform/typed-reason.ts'
import { date, id, instant, page, unitRef, version } from '../../plans/contract-parts.ts'
import { approvalStepSchema } from '../../work/approval/approval-contract.ts'
import { holderSchema } from '../../work/contract.ts'
import { itemContent, itemKindCode, itemLanguage } from './item-content.ts'

const state = z.enum(['draft', 'submitted', 'returned', 'approved'])
const number = z.int().min(1)
const code = z.string().max(60).optional()
const codes = z.array(z.string().max(60)).max(30)

const classification = {
  columnId: id.nullable(),
  themes: codes,
  sectors: codes,
  programmes: codes,
  audiences: codes,
}

export const itemSummary = z.object({
  id,
  unit: unitRef,
  kind: itemKindCode,
  language: itemLanguage,
  state,
  critical: z.boolean(),
  title: z.string(),
  number,
  column: z.object({ id, title: z.string() }).nullable(),
  publishedAt: instant.nullable(),
  /** What the public reads is not the newest version. */
  publishedOlder: z.boolean(),
  withdrawnAt: instant.nullable(),
  /** When the newest version first reached readers, by whatever way. */
  outAt: instant.nullable(),
  shared: z.boolean(),
  holder: holderSchema.nullable(),
  changedAt: instant,
  changedByName: z.string(),
  createdByName: z.string(),
})

export const itemView = itemSummary.omit({ column: true }).extend({
  version,
  content: itemContent,
  contentHash: z.string(),
  ...classification,
  occurrences: z.array(
    z.object({
      id,
      planId: id,
      lineId: id,
      content: z.string(),
      label: z.string(),
      dueOn: date,
      state: z.enum(['open', 'done', 'cancelled']),
    }),
  ),
  /** Units below read an older version than the newest. */
  sharedOlder: z.boolean(),
  source: z
    .object({
      itemId: id,
      number,
      unitName: z.string(),
      /** The source has a newer shared version. */
      newer: number.nullable(),
      /** The source is no longer shared. */
      gone: z.boolean(),
    })
    .nullable(),
  /** The address below the unit's public pages. */
  publicPath: z.string().nullable(),
  /** The latest request for approval. */
  approval: z
    .object({
      id,
      state: z.enum(['pending', 'approved', 'returned', 'void']),
      contentHash: z.string(),
      requestedByName: z.string(),
      requestedAt: instant,
      decidedByName: z.string().nullable(),
      decidedAt: instant.nullable(),
      reason: z.string().nullable(),
      steps: z.array(approvalStepSchema),
      /** It stands with somebody without an account. */
      atGuest: z.boolean(),
    })
    .nullable(),
  may: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    publish: z.boolean(),
    /** Plan it on any way out, its portal or another, once or again. */
    deliver: z.boolean(),
    withdraw: z.boolean(),
    discard: z.boolean(),
    share: z.boolean(),
    unshare: z.boolean(),
    offer: z.boolean(),
  }),
})

export const savedItem = z.object({
  id,
  version,
  number,
  state,
  changedAt: instant,
  notice: z.string().nullable(),
})

export type ItemSummary = z.infer<typeof itemSummary>
export type ItemView = z.infer<typeof itemView>

export const itemOperations = {
  listItems: {
    method: 'GET',
    path: '/units/:unitId/items',
    summary: 'Nội dung của đơn vị, mới sửa đứng trước',
    may: 'official',
    query: z.object({
      state: z
        .enum(['draft', 'submitted', 'returned', 'approved', 'published', 'all'])
        .default('all'),
      kind: itemKindCode.optional(),
      columnId: id.optional(),
      /** Codes of the catalogues; `none`: not sorted yet. */
      theme: code,
      sector: code,
      programme: code,
      audience: code,
      language: itemLanguage.optional(),
      words: z.string().trim().max(200).optional(),
      /** Written for this due date, by the unit or one below. */
      occurrenceId: id.optional(),
      /** Also those of the units below. */
      below: z.stringbool().default(false),
      cursor: typedCursor('instant'),
    }),
    response: page(itemSummary).extend({
      counts: z.object({
        draft: z.int(),
        submitted: z.int(),
        returned: z.int(),
        approved: z.int(),
        published: z.int(),
      }),
    }),
  },
  createItem: {
    method: 'POST',
    path: '/units/:unitId/items',
    summary: 'Bắt đầu một nội dung mới',
    may: 'official',
    body: z.object({
      kind: itemKindCode,
      language: itemLanguage.default('vi'),
      title: z.string().trim().min(1, 'Hãy ghi tên nội dung.').max(300),
      classification: z
        .object({ ...classification, occurrenceIds: z.array(id).max(100) })
        .partial()
        .default({}),
    }),
    response: itemView,
  },
  getItem: {
    method: 'GET',
    path: '/items/:itemId',
    summary: 'Một nội dung với bản mới nhất',
    may: 'official',
    response: itemView,
  },
  saveItem: {
    method: 'PUT',
    path: '/items/:itemId/content',
    summary: 'Lưu nội dung; 409 khi người khác vừa lưu',
    may: 'official',
    body: z.object({
      version,
      content: itemContent,
      language: itemLanguage.optional(),
      critical: z.boolean().optional(),
    }),
    response: savedItem,
  },
  classifyItem: {
    method: 'PATCH',
    path: '/items/:itemId/classification',
    summary: 'Chuyên mục, chủ đề, đối tượng, việc trong kế hoạch; không làm mất hiệu lực phê duyệt',
    may: 'official',
    body: z.object({ ...classification, occurrenceIds: z.array(id).max(100) }).partial(),
    response: itemView,
  },
  submitItem: {
    method: 'POST',
    path: '/items/:itemId/submit',
    summary: 'Trình duyệt đúng bản đang có',
    may: 'official',
    body: z.object({ version }),
    response: itemView,
  },
  approveItem: {
    method: 'POST',
    path: '/items/:itemId/approve',
    summary: 'Duyệt đúng bản đã xem (theo mã nội dung)',
    may: 'official',
    body: z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: itemView,
  },
  returnItem: {
    method: 'POST',
    path: '/items/:itemId/return',
    summary: 'Trả lại, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do trả lại.', 2000) }),
    response: itemView,
  },
  publishItem: {
    method: 'POST',
    path: '/items/:itemId/publish',
    summary: 'Đăng đúng bản đã duyệt lên cổng của đơn vị',
    may: 'official',
    body: z.object({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    response: itemView,
  },
  withdrawItem: {
    method: 'POST',
    path: '/items/:itemId/withdraw',
    summary: 'Gỡ khỏi cổng của đơn vị, có lý do',
    may: 'official',
    body: z.object({ reason: typedReason('Phải ghi lý do gỡ.', 1000) }),
    response: itemView,
  },
  discardItem: {
    method: 'POST',
    path: '/items/:itemId/discard',
    summary: 'Bỏ nội dung chưa đăng; có thể lấy lại',
    may: 'official',
    body: z.object({ discarded: z.boolean() }),
    response: itemView,
  },
  listItemVersions: {
    method: 'GET',
    path: '/items/:itemId/versions',
    summary: 'Các bản của một nội dung, mới nhất đứng trước',
    may: 'official',
    response: page(
      z.object({
        number,
        contentHash: z.string(),
        sealedAt: instant.nullable(),
        beganAt: instant,
        changedAt: instant,
        changedByName: z.string(),
      }),
    ),
  },
  getItemVersion: {
    method: 'GET',
    path: '/items/:itemId/versions/:number',
    summary: 'Một bản của nội dung',
    may: 'official',
    response: z.object({ number, content: itemContent, contentHash: z.string() }),
  },
} as const satisfies Record<string, Operation>
