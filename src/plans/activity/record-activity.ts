import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { announce } from '../../platform/jobs.ts'
import { actingUnit } from '../acting-unit-queries.ts'
import { checkActivity, type TypedActivity } from './activity.ts'
import {
  insertQuantities,
  insertServed,
  lockServed,
  refreshPublished,
} from './write-activity-links.ts'
import { activityChanged } from '../jobs.ts'
import { proposeActivityFacets } from '../facet/propose-facets.ts'
import { refreshOccurrences } from '../due/refresh-occurrences.ts'

export interface NewActivity extends TypedActivity {
  unitId: string
  /** Where it comes from; absent when typed by hand. The same (source, sourceId) is recorded once. */
  source?: { kind: string; id: string }
}

/** Writes down that something was done, and judges the occurrences it serves. Answers the activity's id. */
export async function recordActivity(db: Db, actor: Actor, activity: NewActivity): Promise<string> {
  const unit = await actingUnit(db, actor, activity.unitId)
  checkActivity(activity, today())
  await lockServed(db, unit, activity.happenedOn, activity.occurrenceIds)
  const facets = activity.facets ?? (await proposeActivityFacets(db, activity))
  const id = newId()
  const source = activity.source ?? { kind: 'hand', id }
  const inserted = await db
    .insertInto('plans.activity')
    .values({
      shard: unit.shard,
      id,
      org_path: unit.orgPath,
      unit_id: unit.id,
      source: source.kind,
      source_id: source.id,
      happened_on: activity.happenedOn,
      channel_kind: activity.channelKind,
      title: activity.title,
      place: activity.place,
      note: activity.note,
      ...facets,
      state: 'recorded',
      recorded_at: instant(),
      recorded_by: actor.accountId,
      recorded_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.columns(['shard', 'source', 'source_id']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    return findBySource(db, unit.shard, source)
  }
  const key = { shard: unit.shard, id, orgPath: unit.orgPath }
  await insertQuantities(db, key, activity.quantities)
  await insertServed(db, key, activity.occurrenceIds)
  await refreshOccurrences(db, activity.occurrenceIds)
  await refreshPublished(db, activity.occurrenceIds)
  await announce(db, activityChanged, {
    activityId: id,
    unitId: unit.id,
    orgPath: unit.orgPath,
    dates: [activity.happenedOn],
    change: 'recorded',
  })
  await logAct(db, actor, {
    act: 'record-activity',
    subjectKind: 'activity',
    subjectId: id,
    orgPath: unit.orgPath,
    details: { channelKind: activity.channelKind, happenedOn: activity.happenedOn },
  })
  return id
}

async function findBySource(
  db: Db,
  shard: number,
  source: { kind: string; id: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from plans.activity
    where shard = ${shard} and source = ${source.kind} and source_id = ${source.id}
  `.execute(db)
  const [row] = rows
  if (!row) throw new Error(`activity of ${source.kind} ${source.id} belongs to another scope`)
  return row.id
}
