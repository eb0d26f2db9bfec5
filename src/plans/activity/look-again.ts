import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { lockRecorded } from './change-activity.ts'
import { enqueueLook } from './evidence-jobs.ts'
import { lockEvidence } from './evidence-queries.ts'

/** A person asks before the timetable does. */
export async function lookAgain(db: Db, actor: Actor, evidenceId: string): Promise<void> {
  const { activityId, url } = await lockEvidence(db, evidenceId)
  const { shard, orgPath } = await lockRecorded(db, actor, activityId)
  if (url === null) throw new InvalidForm({ evidenceId: 'Minh chứng này không phải đường dẫn.' })
  await sql`
    update plans.evidence set look_on = ${today()} where shard = ${shard} and id = ${evidenceId}
  `.execute(db)
  await enqueueLook(db, { path: orgPath, shard, evidenceId }, url)
}
