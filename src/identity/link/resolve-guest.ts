import { instant } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { findLiveLink, touchLink } from './signed-link-queries.ts'
import type { GuestActor } from './signed-link.ts'

const NOTED_EVERY_MS = 60_000

/** Who holds the link with this token; null when it is wrong, has expired or was revoked: nobody learns which. */
export async function resolveGuest(
  house: House,
  token: string,
  requestId: string | null,
): Promise<GuestActor | null> {
  const link = await house.database.read(scopeOf(), (db) => findLiveLink(db, token))
  if (!link) return null
  const scope = { ...scopeOf(link.orgPath), account: link.id }
  const noted = link.lastUsedAt === null ? 0 : Date.parse(link.lastUsedAt)
  if (Date.parse(instant()) - noted > NOTED_EVERY_MS) {
    await house.database.write(scope, (db) => touchLink(db, link.id))
  }
  return {
    accountId: null,
    name: link.forWhom,
    requestId,
    linkId: link.id,
    purpose: link.purpose,
    subject: { kind: link.subjectKind, id: link.subjectId },
    orgPath: link.orgPath,
    unitId: link.unitId,
    expiresAt: link.expiresAt,
    scope,
  }
}
