import { actsFor, type Actor } from '../platform/actor.ts'

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
  requestedBy: string
  requestedByName: string
  requestedAt: string
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: string | null
  reason: string | null
}

/** A head of that very unit, and never the one who asked. */
export function canDecide(
  actor: Actor,
  approval: Pick<Approval, 'unitId' | 'state' | 'requestedBy'>,
): boolean {
  return (
    approval.state === 'pending' &&
    actsFor(actor, approval.unitId, 'head') &&
    actor.accountId !== approval.requestedBy
  )
}
