import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { hashOfSecret } from '../secret.ts'
import type { SignedLink } from './signed-link.ts'

export interface LiveLink {
  id: string
  purpose: string
  subjectKind: string
  subjectId: string
  orgPath: string
  unitId: string
  forWhom: string
  expiresAt: string
  lastUsedAt: string | null
}

/** The link with this token, while it counts. Needs no scope. */
export async function findLiveLink(db: Db, token: string): Promise<LiveLink | undefined> {
  const { rows } = await sql<LiveLink>`
    select id, purpose, subject_kind as "subjectKind", subject_id as "subjectId", org_path as "orgPath",
      unit_id as "unitId", for_whom as "forWhom", expires_at as "expiresAt", last_used_at as "lastUsedAt"
    from identity.find_signed_link(${hashOfSecret(token)}, ${instant()})
  `.execute(db)
  return rows[0]
}

export async function touchLink(db: Db, linkId: string): Promise<void> {
  await db
    .updateTable('identity.signed_link')
    .set({ last_used_at: instant() })
    .where('id', '=', linkId)
    .execute()
}

/** The links of these subjects that the caller may see, the newest first, those that count no more included. */
export async function listSignedLinks(
  db: Db,
  purpose: string,
  subjectIds: readonly string[],
): Promise<SignedLink[]> {
  const { rows } = await sql<SignedLink>`
    select id, purpose, subject_kind as "subjectKind", subject_id as "subjectId", unit_id as "unitId",
      for_whom as "forWhom", created_at as "createdAt", created_by_name as "createdByName",
      expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"
    from identity.signed_link
    where purpose = ${purpose} and subject_id = any(${subjectIds}::uuid[])
    order by created_at desc, id desc
  `.execute(db)
  return rows
}
