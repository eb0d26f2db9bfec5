import { sql } from 'kysely'
import { instant, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { BatchOutcome, Recipient } from './mass-sender.ts'

type Key = Pick<Delivery, 'shard' | 'id'>

/** Divides those who have joined by now into batches, in one statement. Answers how many batches there are. */
export async function insertBatches(
  db: Db,
  { shard, id, orgPath, channelId }: Delivery,
  size: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into channels.batch (shard, id, delivery_id, org_path, ordinal, subscriber_ids, state)
    select ${shard}::smallint, platform.new_id(${now().getTime()}), ${id}::uuid, ${orgPath}, place, array_agg(subscriber order by subscriber), 'planned'
    from (
      select id as subscriber, ((row_number() over (order by id) - 1) / ${size}::integer)::integer as place
      from channels.subscriber where channel_id = ${channelId} and state = 'joined'
    ) placed
    group by place
  `.execute(db)
  return Number(numAffectedRows ?? 0n)
}

export interface Batch {
  id: string
  ordinal: number
  /** Those who have not left since. */
  recipients: Recipient[]
}

/** The next batch, `sending` from now on; undefined when none may go now, or the delivery was stopped. */
export async function takeBatch(db: Db, { shard, id }: Key): Promise<Batch | undefined> {
  const at = instant()
  const { rows } = await sql<Batch>`
    with next as (
      select b.id from channels.batch b
      where b.shard = ${shard} and b.delivery_id = ${id} and b.state = 'planned'
        and (b.not_before is null or b.not_before <= ${at})
        and exists (
          select 1 from channels.delivery d where d.shard = ${shard} and d.id = ${id} and d.state = 'sending')
      order by b.ordinal limit 1 for update of b skip locked
    ), taken as (
      update channels.batch b set state = 'sending', began_at = ${at}, not_before = null
      from next where b.shard = ${shard} and b.id = next.id
      returning b.id, b.ordinal, b.subscriber_ids
    )
    select taken.id, taken.ordinal, coalesce(
      (select json_agg(json_build_object('id', s.id, 'address', s.address))
        from channels.subscriber s where s.id = any(taken.subscriber_ids) and s.state = 'joined'),
      '[]') as recipients
    from taken
  `.execute(db)
  return rows[0]
}

/** What became of a call; addresses that do not exist are not written to again. */
export async function settleBatch(
  db: Db,
  { shard }: Key,
  batch: Batch,
  outcome: BatchOutcome,
): Promise<void> {
  const at = instant()
  if (outcome.kind === 'later') {
    const until = new Date(Date.parse(at) + outcome.seconds * 1000).toISOString()
    await sql`
      update channels.batch set state = 'planned', not_before = ${until}, detail = ${outcome.sentence}
      where shard = ${shard} and id = ${batch.id} and state = 'sending'
    `.execute(db)
    return
  }
  const refused = outcome.kind === 'unknown' ? [] : (outcome.refused ?? [])
  const accepted = outcome.kind === 'sent' ? batch.recipients.length - refused.length : 0
  await sql`
    update channels.batch set state = ${outcome.kind}, ended_at = ${at}, accepted = ${accepted},
      external_id = ${outcome.kind === 'sent' ? outcome.externalId : null},
      detail = ${outcome.kind === 'sent' ? null : outcome.sentence}
    where shard = ${shard} and id = ${batch.id} and state = 'sending'
  `.execute(db)
  if (refused.length === 0) return
  await sql`
    update channels.subscriber set state = 'bounced', left_at = ${at}
    where id = any(${refused}::uuid[]) and state = 'joined'
  `.execute(db)
}

export interface MailingProgress {
  batches: number
  /** Still to go, or on the way. */
  open: number
  /** When the first of those that wait may go. */
  nextAt: string | null
  accepted: number
  failed: number
  unknown: number
  /** Recipients of the batches nobody knows about. */
  unknownRecipients: number
  /** Of a failure, or why the rest waits. */
  detail: string | null
  /** What the provider told of phones since; both null while it has told nothing, which is not none. */
  delivered: number | null
  undelivered: number | null
}

export async function getProgress(db: Db, { shard, id }: Key): Promise<MailingProgress> {
  const { rows } = await sql<MailingProgress>`
    with told as (
      select count(*) filter (where r.state = 'delivered')::integer as delivered,
        count(*) filter (where r.state = 'failed')::integer as undelivered, count(*) as reports
      from channels.batch b
      join channels.delivery d on d.shard = b.shard and d.id = b.delivery_id
      join channels.message_report r on r.channel_id = d.channel_id and r.external_id = b.external_id
      where b.shard = ${shard} and b.delivery_id = ${id}
    )
    select count(*)::integer as batches, (count(*) filter (where state in ('planned', 'sending')))::integer as open,
      min(not_before) filter (where state = 'planned') as "nextAt", coalesce(sum(accepted), 0)::integer as accepted,
      (count(*) filter (where state = 'failed'))::integer as failed,
      (count(*) filter (where state = 'unknown'))::integer as unknown,
      coalesce(sum(cardinality(subscriber_ids)) filter (where state = 'unknown'), 0)::integer as "unknownRecipients",
      max(detail) filter (where state = 'failed' or not_before is not null) as detail,
      (select case when reports > 0 then delivered end from told) as delivered,
      (select case when reports > 0 then undelivered end from told) as undelivered
    from channels.batch where shard = ${shard} and delivery_id = ${id}
  `.execute(db)
  const [progress] = rows
  if (!progress) throw new Error('a sum without a row')
  return progress
}
