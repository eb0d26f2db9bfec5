import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { countAttendees } from './add-attendance.ts'
import { lockRecorded } from './change-activity.ts'
import { lockEvidence } from './evidence-queries.ts'

/** The evidence no longer proves anything, and stays to be seen as withdrawn. */
export async function withdrawEvidence(db: Db, actor: Actor, evidenceId: string): Promise<void> {
  const { activityId, kind } = await lockEvidence(db, evidenceId)
  const activity = await lockRecorded(db, actor, activityId)
  await sql`
    update plans.evidence set withdrawn_at = ${instant()}, withdrawn_by_name = ${actor.name}, look_on = null
    where shard = ${activity.shard} and id = ${evidenceId} and withdrawn_at is null
  `.execute(db)
  if (kind === 'roster') await countAttendees(db, actor, activity)
  await logAct(db, actor, {
    act: 'withdraw-evidence',
    subjectKind: 'activity',
    subjectId: activity.id,
    orgPath: activity.orgPath,
    details: { evidenceId },
  })
}
