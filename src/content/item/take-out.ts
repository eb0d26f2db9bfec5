import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isApproved } from '../../work/index.ts'
import { type Carried, carriedBy } from '../channel/carried.ts'
import type { ChannelCode } from '../channel/channel-spec.ts'
import { refuseUnready } from '../readiness/check-stored.ts'
import type { Item } from './item.ts'
import { getItem, getVersion, lockItem } from './item-queries.ts'
import { sealVersion } from './submit-item.ts'

/** What may leave the house on one way, and what the activity of it will serve. */
export interface TakenOut {
  item: Pick<Item, 'id' | 'unitId' | 'orgPath' | 'title' | 'kind' | 'number'>
  carried: Carried
  occurrenceIds: string[]
}

/**
 * Exactly this version as one channel carries it. It is asked here and now whether that very content is approved and
 * fit to go; anything else is refused (409, 422). What was taken out is never overwritten.
 */
export async function takeOut(
  db: Db,
  wanted: { itemId: string; contentHash: string; channel: ChannelCode },
): Promise<TakenOut> {
  const { itemId, contentHash, channel } = wanted
  const item = await lockItem(db, itemId)
  const version = await getVersion(db, itemId, item.number)
  if (version.contentHash !== contentHash || !(await isApproved(db, itemId, contentHash))) {
    throw new Refusal(
      409,
      'Chỉ đưa đi được đúng bản đã duyệt. Nội dung này chưa duyệt hoặc đã sửa sau khi duyệt.',
    )
  }
  await refuseUnready(db, item, version, 'dispatch', channel)
  await sealVersion(db, itemId, item.number)
  const { rows } = await sql<{ id: string }>`
    select w.occurrence_id as id from content.item_occurrence w
    join plans.occurrence o on o.id = w.occurrence_id and o.state <> 'cancelled'
    where w.item_id = ${itemId}
  `.execute(db)
  return {
    item,
    carried: carriedBy(channel, { kind: item.kind, content: version.content }),
    occurrenceIds: rows.map(({ id }) => id),
  }
}

/** What a version that has left carried, approved still or not: to take it back, or to ask how far it reached. */
export async function takeOutAgain(
  db: Db,
  itemId: string,
  number: number,
  channel: ChannelCode,
): Promise<Carried> {
  const { kind } = await getItem(db, itemId)
  const { content } = await getVersion(db, itemId, number)
  return carriedBy(channel, { kind, content })
}
