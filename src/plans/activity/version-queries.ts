import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { ActivityVersion } from './activity-contract.ts'
import { QUANTITIES } from './activity-queries.ts'

/** Writes down how the activity stands, before it is changed. */
export async function keepVersion(
  db: Db,
  { shard, id }: { shard: number; id: string },
  replacedBy: string,
): Promise<void> {
  await sql`
    insert into plans.activity_version (shard, activity_id, version, org_path, stood, replaced_at, replaced_by_name)
    select a.shard, a.id, a.version, a.org_path, jsonb_build_object('happenedOn', a.happened_on,
        'channelKind', a.channel_kind, 'title', a.title, 'place', a.place, 'note', a.note,
        'quantities', ${QUANTITIES}, 'details', a.details, 'within', a.within, 'host', host.title,
        'lines', array(
          select distinct v.content from plans.activity_occurrence ao
          join plans.occurrence o on o.id = ao.occurrence_id
          join plans.line l on l.id = o.line_id
          join plans.line_version v on v.line_id = l.id and v.version = l.version
          where ao.shard = a.shard and ao.activity_id = a.id
        )), ${instant()}, ${replacedBy}
    from plans.activity a
    left join plans.activity host on host.shard = a.shard and host.id = a.host_id
    where a.shard = ${shard} and a.id = ${id}
  `.execute(db)
}

/** The latest first. */
export async function listVersions(db: Db, activityId: string): Promise<ActivityVersion[]> {
  const { rows } = await sql<ActivityVersion>`
    select version, stood, replaced_at as "replacedAt", replaced_by_name as "replacedBy"
    from plans.activity_version where activity_id = ${activityId} order by version desc limit 200
  `.execute(db)
  return rows
}
