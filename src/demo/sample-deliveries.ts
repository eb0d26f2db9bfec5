import { sql } from 'kysely'
import {
  addSample,
  confirmDelivery,
  denyDelivery,
  type DeliveryDetails,
  dispatchDelivery,
  giveOutletLink,
  handOverDelivery,
  listDeliveries,
  openChannel,
  planDeliveries,
  recordPrintRun,
  settleOutcome,
} from '../channels/index.ts'
import type { ChannelCode } from '../content/index.ts'
import { addDays } from '../law/index.ts'
import type { Unit } from '../organization/index.ts'
import type { Actor } from '../platform/actor.ts'
import { instant, setClock, today } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { sampleChannels } from './sample-channels.ts'
import type { SampleOrganization } from './sample-organization.ts'
import { personOf } from './sample-people.ts'

interface Text {
  id: string
  contentHash: string
  slug: string
  channels: ChannelCode[]
  on: string
}

interface Office {
  house: House
  unit: Unit
  clerk: Actor
  channels: ReadonlyMap<ChannelCode, string>
  day: string
}

/**
 * Where the commune's texts went: most arrived, with what shows it and how far they reached; the latest shows what
 * else may happen: one refused, one nobody is sure of, a cluster without power, and what goes out tomorrow.
 */
export async function deliverSampleTexts(
  house: House,
  { communes }: SampleOrganization,
  day: string,
): Promise<void> {
  const [unit] = communes
  if (unit === undefined) return
  setClock(`${addDays(day, -58)}T09:00:00+07:00`)
  const clerk = await personOf(house, unit, 'officer')
  const office = { house, unit, clerk, day, channels: await openChannels(house, unit, clerk) }
  const texts = await textsOf(office)
  const latest = texts.findLast(({ channels }) => channels.includes('facebook'))
  for (const text of texts) {
    const planned = await plan(office, text)
    for (const delivery of planned) {
      if (text.on >= addDays(day, -4)) continue
      await settle(office, text, delivery, text.id === latest?.id)
    }
  }
  if (latest) await placeText(office, latest)
}

/** A newspaper has the text and a link to confirm by. */
async function placeText({ house, clerk, channels, day }: Office, text: Text): Promise<void> {
  setClock(`${addDays(day, -1)}T09:00:00+07:00`)
  await house.database.write(clerk.scope, async (db) => {
    const details = { outlet: 'Báo An Sơn', column: 'Cải cách hành chính' }
    const [id = ''] = await planDeliveries(db, clerk, text.id, text.contentHash, [
      {
        channelId: channels.get('press') ?? '',
        targets: ['Báo An Sơn'],
        dueAt: new Date(`${day}T06:00:00+07:00`).toISOString(),
        details,
      },
    ])
    const lastDay = addDays(day, 30)
    await giveOutletLink(db, clerk, id, {
      version: 1,
      forWhom: 'Ban Nội chính, Báo An Sơn',
      lastDay,
    })
  })
}

async function openChannels(
  house: House,
  unit: Unit,
  clerk: Actor,
): Promise<ReadonlyMap<ChannelCode, string>> {
  return house.database.write(clerk.scope, async (db) => {
    const byCode = new Map<ChannelCode, string>()
    for (const channel of sampleChannels) {
      const typed = { ...channel, decision: channel.decision ?? null, keeperName: clerk.name }
      byCode.set(channel.code, (await openChannel(db, clerk, unit.id, typed)).id)
    }
    return byCode
  })
}

/** Approved, oldest first. */
async function textsOf({ house, unit, clerk }: Office): Promise<Text[]> {
  const { rows } = await house.database.read(clerk.scope, (db) =>
    sql<Text>`
      select i.id, v.content_hash as "contentHash", left(i.id::text, 8) as slug, v.sealed_at::date::text as on,
        array(select jsonb_object_keys(v.content -> 'channels')) as channels
      from content.item i join content.item_version v on v.item_id = i.id and v.number = i.number
      where i.unit_id = ${unit.id} and i.state = 'approved' and i.discarded_at is null
      order by v.sealed_at
    `.execute(db),
  )
  return rows
}

interface Planned {
  id: string
  version: number
  code: ChannelCode
  target: string
}

/** On every channel it was written for that the office keeps; the newest go out tomorrow. */
async function plan(office: Office, text: Text): Promise<Planned[]> {
  const { house, unit, clerk, day, channels } = office
  const isNew = text.on >= addDays(day, -4)
  setClock(`${text.on}T07:30:00+07:00`)
  // The notice within the house goes out the day before.
  const on = (code: ChannelCode) =>
    code === 'internal_notice' ? addDays(day, -1) : isNew ? addDays(day, 1) : text.on
  const wanted = text.channels.flatMap((code) => {
    const channelId = channels.get(code)
    if (channelId === undefined || (isNew && code === 'portal')) return []
    const targets = code === 'loudspeaker' ? ['Cụm thôn Đông', 'Cụm chợ'] : []
    const time = code === 'loudspeaker' ? '17:00' : code === 'internal_notice' ? '14:00' : '08:00'
    const dueAt = new Date(`${on(code)}T${time}:00+07:00`).toISOString()
    return [{ channelId, targets, dueAt, details: {} }]
  })
  return house.database.write(clerk.scope, async (db) => {
    if (wanted.length > 0) await planDeliveries(db, clerk, text.id, text.contentHash, wanted)
    const { items } = await listDeliveries(db, unit.id, {
      itemId: text.id,
      now: instant(),
      limit: 100,
    })
    return items
  })
}

/** What became of it by that evening. */
async function settle(
  office: Office,
  text: Text,
  delivery: Planned,
  isLatest: boolean,
): Promise<void> {
  const { house, unit, clerk } = office
  const { id, version, code } = delivery
  setClock(`${text.on}T18:30:00+07:00`)
  if (code === 'portal' || (code === 'zalo' && isLatest)) {
    await dispatchDelivery(house, { id, path: unit.orgPath }, AbortSignal.timeout(10_000))
    return
  }
  await house.database.write(clerk.scope, async (db) => {
    if (code === 'facebook' && isLatest) return settleOutcome(db, { id }, NO_ANSWER)
    if (code === 'loudspeaker') await handOverDelivery(db, clerk, id, version)
    // What the program sends by itself is said by a person only where it got no answer.
    if (code === 'zalo') await settleOutcome(db, { id }, NO_ANSWER_OF_ZALO)
    const now = code === 'loudspeaker' || code === 'zalo' ? version + 1 : version
    if (code === 'loudspeaker' && isLatest && delivery.target === 'Cụm chợ') {
      await denyDelivery(
        db,
        clerk,
        id,
        now,
        'Cụm chợ mất điện từ 16 giờ, đài xã báo không phát được.',
      )
      return
    }
    const details = detailsOf(delivery, text)
    if (code === 'banner') {
      const run = { code, copies: 5, printedOn: today(), printer: 'Nhà in An Sơn' }
      await recordPrintRun(db, clerk, text.id, run)
    }
    const url = urls[code] ? `${urls[code]}/${text.slug}` : null
    await confirmDelivery(db, clerk, id, { version: now, url, leftAt: null, details })
  })
  const isCounted = code === 'zalo' || code === 'facebook'
  if (isCounted && !isLatest) await readCounters(office, delivery, text)
}

const NO_ANSWER = {
  kind: 'unknown',
  sentence: 'Facebook không trả lời sau 30 giây; có thể bài đã lên.',
} as const

const NO_ANSWER_OF_ZALO = {
  kind: 'unknown',
  sentence: 'Zalo không trả lời sau 30 giây; có thể bài đã lên.',
} as const

const urls: Partial<Record<ChannelCode, string>> = {
  zalo: 'https://zalo.example.vn/ubnd-xa-binh-minh',
  facebook: 'https://facebook.example.vn/ubnd-xa-binh-minh',
}

function detailsOf({ code, target }: Planned, { on }: Text): DeliveryDetails {
  if (code === 'loudspeaker') return { minutes: 4, times: 2, clusters: 1, place: target }
  if (code === 'notice_board') {
    return { copies: 6, place: 'Nhà văn hóa sáu thôn', from: on, to: addDays(on, 30) }
  }
  if (code === 'banner') return { copies: 3, place: 'Cổng trụ sở, chợ, ngã ba thôn Hạ', from: on }
  return {}
}

/** Two readings, a day and a week later; neither overwrites the other. */
async function readCounters({ house, clerk, day }: Office, { id, code }: Planned, { on }: Text) {
  const dice = on.charCodeAt(9) * 7 + on.charCodeAt(6)
  for (const [days, views] of [
    [1, 180 + dice],
    [7, 420 + dice * 2],
  ] as const) {
    const readOn = addDays(on, days)
    if (readOn >= day) continue
    const takenAt = new Date(`${readOn}T08:15:00+07:00`).toISOString()
    const source = code === 'zalo' ? 'Zalo OA, trang quản trị' : 'Facebook, trang quản trị'
    setClock(`${readOn}T08:20:00+07:00`)
    await house.database.write(clerk.scope, async (db) => {
      await addSample(db, clerk, id, { kind: 'views', value: views, takenAt, source })
    })
  }
}
