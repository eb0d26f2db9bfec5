import { sql } from 'kysely'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import { instant, now } from '../../platform/clock.ts'
import { scopeOf, type Db } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { dropPages } from '../../platform/page-drops.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { adapterOf } from '../adapters/registry.ts'
import type { Channel } from './channel.ts'
import { lockChannel } from './channel-queries.ts'

type Secrets = Record<string, string>

/** Keys typed by a person; they can be replaced, never read. Answers the unit. */
export async function saveSecrets(
  db: Db,
  house: House,
  actor: Actor,
  channelId: string,
  { keys, expiresOn }: { keys: Secrets; expiresOn: string | null },
): Promise<string> {
  const channel = await lockChannel(db, channelId)
  refuseUnlessOfficer(actor, channel.unitId)
  refuseOpenAddress(house, keys)
  await writeSecrets(db, house, channel, keys, expiresOn)
  await logAct(db, actor, {
    act: 'connect-channel',
    subjectKind: 'channel',
    subjectId: channelId,
    orgPath: channel.orgPath,
    details: { keys: Object.keys(keys) },
  })
  // Readers can ask for letters once somebody can send them.
  await dropPages(db, `channels:${channel.unitId}`)
  return channel.unitId
}

/** A key is never said over a line that others can read. */
function refuseOpenAddress({ config }: House, { endpoint }: Secrets): void {
  if (endpoint === undefined || config.allowLoopback) return
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null
  if (url?.protocol === 'https:' && url.username === '') return
  throw new InvalidForm({ 'keys.endpoint': 'Địa chỉ API phải bắt đầu bằng https://.' })
}

/** Before this time runs out a key is renewed, so that none ends in the middle of a call. */
const RENEW_AHEAD_MS = 2 * 3600_000

/**
 * The keys of a channel, renewed where they are about to run out or were refused. Renewing happens in one process at a
 * time (the row is locked, and the lock outlives the call): a renewal key that can be used once is used once.
 */
export async function secretsOf(
  house: House,
  channel: Channel,
  signal: AbortSignal,
  { refused, asKept = false }: { refused?: Secrets; asKept?: boolean } = {},
): Promise<{ values: Secrets } | { refused: string }> {
  const adapter = adapterOf(channel.code)
  const scope = scopeOf(channel.orgPath)
  const kept = await house.database.read(scope, (db) => findSecrets(db, house, channel.id, false))
  if (!kept) return adapter && !adapter.keyless ? { refused: NOT_CONNECTED } : { values: {} }
  if (asKept) return { values: kept.values }
  if (kept.state === 'broken') return { refused: BROKEN }
  if (!adapter?.renew || !mustRenew(kept, refused)) return { values: kept.values }
  const { renew } = adapter
  return house.database.write(scope, async (db) => {
    // Somebody else may have renewed it while this one waited for the row.
    const present = await findSecrets(db, house, channel.id, true)
    if (!present) return { values: {} }
    if (!mustRenew(present, refused)) return { values: present.values }
    const answer = await renew(present.values, signal, house.config.outside)
    if ('refused' in answer) {
      if (answer.isOver) await breakSecret(db, channel.id)
      return answer
    }
    await writeSecrets(db, house, channel, answer.secrets, answer.expiresAt)
    return { values: answer.secrets }
  })
}

const NOT_CONNECTED = 'Kênh chưa kết nối: chưa có khóa. Hãy kết nối ở mục Kênh.'
const BROKEN = 'Kênh mất kết nối: khóa không còn được nhận. Hãy kết nối lại ở mục Kênh.'

interface Kept {
  state: 'working' | 'broken'
  values: Secrets
  expiresAt: string | null
}

function mustRenew({ values, expiresAt }: Kept, refused: Secrets | undefined): boolean {
  if (refused) return JSON.stringify(values) === JSON.stringify(refused)
  return expiresAt !== null && Date.parse(expiresAt) - now().getTime() < RENEW_AHEAD_MS
}

async function findSecrets(
  db: Db,
  house: House,
  channelId: string,
  lock: boolean,
): Promise<Kept | undefined> {
  const { rows } = await sql<{ box: string; state: Kept['state']; expiresAt: string | null }>`
    select box, state, expires_at as "expiresAt" from channels.secret
    where channel_id = ${channelId} ${lock ? sql`for update` : sql``}
  `.execute(db)
  const [row] = rows
  return (
    row && {
      values: JSON.parse(house.secrets.open(row.box)) as Secrets,
      state: row.state,
      expiresAt: row.expiresAt,
    }
  )
}

/** The other side takes the key no more; somebody has to connect the channel anew. */
export async function breakSecret(db: Db, channelId: string): Promise<void> {
  await sql`update channels.secret set state = 'broken' where channel_id = ${channelId}`.execute(db)
}

async function writeSecrets(
  db: Db,
  house: House,
  channel: Pick<Channel, 'id' | 'orgPath'>,
  secrets: Secrets,
  expiresAt: string | null,
): Promise<void> {
  await sql`
    insert into channels.secret (channel_id, org_path, box, state, renewed_at, expires_at)
    values (${channel.id}, ${channel.orgPath}, ${house.secrets.seal(JSON.stringify(secrets))}, 'working', ${instant()},
      ${expiresAt})
    on conflict (channel_id) do update set box = excluded.box, state = 'working', renewed_at = excluded.renewed_at,
      expires_at = excluded.expires_at
  `.execute(db)
}
