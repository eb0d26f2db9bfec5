import { sql } from 'kysely'
import { readCitationsAgain } from '../../plans/index.ts'
import { type Delivered, tellDelivered } from './record-delivered.ts'

interface Recorded {
  delivery: Delivered
  activityId: string
  happenedOn: string
}

/** Deliveries from before the dates of documents were read. */
export const tellDeliveredAgain = readCitationsAgain(
  'delivery',
  'channels.tell-register-again',
  async (db, ids) => {
    const { rows } = await sql<Recorded>`
      select jsonb_build_object('id', d.id, 'shard', d.shard, 'itemId', d.item_id, 'itemNumber', d.item_number,
        'unitId', d.unit_id, 'orgPath', d.org_path, 'title', d.title) as delivery, a.id as "activityId",
        a.happened_on as "happenedOn"
      from channels.delivery d join plans.activity a on a.shard = d.shard and a.id = d.activity_id
      where d.id = any(${ids}::uuid[]) and d.state <> 'retracted' order by d.id for update of d
    `.execute(db)
    for (const { delivery, activityId, happenedOn } of rows) {
      await tellDelivered(db, delivery, activityId, happenedOn)
    }
  },
)
