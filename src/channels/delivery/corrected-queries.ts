import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Delivery } from './delivery.ts'
import type { Correction } from './delivery-contract.ts'

/** What an earlier version was on the same way to the same target: out, or perhaps out, or taken back since. */
export async function findCorrected(
  db: Db,
  of: { itemId: string; number: number; channelId: string; target: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from channels.delivery
    where item_id = ${of.itemId} and item_number < ${of.number} and channel_id = ${of.channelId}
      and target = ${of.target} and state in ('sent', 'handed_over', 'confirmed', 'unknown', 'retracted')
    order by item_number desc, created_at desc limit 1
  `.execute(db)
  return rows[0]?.id ?? null
}

/** The deliveries before and after this one that are tied to it as a correction. */
export async function findCorrections(
  db: Db,
  { shard, id }: Pick<Delivery, 'shard' | 'id'>,
): Promise<{ corrects: Correction | null; correctedBy: Correction | null }> {
  const { rows } = await sql<Correction & { isLater: boolean }>`
    with tied as (
      select later.shard, later.id, later.corrects_id from channels.delivery later
      where later.shard = ${shard} and (later.id = ${id} or later.corrects_id = ${id})
        and later.corrects_id is not null and later.state <> 'cancelled'
    )
    select other.id, other.item_number as "itemNumber", other.state, other.left_at as "leftAt",
      coalesce(v.content #>> '{facts,correction}', '') as words, tied.id <> ${id} as "isLater"
    from tied
    join channels.delivery other on other.shard = tied.shard
      and other.id = case when tied.id = ${id} then tied.corrects_id else tied.id end
    join channels.delivery later on later.shard = tied.shard and later.id = tied.id
    join content.item_version v on v.item_id = later.item_id and v.number = later.item_number
    order by other.item_number desc, other.created_at desc
  `.execute(db)
  const [corrects, correctedBy] = [false, true].map((wanted) => {
    const found = rows.find(({ isLater }) => isLater === wanted)
    if (!found) return null
    const { isLater: _, ...correction } = found
    return correction
  })
  return { corrects: corrects ?? null, correctedBy: correctedBy ?? null }
}
