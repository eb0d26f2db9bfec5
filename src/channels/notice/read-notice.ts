import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { settleNoticeOf } from '../../work/index.ts'
import { getOwnNotice } from './notice-queries.ts'

/** The person says that they have read it; the first time counts. */
export async function readNotice(db: Db, actor: Actor, noticeId: string): Promise<void> {
  const { readAt } = await getOwnNotice(db, actor, noticeId)
  if (readAt !== null) return
  const { rows } = await sql<{ orgPath: string }>`
    update channels.receipt set read_at = ${instant()}
    where notice_id = ${noticeId} and account_id = ${actor.accountId} and read_at is null
    returning org_path as "orgPath"
  `.execute(db)
  const [row] = rows
  if (!row) return
  await settleNoticeOf(db, noticeId, actor.accountId)
  await logAct(db, actor, {
    act: 'read-notice',
    subjectKind: 'notice',
    subjectId: noticeId,
    orgPath: row.orgPath,
    details: {},
  })
}
