import type { Actor } from '../../platform/actor.ts'
import { isMeant, type StepWho } from './approval-step.ts'

export interface Approval {
  id: string
  unitId: string
  orgPath: string
  subjectKind: string
  subjectId: string
  subjectTitle: string
  /** Where the subject is opened in the workspace: `/lam-viec/…`. */
  address: string
  /** SHA-256 of exactly what was asked to be approved. */
  contentHash: string
  state: 'pending' | 'approved' | 'returned' | 'void'
  /** The step it stands at, of so many. */
  step: number
  stepCount: number
  who: StepWho
  /** Accounts that may not decide: they wrote it, asked, or decided an earlier step. */
  barred: readonly string[]
  requestedBy: string
  requestedByName: string
  requestedAt: string
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: string | null
  reason: string | null
}

/** Whoever the step is meant for, and never one who wrote it, asked, or decided an earlier step. */
export function canDecide(
  actor: Actor,
  approval: Pick<Approval, 'unitId' | 'state' | 'who' | 'barred'>,
): boolean {
  return (
    approval.state === 'pending' &&
    isMeant(actor, approval.unitId, approval.who) &&
    !approval.barred.includes(actor.accountId)
  )
}

/** A guest decides while the step stands at exactly their name. */
export function isGuestsTurn(guest: { name: string }, { state, who }: Approval): boolean {
  return state === 'pending' && who.kind === 'guest' && who.name === guest.name
}
