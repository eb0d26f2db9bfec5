import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { refusePersonal } from './add-evidence.ts'
import { lockEvidence } from './evidence-queries.ts'
import { lockRecorded } from './change-activity.ts'
import { checkShown } from './write-evidence.ts'

/** What it shows and says; what carries it stays as it is. */
export async function changeEvidence(
  db: Db,
  actor: Actor,
  evidenceId: string,
  { shows, caption }: { shows: string; caption: string | null },
): Promise<void> {
  const { activityId, kind, shows: before } = await lockEvidence(db, evidenceId)
  const activity = await lockRecorded(db, actor, activityId)
  if (shows !== before) {
    checkShown(shows)
    refusePersonal(shows)
    if (kind === 'roster')
      throw new InvalidForm({ shows: 'Danh sách điểm danh không đổi loại được.' })
  }
  await sql`
    update plans.evidence set shows = ${shows}, caption = ${caption || null}
    where shard = ${activity.shard} and id = ${evidenceId}
  `.execute(db)
  await logAct(db, actor, {
    act: 'change-evidence',
    subjectKind: 'activity',
    subjectId: activity.id,
    orgPath: activity.orgPath,
    details: { evidenceId, shows, caption },
  })
}
