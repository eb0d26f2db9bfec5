import { zipSync } from 'fflate'
import { takeOutAgain } from '../../content/index.ts'
import type { Db } from '../../platform/database.ts'
import type { FileStore } from '../../platform/file-store.ts'
import {
  type ChannelAiring,
  listChannelAirings,
  listRecordings,
  type Recording,
} from './airing-queries.ts'

/**
 * What the source system of a province takes over: the timetable as CSV and JSON, and for each text its script and, where
 * there is one, its latest recording. Names of files are those the play log comes back with.
 */
export async function fillPackage(
  db: Db,
  store: FileStore,
  channelId: string,
  period: { from: string; to: string },
): Promise<Uint8Array> {
  const airings = await listChannelAirings(db, channelId, period)
  const items = new Map(airings.map((airing) => [keyOf(airing), airing]))
  const recordings = await listRecordings(db, [...new Set(airings.map(({ itemId }) => itemId))])
  const files: Record<string, Uint8Array> = {}
  const sounds = new Map<string, string>()
  const scripts = new Map<string, string>()
  for (const [key, item] of items) {
    const name = nameOf(item)
    const { text } = await takeOutAgain(db, item.itemId, item.itemNumber, 'loudspeaker')
    scripts.set(key, `kich-ban/${name}.txt`)
    files[`kich-ban/${name}.txt`] = utf8(`${item.title}\n\n${text}\n`)
    const sound = recordings.find(
      ({ itemId, itemNumber }) => itemId === item.itemId && itemNumber === item.itemNumber,
    )
    if (!sound) continue
    sounds.set(key, `am-thanh/${name}${endingOf(sound)}`)
    files[`am-thanh/${name}${endingOf(sound)}`] = await store.bytes(sound.hash)
  }
  const rows = airings.map((airing) => ({
    id: airing.id,
    cluster: airing.cluster,
    startsAt: airing.startsAt,
    title: airing.title,
    script: scripts.get(keyOf(airing)) ?? '',
    audio: sounds.get(keyOf(airing)) ?? '',
  }))
  files['lich-phat.csv'] = utf8(csvOf(rows))
  files['lich-phat.json'] = utf8(JSON.stringify({ ...period, airings: rows }, null, 2))
  return zipSync(files, { level: 0 })
}

const HEADINGS = ['Mã lần phát', 'Cụm loa', 'Ngày', 'Giờ', 'Bản tin', 'Kịch bản', 'Tệp âm thanh']

interface Row {
  id: string
  cluster: string
  startsAt: string
  title: string
  script: string
  audio: string
}

/** With the mark Excel needs to read Vietnamese letters; a cell that looks like a formula is told to be text. */
function csvOf(rows: readonly Row[]): string {
  const lines = rows.map(({ id, cluster, startsAt, title, script, audio }) => {
    const local = new Date(Date.parse(startsAt) + 7 * 3600_000).toISOString()
    const day = local.slice(0, 10).split('-').toReversed().join('/')
    return [id, cluster, day, local.slice(11, 16), title, script, audio]
  })
  const quoted = [HEADINGS, ...lines].map((line) => line.map(quote).join(','))
  return `\uFEFF${quoted.join('\r\n')}\r\n`
}

function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function keyOf({ itemId, itemNumber }: Pick<ChannelAiring, 'itemId' | 'itemNumber'>): string {
  return `${itemId} ${itemNumber}`
}

/** Short, plain and never twice: the end of the item's id stands in it. */
function nameOf({ itemId, itemNumber }: ChannelAiring): string {
  return `ban-tin-${itemId.slice(-8)}-ban-${itemNumber}`
}

function endingOf({ name, mime }: Recording): string {
  const ending = /\.(wav|mp3|m4a|aac|ogg|flac|amr)$/i.exec(name)?.[0]
  return ending?.toLowerCase() ?? (mime === 'audio/wav' ? '.wav' : '.mp3')
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
