import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Facets } from '../../law/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, moved, notFound, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../acting-unit-queries.ts'
import { checkActivity, type TypedActivity } from './activity.ts'
import { ownDetails } from './channel-form.ts'
import { derivedQuantities } from './derived-quantities.ts'
import { hasParts, lockHosts } from './host-queries.ts'
import { keepVersion } from './version-queries.ts'
import {
  insertQuantities,
  insertServed,
  lockServed,
  refreshServed,
} from './write-activity-links.ts'
import { ACTIVITY_FACETS } from '../facet/facet-queries.ts'

export interface LockedActivity {
  shard: number
  id: string
  orgPath: string
  unitId: string
  happenedOn: string
  state: 'recorded' | 'void'
  version: number
  hostId: string | null
  occurrenceIds: string[]
  facets: Facets
}

/** Everything typed is replaced by what is given; occurrences it served before or serves now are judged anew. */
export async function editActivity(
  db: Db,
  actor: Actor,
  activityId: string,
  version: number,
  change: TypedActivity,
): Promise<void> {
  const activity = await lockRecorded(db, actor, activityId)
  if (activity.version !== version) throw moved(activity.version)
  checkActivity(change, today(), activity.facets)
  const facets = change.facets ?? activity.facets
  const unit = { id: activity.unitId, orgPath: activity.orgPath }
  await lockServed(db, unit, [change], activity.occurrenceIds)
  await lockHost(db, activity, change.hostId)
  const details = ownDetails(change.channelKind, change.details)
  await keepVersion(db, activity, actor.name)
  await sql`
    update plans.activity set happened_on = ${change.happenedOn}, channel_kind = ${change.channelKind},
      title = ${change.title}, place = ${change.place}, note = ${change.note},
      details = ${JSON.stringify(details)}::jsonb, host_id = ${change.hostId}, within = ${change.within || null},
      themes = ${facets.themes}::text[], sectors = ${facets.sectors}::text[],
      programmes = ${facets.programmes}::text[], audiences = ${facets.audiences}::text[], version = version + 1
    where shard = ${activity.shard} and id = ${activityId}
  `.execute(db)
  await sql`
    delete from plans.quantity where shard = ${activity.shard} and activity_id = ${activityId}
  `.execute(db)
  await sql`
    delete from plans.activity_occurrence where shard = ${activity.shard} and activity_id = ${activityId}
  `.execute(db)
  const { occurrenceIds } = change
  const quantities = derivedQuantities(details, change.quantities)
  await insertQuantities(db, [{ ...activity, quantities }])
  await insertServed(db, [{ ...activity, occurrenceIds }])
  await refreshServed(
    db,
    activity.orgPath,
    [...activity.occurrenceIds, ...change.occurrenceIds],
    [activity.happenedOn, change.happenedOn],
  )
  await logAct(db, actor, {
    act: 'edit-activity',
    subjectKind: 'activity',
    subjectId: activityId,
    orgPath: activity.orgPath,
    details: { version: version + 1, before: activity.occurrenceIds, ...change },
  })
}

/** It was recorded by mistake: it stays to be seen, with the reason, and counts nowhere any more. */
export async function voidActivity(
  db: Db,
  actor: Actor,
  activityId: string,
  version: number,
  reason: string,
): Promise<void> {
  const activity = await lockRecorded(db, actor, activityId)
  if (activity.version !== version) throw moved(activity.version)
  await sql`
    update plans.activity set state = 'void', void_reason = ${reason}, voided_by_name = ${actor.name},
      voided_at = ${instant()}, version = version + 1
    where shard = ${activity.shard} and id = ${activityId}
  `.execute(db)
  await refreshServed(db, activity.orgPath, activity.occurrenceIds, [activity.happenedOn])
  await logAct(db, actor, {
    act: 'void-activity',
    subjectKind: 'activity',
    subjectId: activityId,
    orgPath: activity.orgPath,
    details: { reason },
  })
}

/** The activity, locked, if this actor may change it. */
export async function lockRecorded(
  db: Db,
  actor: Actor,
  activityId: string,
): Promise<LockedActivity> {
  const { rows } = await sql<LockedActivity>`
    select a.shard, a.id, a.org_path as "orgPath", a.unit_id as "unitId", a.happened_on as "happenedOn", a.state,
      a.version, a.host_id as "hostId", ${ACTIVITY_FACETS} as facets, array(
        select ao.occurrence_id from plans.activity_occurrence ao
        where ao.shard = a.shard and ao.activity_id = a.id
      ) as "occurrenceIds"
    from plans.activity a where a.id = ${activityId} for update
  `.execute(db)
  const [activity] = rows
  if (!activity) throw notFound('Không tìm thấy việc này.')
  refuseUnlessOfficer(actor, activity.unitId)
  if (activity.state === 'void') throw new Refusal(409, 'Việc này đã hủy, không sửa được nữa.')
  return activity
}

/** A host that stays the same may have been voided since. */
async function lockHost(db: Db, activity: LockedActivity, hostId: string | null): Promise<void> {
  if (hostId === null || hostId === activity.hostId) return
  if (hostId === activity.id || (await hasParts(db, activity))) {
    throw new InvalidForm({
      hostId: 'Việc này là buổi chủ trì của việc khác nên không lồng ghép vào buổi nào được.',
    })
  }
  const unit = { id: activity.unitId, orgPath: activity.orgPath }
  await lockHosts(db, unit, [{ hostId }])
}
