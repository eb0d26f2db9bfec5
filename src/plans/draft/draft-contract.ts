import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import { date, dayTyped, id, instant, page, version } from '../contract-parts.ts'
import { planDraft } from '../plan-draft.ts'

/**
 * A path into the draft: names and positions joined by dots, as in `title`, `tasks.3.text`, `tasks.3.leads`,
 * `tasks.3.timing` (its value is the words; they are read again), `signature.name`, `date.iso`, `number.value`.
 * `tasks.3.split` (its value a position in the task's text) makes two tasks of one, `tasks.3.join` one of it and the next.
 */
export const correction = z.object({ path: z.string().min(1).max(120), value: z.unknown() })

export const appliedCorrection = z.object({
  path: z.string(),
  value: z.unknown(),
  before: z.unknown(),
  by: z.string(),
  at: instant,
})

/** Words of the document that name who does it, and the units they were taken for. */
export const wordMatch = z.object({
  words: z.string(),
  unitIds: z.array(id),
  /** `unit` one office, `group` several at once ("UBND các xã"), `post` a person's post, `none` not understood. */
  kind: z.enum(['unit', 'group', 'post', 'none']),
  /** Confidence 0–1; at most 0.5 where a person must choose. */
  sure: z.number(),
  /** For the person who checks. */
  why: z.string(),
  /** Positions in `draft.tasks` where the words stand. */
  tasks: z.array(z.int()),
  units: z.array(z.object({ id, name: z.string() })),
  /** The unit's earlier plan that took the words for these units; null when they were matched anew. */
  usedIn: z.string().nullable(),
})

/** The facts of the future plan; the screen offers `suggested` and the person may change them. */
export const planFacts = z.object({
  kindCode: z.string().trim().min(1).max(10),
  number: z.int().min(1).max(99_999).nullable(),
  symbol: z.string().trim().max(40).nullable(),
  title: z.string().trim().min(1, 'Kế hoạch cần có tên.').max(1000),
  year: z.int('Năm của kế hoạch phải là số.').min(1990).max(2200),
  issuedOn: dayTyped.nullable(),
  place: z.string().trim().max(120).nullable(),
  signerPosition: z.string().trim().max(200).nullable(),
  signerName: z.string().trim().max(120).nullable(),
  fromOn: dayTyped,
  toOn: dayTyped,
})

/** What the document says, fit or not: the person mends it in the form. */
const suggestedFacts = z.object({
  kindCode: z.string(),
  number: z.number().nullable(),
  symbol: z.string().nullable(),
  title: z.string(),
  year: z.number(),
  issuedOn: z.string().nullable(),
  place: z.string().nullable(),
  signerPosition: z.string().nullable(),
  signerName: z.string().nullable(),
  fromOn: z.string(),
  toOn: z.string(),
  issued: z.boolean(),
})

/** How far a job is with reading the file; `problem` says why it could not be read. */
const reading = z.object({
  /** Pages. */
  done: z.int(),
  /** Null until the file was opened. */
  all: z.int().nullable(),
  problem: z.string().nullable(),
})

const draftState = z.enum(['reading', 'unreadable', 'reviewing', 'accepted', 'discarded'])

export const draftView = z.object({
  id,
  unitId: id,
  fileName: z.string(),
  fileId: id.nullable(),
  /** `reading` while a job reads the file: until then the draft is blank. */
  state: draftState,
  reading: reading.nullable(),
  planId: id.nullable(),
  version,
  createdAt: instant,
  createdBy: z.string(),
  /** As corrected so far; the original words are in `draft.source`. */
  draft: planDraft,
  /** Oldest first; undo takes the last one away. */
  corrections: z.array(appliedCorrection),
  /** The paths that a person has changed, each once. */
  correctedFields: z.array(z.string()),
  matches: z.array(wordMatch),
  /** What the reviewer decided besides corrections. */
  decisions: z.object({
    accepted: z.array(z.string()),
    matches: z.array(
      z.object({ words: z.string(), units: z.array(z.object({ id, name: z.string() })) }),
    ),
  }),
  suggested: suggestedFacts,
  /** Numbered documents it is issued under; `planId` when that plan is in the system. */
  parents: z.array(z.object({ citation: z.string(), planId: id.nullable() })),
  /** Due dates that each task would get, by position in `draft.tasks`; one at the plan's end when it names no time. */
  dueDates: z.array(z.array(z.object({ label: z.string(), dueOn: date }))),
  may: z.object({ correct: z.boolean(), accept: z.boolean(), discard: z.boolean() }),
})

export const draftSummary = z.object({
  id,
  fileName: z.string(),
  title: z.string().nullable(),
  tasks: z.int(),
  state: draftState,
  reading: reading.nullable(),
  planId: id.nullable(),
  version,
  createdAt: instant,
  createdBy: z.string(),
})

export type DraftSummary = z.infer<typeof draftSummary>
export type DraftView = z.infer<typeof draftView>
export type PlanFacts = z.infer<typeof planFacts>
export type WordMatch = z.infer<typeof wordMatch>

export const draftOperations = {
  importPlan: {
    method: 'POST',
    path: '/units/:unitId/plan-drafts',
    summary:
      'Đọc một văn bản kế hoạch (tệp `file`) thành bản nháp để soát; tệp lâu đọc được đọc dần ở trạng thái `reading`',
    may: 'official',
    upload: true,
    response: draftView,
  },
  listDrafts: {
    method: 'GET',
    path: '/units/:unitId/plan-drafts',
    summary: 'Các bản nháp kế hoạch của đơn vị',
    may: 'official',
    query: z.object({
      /** `open`: being read, not readable, or under review. */
      state: z.enum([...draftState.options, 'open']).default('reviewing'),
      cursor: typedCursor('id'),
    }),
    response: page(draftSummary),
  },
  getDraft: {
    method: 'GET',
    path: '/plan-drafts/:draftId',
    summary: 'Bản nháp: nguyên văn, điều đã hiểu, điều đã sửa, đơn vị được nhận ra',
    may: 'official',
    response: draftView,
  },
  correctDraft: {
    method: 'PATCH',
    path: '/plan-drafts/:draftId',
    summary: 'Sửa các ô của bản nháp',
    may: 'official',
    body: z.object({ version, corrections: z.array(correction).min(1).max(50) }),
    response: draftView,
  },
  undoCorrection: {
    method: 'POST',
    path: '/plan-drafts/:draftId/undo',
    summary: 'Bỏ lần sửa gần nhất',
    may: 'official',
    body: z.object({ version }),
    response: draftView,
  },
  decideDraft: {
    method: 'PATCH',
    path: '/plan-drafts/:draftId/decisions',
    summary: 'Giữ điều người soát đã quyết: chỗ ngờ đã chấp nhận, lời văn đã ghép với đơn vị',
    may: 'official',
    body: z.object({
      accepted: z
        .array(z.object({ doubt: z.string().min(1).max(2200), accepted: z.boolean() }))
        .max(2000)
        .default([]),
      /** `unitIds` null takes the choice back; `[]` leaves the words to nobody. */
      matches: z
        .array(z.object({ words: z.string().max(2000), unitIds: z.array(id).max(4000).nullable() }))
        .max(500)
        .default([]),
    }),
    response: draftView,
  },
  discardDraft: {
    method: 'POST',
    path: '/plan-drafts/:draftId/discard',
    summary: 'Bỏ bản nháp',
    may: 'official',
    body: z.object({ version }),
    response: draftView,
  },
  acceptDraft: {
    method: 'POST',
    path: '/plan-drafts/:draftId/accept',
    summary: 'Nhận bản nháp thành kế hoạch của đơn vị',
    may: 'official',
    body: z.object({
      version,
      facts: planFacts,
      /** The document was issued already: number, date and signer are then required. */
      issued: z.boolean(),
      /** Words left out keep what was decided for them, else their suggestion when it is sure (≥ 0.8), otherwise stay unmatched; `[]` leaves them unmatched. */
      matches: z
        .array(z.object({ words: z.string().max(2000), unitIds: z.array(id).max(4000) }))
        .max(500)
        .default([]),
    }),
    response: z.object({ planId: id }),
  },
} as const satisfies Record<string, Operation>
