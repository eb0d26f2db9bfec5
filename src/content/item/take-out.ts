import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isApproved } from '../../work/index.ts'
import { type Carried, carriedBy } from '../channel/carried.ts'
import type { ChannelCode } from '../channel/channel-spec.ts'
import { refuseUnready } from '../readiness/check-stored.ts'
import { getItem, getVersion, lockItem } from './item-queries.ts'
import { sealVersion } from './submit-item.ts'

/**
 * Exactly this version as one channel carries it. It is asked here and now whether that very content is approved and
 * fit to go; anything else is refused (409, 422). What was taken out is never overwritten.
 */
export async function takeOut(
  db: Db,
  wanted: { itemId: string; contentHash: string; channel: ChannelCode },
): Promise<Carried> {
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
  return carriedBy(channel, { kind: item.kind, content: version.content })
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
