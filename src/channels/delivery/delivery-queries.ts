import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Delivery } from './delivery.ts'

const DELIVERY = sql`
  d.shard, d.id, d.org_path as "orgPath", d.unit_id as "unitId", d.item_id as "itemId", d.item_number as "itemNumber",
  d.content_hash as "contentHash", d.title, d.channel_id as "channelId", d.code, d.target, d.state, d.due_at as "dueAt",
  d.external_id as "externalId", d.external_url as "externalUrl", d.note, d.details, d.left_at as "leftAt",
  d.settled_at as "settledAt", d.settled_by_name as "settledByName", d.activity_id as "activityId", d.version,
  d.created_by as "createdBy", d.created_by_name as "createdByName"`

export async function lockDelivery(db: Db, deliveryId: string): Promise<Delivery> {
  const { rows } = await sql<Delivery>`
    select ${DELIVERY} from channels.delivery d where d.id = ${deliveryId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

export async function getDelivery(db: Db, deliveryId: string): Promise<Delivery> {
  const { rows } = await sql<Delivery>`
    select ${DELIVERY} from channels.delivery d where d.id = ${deliveryId}
  `.execute(db)
  return rows[0] ?? missing()
}

export interface DeliveryFilter {
  /** Instants. */
  from?: string | undefined
  to?: string | undefined
  channelId?: string | undefined
  itemId?: string | undefined
  code?: string | undefined
  /** `open`: something is still to be done; `attention`: failed, unknown, or due and not gone. */
  state?: 'all' | 'open' | 'attention' | Delivery['state'] | undefined
  now: string
  cursor?: string | undefined
  limit: number
}

export type DeliveryEntry = Delivery & { channelName: string; channelMode: 'manual' | 'api' }

/** The calendar of all channels of a unit, soonest first. */
export async function listDeliveries(
  db: Db,
  unitId: string,
  { from, to, channelId, itemId, code, state = 'all', now, cursor, limit }: DeliveryFilter,
): Promise<{ items: DeliveryEntry[]; next: string | null }> {
  const [at, id] = cursor?.split('~') ?? []
  const { rows } = await sql<DeliveryEntry>`
    select ${DELIVERY}, c.name as "channelName", c.mode as "channelMode"
    from channels.delivery d join channels.channel c on c.id = d.channel_id
    where d.unit_id = ${unitId}
      and (${from ?? null}::timestamptz is null or d.due_at >= ${from ?? null})
      and (${to ?? null}::timestamptz is null or d.due_at < ${to ?? null})
      and (${channelId ?? null}::uuid is null or d.channel_id = ${channelId ?? null})
      and (${itemId ?? null}::uuid is null or d.item_id = ${itemId ?? null})
      and (${code ?? null}::text is null or d.code = ${code ?? null})
      and ${inState(state, now)}
      ${at && id ? sql`and (d.due_at, d.id) > (${at}::timestamptz, ${id}::uuid)` : sql``}
    order by d.due_at, d.id limit ${limit + 1}
  `.execute(db)
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next: last ? `${last.dueAt}~${last.id}` : null }
}

function inState(state: NonNullable<DeliveryFilter['state']>, now: string) {
  if (state === 'all') return sql`true`
  if (state === 'open') {
    return sql`d.state in ('planned', 'sending', 'sent', 'handed_over', 'unknown', 'failed')`
  }
  if (state === 'attention') {
    return sql`(d.state in ('failed', 'unknown') or (d.state in ('planned', 'sending') and d.due_at < ${now}))`
  }
  return sql`d.state = ${state}`
}

export interface Attempt {
  beganAt: string
  endedAt: string | null
  outcome: 'sent' | 'failed' | 'unknown' | null
  detail: string | null
}

/** What was tried, latest first. */
export async function listAttempts(db: Db, { shard, id }: Delivery): Promise<Attempt[]> {
  const { rows } = await sql<Attempt>`
    select began_at as "beganAt", ended_at as "endedAt", outcome, detail from channels.attempt
    where shard = ${shard} and delivery_id = ${id} order by began_at desc limit 50
  `.execute(db)
  return rows
}

export interface Sample {
  kind: string
  value: number
  takenAt: string
  source: string
}

/** Readings of the counters elsewhere, latest first. */
export async function listSamples(db: Db, { shard, id }: Delivery): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select kind, value, taken_at as "takenAt", source from channels.sample
    where shard = ${shard} and delivery_id = ${id} order by taken_at desc, kind limit 200
  `.execute(db)
  return rows
}

function missing(): never {
  throw notFound('Không tìm thấy lần đưa tin này.')
}
