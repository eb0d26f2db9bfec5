import { sql } from 'kysely'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { OwnNotice } from './notice-contract.ts'

const PAGE = 50
/** As many people as one screen can show; the counts are of all. */
const MOST = 2000

const OWN = sql`n.id, n.title, n.text, n.sender_name as "senderName", n.unit_name as "unitName", n.sent_at as "sentAt",
  r.read_at as "readAt"`

const TO_ME = sql`channels.receipt r join channels.notice n on n.id = r.notice_id and n.withdrawn_at is null`

/** What was sent to this person, latest first. */
export async function listOwnNotices(
  db: Db,
  { accountId }: Actor,
  { state, cursor }: { state: 'all' | 'unread'; cursor?: string | undefined },
): Promise<{ items: OwnNotice[]; next: string | null }> {
  const [at, id] = cursor?.split('~') ?? []
  const { rows } = await sql<OwnNotice>`
    select ${OWN} from ${TO_ME}
    where r.account_id = ${accountId} and (${state} = 'all' or r.read_at is null)
      and (${id ?? null}::uuid is null or (r.sent_at, r.notice_id) < (${at ?? null}::timestamptz, ${id ?? null}::uuid))
    order by r.sent_at desc, r.notice_id desc limit ${PAGE + 1}
  `.execute(db)
  const items = rows.slice(0, PAGE)
  const last = items.at(-1)
  return { items, next: rows.length > PAGE && last ? `${last.sentAt}~${last.id}` : null }
}

export async function countUnread(db: Db, { accountId }: Actor): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::integer as unread from ${TO_ME} where r.account_id = ${accountId} and r.read_at is null
  `.execute(db)
  return rows[0]?.unread ?? 0
}

export async function getOwnNotice(
  db: Db,
  { accountId }: Actor,
  noticeId: string,
): Promise<OwnNotice> {
  const { rows } = await sql<OwnNotice>`
    select ${OWN} from ${TO_ME} where r.account_id = ${accountId} and n.id = ${noticeId}
  `.execute(db)
  const [row] = rows
  if (!row) throw notFound('Không tìm thấy thông báo này.')
  return row
}

interface Reader {
  accountId: string
  name: string
  unitName: string
  readAt: string | null
}

/** Everybody it was sent to; those who have not read it stand first. */
export async function listReaders(db: Db, { shard, id }: Delivery): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select r.account_id as "accountId", r.name, n.unit_name as "unitName", r.read_at as "readAt"
    from channels.notice n join channels.receipt r on r.notice_id = n.id
    where n.shard = ${shard} and n.delivery_id = ${id}
    order by r.read_at nulls first, n.org_path, r.name, r.account_id limit ${MOST}
  `.execute(db)
  return rows
}

interface SentTo {
  roles: Role[]
  titles: string[]
  named: number
}

/** Whom it was for; empty: everybody. */
export async function getAudience(db: Db, { shard, id }: Delivery): Promise<SentTo> {
  const { rows } = await sql<{ audience: Partial<SentTo> }>`
    select audience from channels.notice where shard = ${shard} and delivery_id = ${id} limit 1
  `.execute(db)
  return { roles: [], titles: [], named: 0, ...rows[0]?.audience }
}

/** People, not receipts: whoever serves two units was informed once. */
export async function countReaders(
  db: Db,
  { shard, id }: Delivery,
): Promise<{ sent: number; read: number }> {
  const { rows } = await sql<{ sent: number; read: number }>`
    select count(distinct r.account_id)::integer as sent,
      count(distinct r.account_id) filter (where r.read_at is not null)::integer as read
    from channels.notice n join channels.receipt r on r.notice_id = n.id
    where n.shard = ${shard} and n.delivery_id = ${id}
  `.execute(db)
  return rows[0] ?? { sent: 0, read: 0 }
}
