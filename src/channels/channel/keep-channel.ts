import { sql } from 'kysely'
import type { ChannelCode } from '../../content/index.ts'
import { getUnit } from '../../organization/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, today } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { InvalidForm, moved, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { type Channel, type ChannelSettings, CONNECTED_CODES } from './channel.ts'
import { getChannel, lockChannel } from './channel-queries.ts'

export interface TypedChannel {
  code: ChannelCode
  name: string
  url: string | null
  mode: 'manual' | 'api'
  settings: ChannelSettings
  isListed: boolean
  decision: string | null
  keeperName: string
}

/** A way out is put on record; listed ones are told to the public. */
export async function openChannel(
  db: Db,
  actor: Actor,
  unitId: string,
  typed: TypedChannel,
): Promise<Channel> {
  const unit = await getUnit(db, unitId)
  refuseUnlessOfficer(actor, unitId)
  checkChannel(typed)
  const id = newId()
  await sql`
    insert into channels.channel (id, org_path, unit_id, code, name, url, mode, settings, is_listed, decision,
      keeper_name, opened_on, changed_at, changed_by_name)
    values (${id}, ${unit.orgPath}, ${unitId}, ${typed.code}, ${typed.name}, ${typed.url}, ${typed.mode},
      ${JSON.stringify(typed.settings)}::jsonb, ${typed.isListed}, ${typed.decision}, ${typed.keeperName}, ${today()},
      ${instant()}, ${actor.name})
  `.execute(db)
  return settled(db, actor, id, 'open-channel')
}

export async function editChannel(
  db: Db,
  actor: Actor,
  channelId: string,
  version: number,
  typed: Omit<TypedChannel, 'code'>,
): Promise<Channel> {
  const channel = await lockOwn(db, actor, channelId, version)
  checkChannel({ ...typed, code: channel.code })
  await sql`
    update channels.channel set name = ${typed.name}, url = ${typed.url}, mode = ${typed.mode},
      settings = ${JSON.stringify(typed.settings)}::jsonb, is_listed = ${typed.isListed}, decision = ${typed.decision},
      keeper_name = ${typed.keeperName}, version = version + 1, changed_at = ${instant()},
      changed_by_name = ${actor.name}
    where id = ${channelId}
  `.execute(db)
  return settled(db, actor, channelId, 'edit-channel')
}

/** No more goes out on it; what went out stays. Refuses while something is planned or under way. */
export async function closeChannel(
  db: Db,
  actor: Actor,
  channelId: string,
  version: number,
): Promise<Channel> {
  const channel = await lockOwn(db, actor, channelId, version)
  const { rows } = await sql<{ open: number }>`
    select count(*)::integer as open from channels.delivery
    where channel_id = ${channelId} and state in ('planned', 'sending', 'handed_over', 'unknown')
  `.execute(db)
  const open = rows[0]?.open ?? 0
  if (open > 0) {
    throw new Refusal(
      409,
      `Kênh còn ${open} lần đăng chưa xong. Hãy hủy hoặc ghi kết quả các lần đó trước khi đóng kênh.`,
    )
  }
  await sql`
    update channels.channel set closed_on = ${today()}, is_listed = false, version = version + 1,
      changed_at = ${instant()}, changed_by_name = ${actor.name}
    where id = ${channel.id}
  `.execute(db)
  return settled(db, actor, channelId, 'close-channel')
}

async function lockOwn(db: Db, actor: Actor, channelId: string, version: number): Promise<Channel> {
  const channel = await lockChannel(db, channelId)
  refuseUnlessOfficer(actor, channel.unitId)
  if (channel.closedOn !== null) throw new Refusal(409, 'Kênh này đã đóng.')
  if (channel.version !== version) throw moved(channel.version)
  return channel
}

function checkChannel(typed: TypedChannel): void {
  const faults: Record<string, string> = {}
  if (typed.isListed && typed.url === null) {
    faults['url'] = 'Kênh công bố cho người dân phải có địa chỉ để tìm đến.'
  }
  if (typed.mode === 'api' && !CONNECTED_CODES.includes(typed.code)) {
    faults['mode'] = 'Kênh này do người làm; hệ thống không tự đăng được.'
  }
  if (Object.keys(faults).length > 0) throw new InvalidForm(faults)
}

/** Tells the public what is listed, and the log what was done. */
async function settled(db: Db, actor: Actor, channelId: string, act: string): Promise<Channel> {
  const channel = await getChannel(db, channelId)
  await sql`delete from channels.published_channel where channel_id = ${channelId}`.execute(db)
  await sql`
    insert into channels.published_channel (channel_id, unit_id, code, name, url, decision, since)
    select id, unit_id, code, name, url, decision, opened_on from channels.channel
    where id = ${channelId} and is_listed and closed_on is null
  `.execute(db)
  await dropPages(db, `channels:${channel.unitId}`)
  await logAct(db, actor, {
    act,
    subjectKind: 'channel',
    subjectId: channelId,
    orgPath: channel.orgPath,
    details: { code: channel.code, name: channel.name },
  })
  return channel
}
