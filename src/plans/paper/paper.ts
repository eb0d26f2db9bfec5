import { actsFor, type Actor } from '../../platform/actor.ts'
import type { AmendmentState } from '../amendment/amendment.ts'
import { isInForce, type Plan, type PlanState } from '../plan/plan.ts'

/** What is signed and numbered outside: a plan, or an amendment of it. */
export interface Paper {
  planId: string
  /** Null: the plan itself. */
  amendmentId: string | null
  unitId: string
  orgPath: string
  state: PlanState | AmendmentState
}

export function paperOfPlan(plan: Plan): Paper {
  return { ...plan, planId: plan.id, amendmentId: null }
}

type Standing = Pick<Paper, 'unitId' | 'state'>

/** Approved: on its way to be signed and numbered. */
export function isToBeSigned({ state }: Pick<Paper, 'state'>): boolean {
  return state === 'approved' || isInForce({ state })
}

export function canAttachSigned(actor: Actor, paper: Standing): boolean {
  return isToBeSigned(paper) && actsFor(actor, paper.unitId, 'officer')
}

export function canPublishSigned(actor: Actor, paper: Standing): boolean {
  return isInForce(paper) && actsFor(actor, paper.unitId, 'head')
}

/** As it stands in the log of acts. */
export function subjectOf({ planId, amendmentId, orgPath }: Paper) {
  return amendmentId === null
    ? { subjectKind: 'plan', subjectId: planId, orgPath }
    : { subjectKind: 'amendment', subjectId: amendmentId, orgPath }
}
