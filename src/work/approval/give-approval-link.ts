import { listSignedLinks, openSignedLink, revokeSignedLink } from '../../identity/index.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, notFound, Refusal } from '../../platform/refusal.ts'
import { lockApproval } from './approval-queries.ts'

/** The purpose of links by which guests decide subjects of a kind. */
export function linkPurposeOf(subjectKind: string): string {
  return `approve-${subjectKind}`
}

export interface GivenLink {
  /** Below the address of the house; told once. Null when the same request is answered again. */
  path: string | null
  forWhom: string
  lastDay: string
}

/** The way for the guest whose step it is. An earlier one ends: the subject has one that works. */
export async function giveApprovalLink(
  db: Db,
  actor: Actor,
  approvalId: string,
  lastDay: string,
): Promise<GivenLink> {
  const approval = await lockApproval(db, approvalId)
  if (!approval) throw notFound()
  const { subjectId, subjectKind, unitId, orgPath, who } = approval
  if (!actsFor(actor, unitId, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của chính đơn vị lấy được đường dẫn này.')
  }
  if (approval.state !== 'pending' || who.kind !== 'guest') {
    throw new Refusal(409, 'Lúc này không phải bước của người duyệt ngoài đơn vị.')
  }
  if (lastDay < today()) throw new InvalidForm({ lastDay: 'Ngày hết hạn phải từ hôm nay trở đi.' })
  const purpose = linkPurposeOf(subjectKind)
  for (const link of await listSignedLinks(db, purpose, [subjectId])) {
    if (link.revokedAt === null) await revokeSignedLink(db, actor, link.id)
  }
  const { token } = await openSignedLink(db, actor, {
    purpose,
    subjectKind,
    subjectId,
    orgPath,
    unitId,
    forWhom: who.name,
    lastDay,
  })
  return { path: token === null ? null : `/l/${token}`, forWhom: who.name, lastDay }
}
