import { sql } from 'kysely'
import { actsFor, type Actor } from '../platform/actor.ts'
import { instant } from '../platform/clock.ts'
import type { Db } from '../platform/database.ts'
import { newId } from '../platform/id.ts'
import { notFound, Refusal } from '../platform/refusal.ts'

export interface Notice {
  unitId: string
  orgPath: string
  /** Who in the unit should see it: everybody with the role, or one person by their account. */
  forRole: 'officer' | 'head' | { accountId: string }
  /** `report-returned`, `late-figures` … */
  kind: string
  subjectKind: string
  subjectId: string
  sentence: string
  /** `/lam-viec/…` */
  address: string
}

/** Tells the unit or somebody in it; an open notice of the same kind about the same subject is replaced, not doubled. */
export async function notify(db: Db, notice: Notice): Promise<void> {
  await notifyAll(db, [notice])
}

/** The same for many units in two statements. */
export async function notifyAll(db: Db, notices: readonly Notice[]): Promise<void> {
  const at = instant()
  const column = <K extends keyof Notice>(name: K) => notices.map((notice) => notice[name])
  const roles = notices.map(({ forRole }) => (typeof forRole === 'string' ? forRole : null))
  const accounts = notices.map(({ forRole }) =>
    typeof forRole === 'string' ? null : forRole.accountId,
  )
  await sql`
    update work.notice n set dealt_with_at = ${at}::timestamptz
    from unnest(${column('subjectId')}::uuid[], ${column('unitId')}::uuid[], ${column('kind')}::text[],
      ${accounts}::uuid[]) as told (subject_id, unit_id, kind, account_id)
    where n.subject_id = told.subject_id and n.unit_id = told.unit_id and n.kind = told.kind
      and n.for_account_id is not distinct from told.account_id and n.dealt_with_at is null
  `.execute(db)
  await sql`
    insert into work.notice (id, org_path, unit_id, for_role, for_account_id, kind, subject_kind, subject_id, sentence,
      address, created_at)
    select *, ${at}::timestamptz from unnest(${notices.map(() => newId())}::uuid[],
      ${column('orgPath')}::text[], ${column('unitId')}::uuid[], ${roles}::text[], ${accounts}::uuid[],
      ${column('kind')}::text[], ${column('subjectKind')}::text[], ${column('subjectId')}::uuid[],
      ${column('sentence')}::text[], ${column('address')}::text[])
  `.execute(db)
}

/** Whoever it was for has seen it; the others' open notices about the subject stay. */
export async function settleNoticeOf(db: Db, subjectId: string, accountId: string): Promise<void> {
  await db
    .updateTable('work.notice')
    .set({ dealt_with_at: instant() })
    .where('subject_id', '=', subjectId)
    .where('for_account_id', '=', accountId)
    .where('dealt_with_at', 'is', null)
    .execute()
}

/** The cause is gone: the open notices about the subject or subjects (of one kind, or all) are closed. */
export async function settleNotices(
  db: Db,
  subject: string | readonly string[],
  kind?: string,
): Promise<void> {
  const subjects = typeof subject === 'string' ? [subject] : subject
  if (subjects.length === 0) return
  let update = db
    .updateTable('work.notice')
    .set({ dealt_with_at: instant() })
    .where('subject_id', 'in', subjects)
    .where('dealt_with_at', 'is', null)
  if (kind !== undefined) update = update.where('kind', '=', kind)
  await update.execute()
}

/** The unit has done what the notices of these kinds asked of it; other units' about the same subject stay open. */
export async function settleNoticesTo(
  db: Db,
  unitId: string,
  subjectId: string,
  kinds: readonly string[],
): Promise<void> {
  await db
    .updateTable('work.notice')
    .set({ dealt_with_at: instant() })
    .where('unit_id', '=', unitId)
    .where('subject_id', '=', subjectId)
    .where('kind', 'in', [...kinds])
    .where('dealt_with_at', 'is', null)
    .execute()
}

/** Somebody of the unit marks a notice as dealt with; doing it twice changes nothing. */
export async function dealWith(
  db: Db,
  actor: Actor,
  noticeId: string,
): Promise<{ id: string; dealtWithAt: string }> {
  const before = await lockNotice(db, actor, noticeId)
  if (before !== null) return { id: noticeId, dealtWithAt: before }
  const dealtWithAt = instant()
  await setDealtWith(db, noticeId, dealtWithAt)
  return { id: noticeId, dealtWithAt }
}

/** It was marked by mistake and waits again, since the day it came. */
export async function reopenNotice(
  db: Db,
  actor: Actor,
  noticeId: string,
): Promise<{ id: string }> {
  const before = await lockNotice(db, actor, noticeId)
  if (before !== null) await setDealtWith(db, noticeId, null)
  return { id: noticeId }
}

/** When it was dealt with. */
async function lockNotice(db: Db, actor: Actor, noticeId: string): Promise<string | null> {
  const notice = await db
    .selectFrom('work.notice')
    .select(['unit_id', 'for_role', 'for_account_id', 'dealt_with_at'])
    .where('id', '=', noticeId)
    .forUpdate()
    .executeTakeFirst()
  if (!notice) throw notFound()
  const isTheirs =
    notice.for_account_id === null
      ? actsFor(actor, notice.unit_id, notice.for_role === 'head' ? 'head' : 'officer')
      : notice.for_account_id === actor.accountId
  if (!isTheirs) {
    throw new Refusal(403, 'Chỉ người của đơn vị nhận thông báo được đánh dấu đã xử lý.')
  }
  return notice.dealt_with_at
}

async function setDealtWith(db: Db, noticeId: string, at: string | null): Promise<void> {
  await db
    .updateTable('work.notice')
    .set({ dealt_with_at: at })
    .where('id', '=', noticeId)
    .execute()
}
