import { sql } from 'kysely'
import { keepPersonalFile } from '../../files/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import type { ProofFile } from './add-evidence.ts'
import { retainUntil } from './attendance.ts'
import { type LockedActivity, lockRecorded } from './change-activity.ts'
import type { Attendee } from './evidence-contract.ts'
import { refreshServed } from './write-activity-links.ts'
import { writeEvidence } from './write-evidence.ts'
import { keepVersion } from './version-queries.ts'

/** Names typed or taken from a sheet; how many they are is the number of attendees. Answers the evidence's id. */
export async function addAttendance(
  db: Db,
  actor: Actor,
  activityId: string,
  list: { attendees: readonly Attendee[]; made: 'typed' | 'sheet'; caption?: string | undefined },
): Promise<string> {
  const { attendees, made } = list
  const activity = await lockRecorded(db, actor, activityId)
  const id = await insertList(db, actor, activity, {
    made,
    headCount: attendees.length,
    caption: list.caption,
  })
  await db
    .insertInto('plans.attendee')
    .values(
      attendees.map(({ name, position, office, contact }, at) => ({
        shard: activity.shard,
        evidence_id: id,
        ordinal: at + 1,
        org_path: activity.orgPath,
        name,
        position,
        office,
        contact,
        retain_until: retainUntil(activity.happenedOn),
      })),
    )
    .execute()
  return id
}

/** A photographed or scanned sheet; the person who saw it says how many are on it. */
export async function addAttendanceScan(
  db: Db,
  store: FileStore,
  actor: Actor,
  activityId: string,
  scan: { file: ProofFile; headCount: number; caption?: string | undefined },
): Promise<string> {
  const activity = await lockRecorded(db, actor, activityId)
  const { file, headCount, caption } = scan
  if (!file.image && file.mime !== 'application/pdf') {
    throw new InvalidForm({ file: `${file.name}: hãy gửi ảnh hoặc PDF của danh sách.` })
  }
  const personalFileId = await keepPersonalFile(db, store, {
    orgPath: activity.orgPath,
    name: file.name,
    mime: file.mime,
    bytes: file.image?.bytes ?? file.bytes,
    retainUntil: retainUntil(activity.happenedOn),
    createdBy: actor,
  })
  return insertList(db, actor, activity, { made: 'scan', headCount, caption, personalFileId })
}

async function insertList(
  db: Db,
  actor: Actor,
  activity: LockedActivity,
  list: {
    made: 'typed' | 'sheet' | 'scan'
    headCount: number
    caption?: string | undefined
    personalFileId?: string
  },
): Promise<string> {
  const [id = ''] = await writeEvidence(db, actor, activity, [
    { kind: 'roster', caption: list.caption },
  ])
  await db
    .insertInto('plans.attendance')
    .values({
      shard: activity.shard,
      evidence_id: id,
      org_path: activity.orgPath,
      head_count: list.headCount,
      made: list.made,
      personal_file_id: list.personalFileId ?? null,
      retain_until: retainUntil(activity.happenedOn),
    })
    .execute()
  await countAttendees(db, actor, activity)
  await logAct(db, actor, {
    act: 'add-attendance',
    subjectKind: 'activity',
    subjectId: activity.id,
    orgPath: activity.orgPath,
    details: { evidence: id, made: list.made, headCount: list.headCount },
  })
  return id
}

/** The number of attendees is what the lists that stand add up to; without any, what was typed stays. */
export async function countAttendees(
  db: Db,
  actor: Actor,
  activity: LockedActivity,
): Promise<void> {
  const { rows } = await sql<{ counted: number | null; before: number | null }>`
    select (
        select sum(l.head_count) from plans.evidence e
        join plans.attendance l on l.shard = e.shard and l.evidence_id = e.id
        where e.shard = ${activity.shard} and e.activity_id = ${activity.id} and e.withdrawn_at is null
      ) as counted, (
        select q.value from plans.quantity q where q.shard = ${activity.shard} and q.activity_id = ${activity.id}
          and q.kind = 'attendees' and q.count_method = 'roster'
      ) as before
  `.execute(db)
  const { counted = null, before = null } = rows[0] ?? {}
  if (counted === null || counted === before) return
  await keepVersion(db, activity, actor.name)
  await sql`
    insert into plans.quantity (shard, activity_id, org_path, kind, value, count_method)
    values (${activity.shard}, ${activity.id}, ${activity.orgPath}, 'attendees', ${counted}, 'roster')
    on conflict (shard, activity_id, kind) do update set value = excluded.value, count_method = excluded.count_method
  `.execute(db)
  await sql`
    update plans.activity set version = version + 1 where shard = ${activity.shard} and id = ${activity.id}
  `.execute(db)
  await refreshServed(db, activity.orgPath, [], [activity.happenedOn])
}
