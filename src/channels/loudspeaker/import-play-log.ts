import { sql } from 'kysely'
import { readSpreadsheet, Unreadable } from '../../documents/index.ts'
import { logAct } from '../../platform/act-log.ts'
import type { Actor } from '../../platform/actor.ts'
import type { UploadedFile } from '../../platform/binding.ts'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm, Refusal } from '../../platform/refusal.ts'
import { refuseUnlessOfficer } from '../../plans/index.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { canConfirm } from '../delivery/delivery.ts'
import { lockDelivery } from '../delivery/delivery-queries.ts'
import { confirmDelivery } from '../delivery/settle-delivery.ts'
import { matchPlays, type MatchedPlay, playedOf } from './airing.ts'
import { type ChannelAiring, listAirings, listChannelAirings } from './airing-queries.ts'
import { type LoggedPlay, readPlayLog, type WrongRow } from './play-log.ts'

export interface ReadLog {
  plays: LoggedPlay[]
  wrong: WrongRow[]
}

/** Reads a log in Excel or CSV before anything is changed. Throws InvalidForm. */
export async function readLogFile(files: readonly UploadedFile[]): Promise<ReadLog> {
  const [file] = files
  if (!file) throw new InvalidForm({ file: 'Hãy chọn nhật ký phát của hệ thống truyền thanh.' })
  try {
    const [sheet] = await readSpreadsheet(file.bytes)
    const log = readPlayLog(sheet?.rows ?? [])
    if (log === null) {
      throw new InvalidForm({
        file: 'Không thấy dòng tiêu đề. Nhật ký cần các cột: Cụm loa, Thời điểm phát, Thời lượng.',
      })
    }
    return log
  } catch (error) {
    if (error instanceof Unreadable) throw new InvalidForm({ file: error.message })
    throw error
  }
}

export interface ImportedLog {
  matched: MatchedPlay<ChannelAiring>[]
  wrong: WrongRow[]
  /** Deliveries that are confirmed by it: all their airings are over. */
  confirmed: string[]
}

/** What was played is written down once; a delivery whose last airing is over is confirmed, with its minutes. */
export async function importPlayLog(
  db: Db,
  actor: Actor,
  channelId: string,
  { plays, wrong }: ReadLog,
): Promise<ImportedLog> {
  const channel = await getChannel(db, channelId)
  refuseUnlessOfficer(actor, channel.unitId)
  if (channel.code !== 'loudspeaker')
    throw new Refusal(409, 'Kênh này không phải loa truyền thanh.')
  const days = plays.map(({ at }) => at).toSorted()
  const airings = await listChannelAirings(db, channelId, {
    from: moved(days[0], -3600_000),
    to: moved(days.at(-1), 3600_000),
  })
  const matched = matchPlays(plays, airings)
  const news = matched.filter(({ airing, isKnown }) => airing !== null && !isKnown)
  await sql`
    update channels.airing a set state = 'played', played_at = told.at, played_seconds = told.seconds,
      told_by_name = ${actor.name}
    from unnest(${news.map(({ airing }) => airing?.id ?? '')}::uuid[], ${news.map(({ play }) => play.at)}::timestamptz[],
      ${news.map(({ play }) => play.seconds)}::integer[]) as told (id, at, seconds)
    where a.id = told.id and a.state <> 'played' and a.org_path = ${channel.orgPath}
  `.execute(db)
  const confirmed: string[] = []
  for (const id of new Set(news.flatMap(({ airing }) => airing?.deliveryId ?? []))) {
    if (await confirmWhenOver(db, actor, id)) confirmed.push(id)
  }
  await logAct(db, actor, {
    act: 'import-play-log',
    subjectKind: 'channel',
    subjectId: channelId,
    orgPath: channel.orgPath,
    details: { plays: plays.length, matched: news.length, confirmed },
  })
  return { matched, wrong, confirmed }
}

async function confirmWhenOver(db: Db, actor: Actor, deliveryId: string): Promise<boolean> {
  const delivery = await lockDelivery(db, deliveryId)
  const airings = await listAirings(db, delivery)
  const isOver = airings.every(({ state, startsAt }) => state !== 'planned' || startsAt < instant())
  if (!isOver || !canConfirm(actor, delivery)) return false
  const played = airings.filter(({ state }) => state === 'played')
  await sql`
    update channels.airing set state = 'missed', told_by_name = ${actor.name}
    where shard = ${delivery.shard} and delivery_id = ${deliveryId} and state = 'planned'
  `.execute(db)
  await confirmDelivery(db, actor, deliveryId, {
    version: delivery.version,
    url: null,
    leftAt: played[0]?.playedAt ?? null,
    details: {
      clusters: new Set(played.map(({ cluster }) => cluster)).size,
      ...playedOf(played),
    },
  })
  return true
}

function moved(at: string | undefined, ms: number): string {
  return new Date((at === undefined ? 0 : Date.parse(at)) + ms).toISOString()
}
