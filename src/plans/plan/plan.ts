import { actsFor, type Actor } from '../../platform/actor.ts'
import { plainWords } from '../../platform/plain-letters.ts'
import type { Progress } from '../contract-parts.ts'
import type { StandingCheck } from '../due/due-date.ts'
import type { Outline } from './plan-contract.ts'
import type { PlanDraft } from '../plan-draft.ts'

export type PlanState = 'draft' | 'submitted' | 'approved' | 'issued' | 'closed'

/** A plan's row as actions lock it. */
export interface Plan {
  id: string
  orgPath: string
  shard: number
  unitId: string
  state: PlanState
  kindCode: string
  number: number | null
  symbol: string | null
  title: string
  year: number
  issuedOn: string | null
  fromOn: string
  toOn: string
  /** Words that name who does it → ids of units, as confirmed by a person. */
  matches: Record<string, string[]>
  /** How often its standing work is looked at; null: by the rule of the day. */
  standingCheck: StandingCheck | null
  version: number
}

/** The units a person confirmed for the words. A document may say "constructor", which every object has. */
export function unitsOfWords({ matches }: Pick<Plan, 'matches'>, words: string): readonly string[] {
  return Object.hasOwn(matches, words) ? (matches[words] ?? []) : []
}

type Standing = Pick<Plan, 'unitId' | 'state'>

/** What it asks of anybody is asked; before, it is the unit's own paper. An amendment too. */
export function isInForce(plan: { state: PlanState | 'discarded' }): boolean {
  return plan.state === 'issued' || plan.state === 'closed'
}

export function canSubmit(actor: Actor, plan: Standing): boolean {
  return plan.state === 'draft' && actsFor(actor, plan.unitId, 'officer')
}

/** Taking it back ends the request or the approval: the next words are asked for anew. */
export function canRecall(actor: Actor, plan: Standing): boolean {
  const isOut = plan.state === 'submitted' || plan.state === 'approved'
  return isOut && actsFor(actor, plan.unitId, 'officer')
}

export function canIssue(actor: Actor, plan: Standing): boolean {
  return plan.state === 'approved' && actsFor(actor, plan.unitId, 'officer')
}

/** Signed on paper outside the system: recorded as issued without an approval here, and shown as such. */
export function canRecordSigned(actor: Actor, plan: Standing): boolean {
  return plan.state === 'draft' && actsFor(actor, plan.unitId, 'officer')
}

export function canClose(actor: Actor, plan: Standing): boolean {
  return plan.state === 'issued' && actsFor(actor, plan.unitId, 'officer')
}

/** Lines of an issued plan are edited too: each edit is a new version, and what is past or proven stays. */
export function canEdit(actor: Actor, plan: Standing): boolean {
  return plan.state !== 'closed' && actsFor(actor, plan.unitId, 'officer')
}

/** Where the plan is opened in the workspace. */
export function addressOfPlan(planId: string): string {
  return `/lam-viec/ke-hoach/${planId}`
}

/** The plan's public address below the unit's `ke-hoach/`: its number, symbol and year. */
export function planSlug(plan: Pick<Plan, 'number' | 'symbol' | 'year'>): string {
  return plainWords([plan.number ?? 'khong-so', plan.symbol ?? '', plan.year].join(' '), '-')
}

/** The parts around the tasks, as the plan keeps them. */
export function outlineOf(draft: PlanDraft): Outline {
  return {
    bases: draft.bases,
    sections: draft.sections,
    purposes: draft.purposes,
    requirements: draft.requirements,
    contents: draft.contents,
    methods: draft.methods,
    audience: draft.audience,
    budget: draft.budget,
    units: draft.units,
    abbreviations: draft.abbreviations,
    reportingDuties: draft.reportingDuties,
    recipients: draft.recipients,
    archive: draft.archive,
    authority: draft.signature.authority,
  }
}

export interface Counts {
  total: number
  done: number
  onTime: number
  overdue: number
}

/** On-time rate: finished on time ÷ (finished + open and overdue). */
export function progressOf({ total, done, onTime, overdue }: Counts): Progress {
  const judged = done + overdue
  return {
    total,
    done,
    onTime,
    overdue,
    open: total - done,
    onTimeRate: judged === 0 ? null : onTime / judged,
  }
}
