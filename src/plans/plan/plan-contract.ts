import { z } from 'zod'
import type { Operation } from '../../platform/contract.ts'
import { typedCursor } from '../../platform/typed-cursor.ts'
import {
  date,
  dayTyped,
  heldBy,
  id,
  instant,
  page,
  progress,
  unitRef,
  version,
} from '../contract-parts.ts'
import { standingCheck } from '../due/assignment-contract.ts'
import { signedPaper } from '../paper/paper-contract.ts'
import { planDraft } from '../plan-draft.ts'
import { lineView } from './line-contract.ts'

export const planState = z.enum(['draft', 'submitted', 'approved', 'issued', 'closed'])

/** The parts around the tasks, as written. */
export const outline = planDraft
  .pick({
    bases: true,
    sections: true,
    purposes: true,
    requirements: true,
    contents: true,
    methods: true,
    audience: true,
    budget: true,
    abbreviations: true,
    reportingDuties: true,
    recipients: true,
    archive: true,
  })
  .extend({
    /** Headings of "Tổ chức thực hiện"; absent in plans stored before they were kept. */
    units: planDraft.shape.units.exactOptional(),
    authority: planDraft.shape.signature.shape.authority,
  })

export const planSummary = z.object({
  id,
  unit: unitRef,
  state: planState,
  kindCode: z.string(),
  number: z.int().nullable(),
  symbol: z.string().nullable(),
  title: z.string(),
  year: z.int(),
  issuedOn: date.nullable(),
  fromOn: date,
  toOn: date,
  lines: z.int(),
  /** A unit below that reads its superior's plan counts its own work only. */
  progress,
  version,
})

export const planView = planSummary.extend({
  place: z.string().nullable(),
  signerPosition: z.string().nullable(),
  signerName: z.string().nullable(),
  outline,
  sourceFileId: id.nullable(),
  /** What it carries out (`parent`) or stands beside (`related`), inside the system or not. */
  parents: z.array(
    z.object({
      id,
      kind: z.enum(['parent', 'related']),
      citation: z.string(),
      planId: id.nullable(),
      /** In the issuing unit's register of documents; those below read the citation. */
      directiveId: id.nullable(),
      address: z.string().nullable(),
    }),
  ),
  /** Who answers: for the plan (`lineId` null), and for tasks that are another's. */
  accountable: z.array(
    z.object({
      lineId: id.nullable(),
      postId: id,
      title: z.string(),
      holder: z.string().nullable(),
    }),
  ),
  /** How often its standing work is looked at; null: it has none. */
  standing: z
    .object({
      every: standingCheck,
      from: z.enum(['plan', 'rule']),
      /** Tasks that follow this, and tasks that say otherwise for themselves. */
      following: z.int(),
      own: z.int(),
      /** Tasks that say "định kỳ" without a cycle: they wait for an answer of their own. */
      asking: z.int(),
    })
    .nullable(),
  /** Address of the public page, when issued. */
  slug: z.string().nullable(),
  heldBy: heldBy.nullable(),
  /** The latest request for approval; null when nobody asked yet. */
  approval: z
    .object({
      state: z.enum(['pending', 'approved', 'returned', 'void']),
      contentHash: z.string(),
      requestedByName: z.string(),
      requestedAt: instant,
      decidedByName: z.string().nullable(),
      decidedAt: instant.nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Recorded from a paper signed outside; nobody approved it in the system. */
  signedOnPaper: z.boolean(),
  /** Newest first. */
  signedPapers: z.array(signedPaper),
  closedOn: date.nullable(),
  closingNote: z.string().nullable(),
  lines: z.int(),
  lineList: z.array(lineView),
  createdAt: instant,
  createdBy: z.string(),
  may: z.object({
    submit: z.boolean(),
    recall: z.boolean(),
    /** Approve or return. */
    decide: z.boolean(),
    issue: z.boolean(),
    /** Record it as issued from a paper signed outside. */
    recordSigned: z.boolean(),
    attachSigned: z.boolean(),
    publishSigned: z.boolean(),
    close: z.boolean(),
    edit: z.boolean(),
    assign: z.boolean(),
  }),
})

export type PlanSummary = z.infer<typeof planSummary>
export type PlanView = z.infer<typeof planView>
export type Outline = z.infer<typeof outline>

export const planOperations = {
  listPlans: {
    method: 'GET',
    path: '/units/:unitId/plans',
    summary:
      'Kế hoạch của đơn vị, hoặc kế hoạch đã ban hành của cấp trên (`of=above`), hoặc của đơn vị và cấp dưới (`of=below`)',
    may: 'official',
    query: z.object({
      year: z.coerce.number().int().min(1900).max(2199).optional(),
      of: z.enum(['own', 'above', 'below']).default('own'),
      cursor: typedCursor('year'),
    }),
    response: page(planSummary),
  },
  getPlan: {
    method: 'GET',
    path: '/plans/:planId',
    summary: 'Kế hoạch với các dòng nhiệm vụ và tiến độ',
    may: 'official',
    response: planView,
  },
  issuePlan: {
    method: 'POST',
    path: '/plans/:planId/issue',
    summary: 'Ban hành kế hoạch: số, ngày, người ký',
    may: 'official',
    body: z.object({
      version,
      number: z.int('Số văn bản phải là số.').min(1).max(99_999),
      symbol: z.string().trim().min(1).max(40),
      issuedOn: dayTyped,
      place: z.string().trim().max(120).nullable().default(null),
      signerPosition: z.string().trim().min(1, 'Chưa ghi chức vụ người ký.').max(200),
      signerName: z.string().trim().min(1, 'Chưa ghi tên người ký.').max(120),
      /** The paper was signed outside the system; otherwise it must have been approved here. */
      signedOnPaper: z.boolean().default(false),
    }),
    response: planView,
  },
  mapWords: {
    method: 'POST',
    path: '/plans/:planId/matches',
    summary: 'Chỉ rõ đơn vị mà một cụm từ của kế hoạch nói đến',
    may: 'official',
    body: z.object({
      words: z.string().min(1).max(2000),
      unitIds: z.array(id).min(1, 'Hãy chọn ít nhất một đơn vị.').max(4000),
    }),
    response: z.object({ assignments: z.int(), occurrences: z.int() }),
  },
  downloadPlanDocx: {
    method: 'GET',
    path: '/plans/:planId/document.docx',
    summary: 'Kế hoạch theo thể thức Nghị định 30, tệp DOCX; chưa duyệt thì ghi "DỰ THẢO"',
    may: 'official',
    download: true,
  },
  downloadPlanPdf: {
    method: 'GET',
    path: '/plans/:planId/document.pdf',
    summary: 'Kế hoạch theo thể thức Nghị định 30, tệp PDF; chưa duyệt thì ghi "DỰ THẢO"',
    may: 'official',
    download: true,
  },
} as const satisfies Record<string, Operation>
