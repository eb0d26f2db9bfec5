import type { Doer } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'

/** Somebody without an account who holds a signed link: acts on its one subject, and is written down by name. */
export interface GuestActor extends Doer {
  accountId: null
  linkId: string
  purpose: string
  subject: { kind: string; id: string }
  /** Of the row the link is for. */
  orgPath: string
  /** The unit that gave the link. */
  unitId: string
  expiresAt: string
  /** The path of the subject; whoever asks more than its one subject asks too much. */
  scope: Actor['scope']
}

/** A link as those who gave it see it; its address was told once. */
export interface SignedLink {
  id: string
  purpose: string
  subjectKind: string
  subjectId: string
  unitId: string
  forWhom: string
  createdAt: string
  createdByName: string
  expiresAt: string
  revokedAt: string | null
  lastUsedAt: string | null
}

/** The end of a local day, as an instant: a link given until Friday works on Friday. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999+07:00`).toISOString()
}
