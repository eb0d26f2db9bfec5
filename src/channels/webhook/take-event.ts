import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import { scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notify } from '../../work/index.ts'
import type { Channel } from '../channel/channel.ts'

interface Event {
  /** The other side's id of it: told twice, it is taken once. */
  key: string
  /** Null: nothing anybody has to do. */
  kind: 'message' | 'comment' | null
}

const SENTENCES = {
  message: (name: string) => `Có người nhắn tin tới ${name}; hãy mở kênh để trả lời.`,
  comment: (name: string) => `Có bình luận mới trên ${name}; hãy mở kênh để xem và trả lời.`,
}

/** Somebody wrote to the unit on a channel. What they wrote stays there; the office is told that it has to look. */
export async function takeEvent(
  house: House,
  channel: Channel,
  { key, kind }: Event,
): Promise<void> {
  await house.database.write(scopeOf(channel.orgPath), async (db) => {
    const { numAffectedRows } = await sql`
      insert into channels.event (channel_id, key, org_path, kind, received_at)
      values (${channel.id}, ${key.slice(0, 200)}, ${channel.orgPath}, ${kind ?? 'other'}, ${instant()})
      on conflict do nothing
    `.execute(db)
    if (numAffectedRows === 0n || kind === null) return
    await notify(db, {
      unitId: channel.unitId,
      orgPath: channel.orgPath,
      forRole: 'officer',
      kind: 'channel-event',
      subjectKind: 'channel',
      subjectId: channel.id,
      sentence: SENTENCES[kind](channel.name),
      address: `/lam-viec/kenh?kenh=${channel.id}`,
    })
  })
}
