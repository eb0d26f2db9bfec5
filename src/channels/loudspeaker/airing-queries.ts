import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { Airing } from './airing.ts'

const AIRING = sql`
  a.id, a.delivery_id as "deliveryId", a.cluster, a.starts_at as "startsAt", a.state, a.played_at as "playedAt",
  a.played_seconds as "playedSeconds"`

/** Of one delivery, soonest first; a delivery has at most 500. */
export async function listAirings(
  db: Db,
  { shard, id }: Pick<Delivery, 'shard' | 'id'>,
): Promise<Airing[]> {
  const { rows } = await sql<Airing>`
    select ${AIRING} from channels.airing a where a.shard = ${shard} and a.delivery_id = ${id}
    order by a.starts_at, a.cluster limit 500
  `.execute(db)
  return rows
}

export type ChannelAiring = Airing & {
  itemId: string
  itemNumber: number
  title: string
}

/** Of one channel between two instants, of what is handed over or to be. */
export async function listChannelAirings(
  db: Db,
  channelId: string,
  { from, to }: { from: string; to: string },
): Promise<ChannelAiring[]> {
  const { rows } = await sql<ChannelAiring>`
    select ${AIRING}, d.item_id as "itemId", d.item_number as "itemNumber", d.title
    from channels.airing a join channels.delivery d on d.shard = a.shard and d.id = a.delivery_id
    where d.channel_id = ${channelId} and a.starts_at >= ${from} and a.starts_at < ${to}
      and d.state in ('planned', 'handed_over', 'unknown', 'confirmed')
    order by a.starts_at, a.cluster, a.id limit 20000
  `.execute(db)
  return rows
}

export interface Recording {
  id: string
  itemNumber: number
  fileId: string
  hash: string
  name: string
  mime: string
  seconds: number | null
  loudness: number | null
  peak: number | null
  createdAt: string
  createdByName: string
}

/** Of an item, the latest first; those of older versions are kept, and marked by their number. */
export async function listRecordings(
  db: Db,
  itemIds: readonly string[],
): Promise<(Recording & { itemId: string })[]> {
  const { rows } = await sql<Recording & { itemId: string }>`
    select r.id, r.item_id as "itemId", r.item_number as "itemNumber", r.file_id as "fileId", f.hash, f.name, f.mime, r.seconds::float8 as seconds,
      r.loudness::float8 as loudness, r.peak::float8 as peak, r.created_at as "createdAt",
      r.created_by_name as "createdByName"
    from channels.recording r join files.file f on f.id = r.file_id
    where r.item_id = any(${[...itemIds]}::uuid[]) order by r.created_at desc, r.id desc limit 1000
  `.execute(db)
  return rows
}
