import { logAct } from '../../platform/act-log.ts'
import { actsFor, type Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound, Refusal } from '../../platform/refusal.ts'

/** From now on the address shows nothing. Doing it again changes nothing. */
export async function revokeSignedLink(db: Db, actor: Actor, linkId: string): Promise<void> {
  const link = await db
    .selectFrom('identity.signed_link')
    .select(['unit_id', 'org_path', 'subject_kind', 'subject_id', 'revoked_at'])
    .where('id', '=', linkId)
    .forUpdate()
    .executeTakeFirst()
  if (!link) throw notFound('Không tìm thấy đường dẫn này.')
  if (!actsFor(actor, link.unit_id, 'officer')) {
    throw new Refusal(403, 'Chỉ cán bộ của đơn vị đã gửi đường dẫn mới thu hồi được.')
  }
  if (link.revoked_at !== null) return
  await db
    .updateTable('identity.signed_link')
    .set({ revoked_at: instant(), revoked_by_name: actor.name })
    .where('id', '=', linkId)
    .execute()
  await logAct(db, actor, {
    act: 'revoke-link',
    subjectKind: link.subject_kind,
    subjectId: link.subject_id,
    orgPath: link.org_path,
    details: { linkId },
  })
}
