import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import { lockRecorded } from './change-activity.ts'

/** The evidence no longer proves anything, and stays to be seen as withdrawn. Answers the activity's id. */
export async function withdrawEvidence(db: Db, actor: Actor, evidenceId: string): Promise<string> {
  const { rows } = await sql<{ activityId: string }>`
    select activity_id as "activityId" from plans.evidence where id = ${evidenceId}
  `.execute(db)
  const [found] = rows
  if (!found) throw notFound('Không tìm thấy minh chứng này.')
  const activity = await lockRecorded(db, actor, found.activityId)
  await sql`
    update plans.evidence set withdrawn_at = ${instant()}, withdrawn_by_name = ${actor.name}
    where shard = ${activity.shard} and id = ${evidenceId} and withdrawn_at is null
  `.execute(db)
  await logAct(db, actor, {
    act: 'withdraw-evidence',
    subjectKind: 'activity',
    subjectId: activity.id,
    orgPath: activity.orgPath,
    details: { evidenceId },
  })
  return activity.id
}
