import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { hashOfSecret, newSecret } from '../secret.ts'
import { endOfDay } from './signed-link.ts'

export interface LinkOrder {
  /** Which page answers at `/l/{token}`: the `purpose` of a LinkPage. */
  purpose: string
  subjectKind: string
  subjectId: string
  /** Of the subject's row. */
  orgPath: string
  /** The unit that gives it. */
  unitId: string
  /** As a letter would name them: "Ủy ban MTTQ Việt Nam xã Bình Minh". */
  forWhom: string
  /** The last day on which it works. */
  lastDay: string
}

/**
 * The token is told once and kept nowhere: as JSON, in which the result of a request is kept for its repetition, it
 * is null. Whoever asks again needs another link.
 */
export class OpenedLink {
  readonly id: string
  readonly token: string | null
  readonly expiresAt: string
  constructor(id: string, token: string, expiresAt: string) {
    this.id = id
    this.token = token
    this.expiresAt = expiresAt
  }
  toJSON(): { id: string; token: null; expiresAt: string } {
    return { id: this.id, token: null, expiresAt: this.expiresAt }
  }
}

/** Gives somebody without an account a way to see and answer one thing. Whether the actor may is the caller's to ask. */
export async function openSignedLink(
  db: Db,
  actor: Actor,
  order: LinkOrder,
): Promise<{ id: string; token: string | null; expiresAt: string }> {
  const id = newId()
  const token = newSecret()
  const expiresAt = endOfDay(order.lastDay)
  await db
    .insertInto('identity.signed_link')
    .values({
      id,
      token_hash: hashOfSecret(token),
      purpose: order.purpose,
      subject_kind: order.subjectKind,
      subject_id: order.subjectId,
      org_path: order.orgPath,
      unit_id: order.unitId,
      for_whom: order.forWhom,
      created_at: instant(),
      created_by: actor.accountId,
      created_by_name: actor.name,
      expires_at: expiresAt,
    })
    .execute()
  await logAct(db, actor, {
    act: 'open-link',
    subjectKind: order.subjectKind,
    subjectId: order.subjectId,
    orgPath: order.orgPath,
    details: { linkId: id, purpose: order.purpose, forWhom: order.forWhom, expiresAt },
  })
  return new OpenedLink(id, token, expiresAt)
}
