import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/refusal.ts'
import type { Channel } from './channel.ts'

const CHANNEL = sql`
  c.id, c.org_path as "orgPath", c.unit_id as "unitId", c.code, c.name, c.url, c.mode, c.settings,
  c.is_listed as "isListed", c.decision, c.keeper_name as "keeperName", c.opened_on as "openedOn",
  c.closed_on as "closedOn", c.version`

export interface KeptChannel extends Channel {
  /** Whether the program may act on it: null where it has no key. */
  connection: 'working' | 'broken' | null
  /** What goes out next, what went out last. */
  nextAt: string | null
  lastAt: string | null
}

/** The unit's channels, those in use first; at most 200. */
export async function listChannels(db: Db, unitId: string): Promise<KeptChannel[]> {
  const { rows } = await sql<KeptChannel>`
    select ${CHANNEL}, s.state as connection,
      (select min(d.due_at) from channels.delivery d where d.channel_id = c.id and d.state = 'planned') as "nextAt",
      (select max(d.left_at) from channels.delivery d where d.channel_id = c.id) as "lastAt"
    from channels.channel c left join channels.secret s on s.channel_id = c.id
    where c.unit_id = ${unitId}
    order by c.closed_on is not null, c.code, c.name limit 200
  `.execute(db)
  return rows
}

export async function getChannel(db: Db, channelId: string): Promise<Channel> {
  const { rows } = await sql<Channel>`
    select ${CHANNEL} from channels.channel c where c.id = ${channelId}
  `.execute(db)
  return rows[0] ?? missing()
}

export async function lockChannel(db: Db, channelId: string): Promise<Channel> {
  const { rows } = await sql<Channel>`
    select ${CHANNEL} from channels.channel c where c.id = ${channelId} for update
  `.execute(db)
  return rows[0] ?? missing()
}

export interface PublishedChannel {
  channelId: string
  code: string
  name: string
  url: string
  decision: string | null
  since: string
}

/** For the public role: the register of the unit's official channels. */
export async function listPublishedChannels(db: Db, unitId: string): Promise<PublishedChannel[]> {
  const { rows } = await sql<PublishedChannel>`
    select channel_id as "channelId", code, name, url, decision, since
    from channels.published_channel where unit_id = ${unitId} order by code, name limit 200
  `.execute(db)
  return rows
}

function missing(): never {
  throw notFound('Không tìm thấy kênh này.')
}
