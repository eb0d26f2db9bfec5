import { sql } from 'kysely'
import { instant, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { Channel } from '../channel/channel.ts'
import type { SubscriberState } from './subscriber.ts'

export interface Subscriber {
  id: string
  address: string
  state: SubscriberState
  source: 'form' | 'list'
  consent: string
  askedAt: string
  joinedAt: string | null
  leftAt: string | null
}

/** Latest first; `address` finds exactly one. */
export async function listSubscribers(
  db: Db,
  channelId: string,
  asked: {
    state: SubscriberState | 'all'
    address: string | null
    cursor?: string | undefined
    limit: number
  },
): Promise<{ items: Subscriber[]; next: string | null }> {
  const { rows } = await sql<Subscriber>`
    select id, address, state, source, consent, asked_at as "askedAt", joined_at as "joinedAt", left_at as "leftAt"
    from channels.subscriber
    where channel_id = ${channelId} and (${asked.state} = 'all' or state = ${asked.state})
      and (${asked.address}::text is null or address = ${asked.address})
      and (${asked.cursor ?? null}::uuid is null or id < ${asked.cursor ?? null})
    order by id desc limit ${asked.limit + 1}
  `.execute(db)
  const items = rows.slice(0, asked.limit)
  return { items, next: rows.length > asked.limit ? (items.at(-1)?.id ?? null) : null }
}

export async function countSubscribers(
  db: Db,
  channelId: string,
): Promise<Record<SubscriberState, number>> {
  const { rows } = await sql<{ state: SubscriberState; count: number }>`
    select state, count(*)::integer as count from channels.subscriber where channel_id = ${channelId} group by state
  `.execute(db)
  const found = new Map(rows.map(({ state, count }) => [state, count]))
  const of = (state: SubscriberState) => found.get(state) ?? 0
  return { asked: of('asked'), joined: of('joined'), left: of('left'), bounced: of('bounced') }
}

/** From a list the office keeps: those who left or do not exist stay out. Answers how many are new. */
export async function insertSubscribers(
  db: Db,
  { id, unitId, orgPath }: Pick<Channel, 'id' | 'unitId' | 'orgPath'>,
  addresses: readonly string[],
  by: { consent: string; name: string },
): Promise<number> {
  const at = instant()
  const { numAffectedRows } = await sql`
    insert into channels.subscriber (id, org_path, unit_id, channel_id, address, state, source, consent, asked_at,
      joined_at, added_by_name)
    select id, ${orgPath}, ${unitId}::uuid, ${id}::uuid, address, 'joined', 'list', ${by.consent}, ${at}::timestamptz,
      ${at}::timestamptz, ${by.name}
    from unnest(${addresses.map(() => newId())}::uuid[], ${[...addresses]}::text[]) as typed (id, address)
    on conflict (channel_id, address) do update
      set state = 'joined', joined_at = excluded.joined_at, source = 'list', consent = excluded.consent
      where channels.subscriber.state = 'asked'
  `.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Nobody's box is filled with letters by asking again and again. */
const recently = () => new Date(now().getTime() - 3600_000).toISOString()

/** Somebody asked on the public page; null when the address has joined, or has just been asked. */
export async function askSubscriber(
  db: Db,
  { id: channelId, unitId, orgPath }: Pick<Channel, 'id' | 'unitId' | 'orgPath'>,
  address: string,
): Promise<string | null> {
  const at = instant()
  const { rows } = await sql<{ id: string }>`
    insert into channels.subscriber (id, org_path, unit_id, channel_id, address, state, source, consent, asked_at,
      added_by_name)
    values (${newId()}, ${orgPath}, ${unitId}, ${channelId}, ${address}, 'asked', 'form',
      'Tự đăng ký trên trang của cơ quan', ${at}, 'Người đăng ký')
    on conflict (channel_id, address) do update
      set state = 'asked', source = 'form', consent = excluded.consent, asked_at = excluded.asked_at, left_at = null
      where channels.subscriber.state <> 'joined'
        and (channels.subscriber.state <> 'asked' or channels.subscriber.asked_at < ${recently()})
    returning id
  `.execute(db)
  return rows[0]?.id ?? null
}

/** The address was confirmed by whoever reads its letters. Doing it again changes nothing. */
export async function joinSubscriber(db: Db, subscriberId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update channels.subscriber set state = 'joined', joined_at = ${instant()}
    where id = ${subscriberId} and state = 'asked'
  `.execute(db)
  return numAffectedRows === 1n
}

/** From now on nothing is sent there. Doing it again changes nothing. */
export async function leaveSubscriber(db: Db, subscriberId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update channels.subscriber set state = 'left', left_at = ${instant()}
    where id = ${subscriberId} and state in ('asked', 'joined')
  `.execute(db)
  return numAffectedRows === 1n
}

/** One who has not confirmed yet. */
export async function findAsked(
  db: Db,
  subscriberId: string,
): Promise<{ address: string; channelId: string } | undefined> {
  const { rows } = await sql<{ address: string; channelId: string }>`
    select address, channel_id as "channelId" from channels.subscriber
    where id = ${subscriberId} and state = 'asked'
  `.execute(db)
  return rows[0]
}

/** Whose news it is; null when the subscriber is no longer known. */
export async function unitOfSubscriber(db: Db, subscriberId: string): Promise<string | null> {
  const { rows } = await sql<{ unitId: string }>`
    select c.unit_id as "unitId" from channels.subscriber s join channels.channel c on c.id = s.channel_id
    where s.id = ${subscriberId}
  `.execute(db)
  return rows[0]?.unitId ?? null
}
