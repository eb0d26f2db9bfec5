import { actsFor, type Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import { notFound, Refusal } from '../platform/refusal.ts'

export interface Notice {
  unitId: string
  orgPath: string
  /** Who in the unit should see it. */
  forRole: 'officer' | 'head'
  /** `report-returned`, `late-figures` … */
  kind: string
  subjectKind: string
  subjectId: string
  sentence: string
  /** `/lam-viec/…` */
  address: string
}

/** Tells the unit; an open notice of the same kind about the same subject is replaced, not doubled. */
export async function notify(db: Db, notice: Notice): Promise<void> {
  const at = instant()
  await db
    .updateTable('work.notice')
    .set({ dealt_with_at: at })
    .where('subject_id', '=', notice.subjectId)
    .where('unit_id', '=', notice.unitId)
    .where('kind', '=', notice.kind)
    .where('dealt_with_at', 'is', null)
    .execute()
  await db
    .insertInto('work.notice')
    .values({
      id: newId(),
      org_path: notice.orgPath,
      unit_id: notice.unitId,
      for_role: notice.forRole,
      kind: notice.kind,
      subject_kind: notice.subjectKind,
      subject_id: notice.subjectId,
      sentence: notice.sentence,
      address: notice.address,
      created_at: at,
    })
    .execute()
}

/** The cause is gone: the open notices about the subject (of one kind, or all) are closed. */
export async function settleNotices(db: Db, subjectId: string, kind?: string): Promise<void> {
  let update = db
    .updateTable('work.notice')
    .set({ dealt_with_at: instant() })
    .where('subject_id', '=', subjectId)
    .where('dealt_with_at', 'is', null)
  if (kind !== undefined) update = update.where('kind', '=', kind)
  await update.execute()
}

/** Somebody of the unit marks a notice as dealt with; doing it twice changes nothing. */
export async function dealWith(
  db: Db,
  actor: Actor,
  noticeId: string,
): Promise<{ id: string; dealtWithAt: string }> {
  const notice = await db
    .selectFrom('work.notice')
    .select(['id', 'unit_id', 'for_role', 'dealt_with_at'])
    .where('id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst()
  if (!notice) throw notFound()
  if (!actsFor(actor, notice.unit_id, notice.for_role === 'head' ? 'head' : 'officer')) {
    throw new Refusal(403, 'Chỉ người của đơn vị nhận thông báo được đánh dấu đã xử lý.')
  }
  if (notice.dealt_with_at !== null) return { id: notice.id, dealtWithAt: notice.dealt_with_at }
  const dealtWithAt = instant()
  await db
    .updateTable('work.notice')
    .set({ dealt_with_at: dealtWithAt })
    .where('id', '=', noticeId)
    .execute()
  return { id: notice.id, dealtWithAt }
}
