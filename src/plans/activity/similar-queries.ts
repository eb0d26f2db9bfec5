import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { ActivityView } from './activity-contract.ts'
import { areSimilar } from './similar-titles.ts'

type Other = ActivityView['similar'][number]

/** Of the same unit, day and channel, with much the same title; `except` is the one compared with. */
export async function listSimilar(
  db: Db,
  like: { unitId: string; happenedOn: string; channelKind: string; title: string },
  except: string | null = null,
): Promise<Other[]> {
  const { rows } = await sql<Other>`
    select id, title, happened_on as "happenedOn", channel_kind as "channelKind", state from plans.activity
    where unit_id = ${like.unitId} and happened_on = ${like.happenedOn} and channel_kind = ${like.channelKind}
      and state = 'recorded' and id is distinct from ${except}::uuid
    order by recorded_at, id limit 50
  `.execute(db)
  return rows.filter(({ title }) => areSimilar(title, like.title)).slice(0, 5)
}
