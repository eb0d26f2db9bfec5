import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Indicator } from '../figure/measure.ts'
import type { Section } from './content-contract.ts'

export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved' | 'issued'
export type PeriodKind = 'month' | 'quarter' | 'half_year' | 'nine_months' | 'year'
/** What a report is about: its own communication report, or one in which that is one part among others. */
export type Subject = 'communication' | 'reform' | 'procedure_control'

export interface Signature {
  authority: string[]
  position: string
  name: string | null
}

export interface Report {
  id: string
  orgPath: string
  shard: number
  unitId: string
  unitName: string
  periodKind: PeriodKind
  periodKey: string
  periodLabel: string
  subject: Subject
  /** The report this one corrects; `ordinal` counts the corrections, 0 is the report itself. */
  correctsId: string | null
  ordinal: number
  fromOn: string
  toOn: string
  dueOn: string
  state: ReportState
  title: string
  number: number | null
  issuedOn: string | null
  sections: Section[]
  /** Null: as the register of units proposes. */
  addressees: string[] | null
  recipients: string[] | null
  /** What the figures looked at and how they were defined, from the submission on. */
  paths: string[] | null
  indicators: Indicator[] | null
  /** As printed on the approved paper. */
  signature: Signature | null
  version: number
  contentHash: string | null
  docxFileId: string | null
  pdfFileId: string | null
  submittedAt: string | null
  approvedAt: string | null
  createdAt: string
  createdByName: string
  changedAt: string
  changedByName: string
}

/** Figures are counted anew at every look until they are stored with the submission. */
export function isLive(report: Pick<Report, 'state'>): boolean {
  return report.state === 'draft' || report.state === 'returned'
}

/** Approved for ever: no edit reaches it. */
export function isFrozen(report: Pick<Report, 'state'>): boolean {
  return report.state === 'approved' || report.state === 'issued'
}

/** The author's unit only: a superior reads, and asks. */
export function canEdit(actor: Actor, report: Pick<Report, 'unitId' | 'state'>): boolean {
  return actsFor(actor, report.unitId, 'officer') && !isFrozen(report)
}

export function canSubmit(actor: Actor, report: Pick<Report, 'unitId' | 'state'>): boolean {
  return actsFor(actor, report.unitId, 'officer') && isLive(report)
}

/** The clerk enters the number given at the office's register. */
export function canIssue(actor: Actor, report: Pick<Report, 'unitId' | 'state'>): boolean {
  return actsFor(actor, report.unitId, 'officer') && report.state === 'approved'
}

export function isOverdue(report: Pick<Report, 'state' | 'dueOn'>, today: string): boolean {
  return !isFrozen(report) && report.dueOn < today
}

/** Where the report is opened in the workspace. */
export function addressOfReport(id: string): string {
  return `/lam-viec/bao-cao/${id}`
}

/** A document writes the name of its issuer in full. */
export function spelledOut(unitName: string): string {
  return unitName.replace(/^UBND\b/u, 'Ủy ban nhân dân')
}
