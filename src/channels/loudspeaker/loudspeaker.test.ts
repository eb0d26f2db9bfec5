import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import {
  channelsOf,
  openChannelOffice,
  openChannelWorld,
  plansOf,
} from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const CLUSTERS = ['Cụm loa thôn Đông', 'Cụm loa thôn Đoài']

/** A tone of so many seconds as a WAV file. */
function tone(seconds: number, level: number, rate = 16_000): Blob {
  const frames = seconds * rate
  const view = new DataView(new ArrayBuffer(44 + frames * 2))
  const tag = (at: number, text: string) =>
    Buffer.from(text, 'latin1').forEach((byte, place) => view.setUint8(at + place, byte))
  tag(0, 'RIFF')
  view.setUint32(4, 36 + frames * 2, true)
  tag(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  tag(36, 'data')
  view.setUint32(40, frames * 2, true)
  for (let at = 0; at < frames; at += 1) {
    view.setInt16(44 + at * 2, Math.sin((2 * Math.PI * 997 * at) / rate) * level * 32_767, true)
  }
  return new Blob([view.buffer])
}

async function handedOver() {
  const { unit, clerk, neighbour, openChannel, approve, plan } = await openChannelOffice(world)
  const channel = await openChannel('loudspeaker', false, { targets: CLUSTERS })
  const api = channelsOf(clerk)
  const item = await approve()
  const made = await plan(item, channel.id)
  const params = { deliveryId: made.items[0]?.id ?? '' }
  const starts = ['2026-11-19T22:30:00.000Z', '2026-11-20T00:45:00.000Z']
  const airings = CLUSTERS.flatMap((cluster) => starts.map((startsAt) => ({ cluster, startsAt })))
  await api.planAirings({ params, body: { version: 1, airings } })
  const look = () => api.getDelivery({ params })
  return { api, unit, clerk, neighbour, channel, item, params, look }
}

const log = (rows: readonly string[]) => [
  {
    file: new Blob([['Nhật ký phát', 'Cụm loa;Thời điểm phát;Thời lượng', ...rows].join('\n')]),
    name: 'nhat-ky.csv',
  },
]

test('a broadcast is recorded, planned cluster by cluster, handed over and read back from the log of the station', async () => {
  const { api, unit, clerk, channel, item, params, look } = await handedOver()
  const recorded = await api.addRecording({
    params: { itemId: item.id },
    body: {},
    files: [{ file: tone(3, 0.1), name: 'bản tin.wav' }],
  })
  expect(recorded.items[0]).toMatchObject({ seconds: 3, verdict: 'good', itemNumber: item.number })

  const period = { from: '2026-11-19T00:00:00Z', to: '2026-11-21T00:00:00Z' }
  const packed = await api.downloadHandOver({ params: { channelId: channel.id }, query: period })
  const files = unzipSync(new Uint8Array(await packed.arrayBuffer()))
  const names = Object.keys(files)
  expect(names.filter((name) => name.startsWith('am-thanh/'))).toHaveLength(1)
  const csv = new TextDecoder().decode(files['lich-phat.csv'])
  expect(csv.trim().split('\r\n')).toHaveLength(5)
  expect(csv).toContain('Cụm loa thôn Đoài,20/11/2026,05:30')

  await api.handOverDelivery({ params, body: { version: (await look()).version } })
  const rows = [
    'cum loa thon dong;20/11/2026 05:31;2:35',
    'Cụm loa thôn Đông;20/11/2026 07:45:05;155',
    'Cụm loa thôn Đoài;20/11/2026 05:30;150',
    'Cụm loa thôn Hạ;20/11/2026 05:30;150',
    'Cụm loa thôn Đoài;32/11/2026 05:30;150',
  ]
  const told = await api.importPlayLog({
    params: { channelId: channel.id },
    body: {},
    files: log(rows),
  })
  expect(told.rows.map(({ outcome }) => outcome)).toEqual([
    'matched',
    'matched',
    'matched',
    'unmatched',
  ])
  expect(told).toMatchObject({ wrong: [{ row: 7 }], confirmed: 1 })
  expect(await look()).toMatchObject({
    state: 'confirmed',
    details: { clusters: 2, plays: 3, playedMinutes: 7.7, timesOnAir: 2, minutesOnAir: 5.2 },
  })
  const { items } = await api.listAirings({ params })
  expect(items.filter(({ state }) => state === 'missed')).toHaveLength(1)
  const again = { params: { channelId: channel.id }, body: {}, files: log(rows) }
  expect(await api.importPlayLog(again)).toMatchObject({
    rows: [{ outcome: 'known' }, { outcome: 'known' }, { outcome: 'known' }, {}],
    confirmed: 0,
  })
  const activities = await plansOf(clerk).listActivities({ params: { unitId: unit.id }, query: {} })
  expect(activities.items).toHaveLength(1)
  const { quantities } = await plansOf(clerk).getActivity({
    params: { activityId: activities.items[0]?.id ?? '' },
  })
  expect(Object.fromEntries(quantities.map(({ kind, value }) => [kind, value]))).toEqual({
    broadcasts: 2,
    minutes: 5.2,
    cluster_minutes: 7.7,
  })
})

test('a voice that is too quiet or distorts is said to be; what is no sound is refused', async () => {
  const { api, item } = await handedOver()
  const params = { itemId: item.id }
  const add = (file: Blob, name: string) =>
    api.addRecording({ params, body: {}, files: [{ file, name }] })
  expect((await add(tone(2, 0.01), 'nhỏ.wav')).items[0]?.verdict).toBe('quiet')
  expect((await add(tone(2, 1), 'vỡ.wav')).items[0]?.verdict).toBe('clipped')
  await expect(add(new Blob(['không phải tiếng']), 'a.wav')).rejects.toMatchObject({ status: 422 })
  await expect(add(new Blob(['RIFF....WAVE']), 'b.wav')).rejects.toMatchObject({ status: 422 })
})

test('once it was handed over the timetable stays; strangers see nothing; a log without headings is refused', async () => {
  const { api, channel, neighbour, params, look } = await handedOver()
  const cluster = { cluster: 'Cụm loa thôn Hạ', startsAt: '2026-11-20T10:00:00Z' }
  const unknown = api.planAirings({ params, body: { version: 2, airings: [cluster] } })
  await expect(unknown).rejects.toMatchObject({ status: 422 })
  await api.handOverDelivery({ params, body: { version: (await look()).version } })
  const late = api.planAirings({ params, body: { version: (await look()).version, airings: [] } })
  await expect(late).rejects.toMatchObject({ status: 409 })
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  await expect(stranger.listAirings({ params })).rejects.toMatchObject({ status: 404 })
  const period = { from: '2026-11-19T00:00:00Z', to: '2026-11-21T00:00:00Z' }
  const taken = stranger.downloadHandOver({ params: { channelId: channel.id }, query: period })
  await expect(taken).rejects.toMatchObject({ status: 404 })
  const bare = api.importPlayLog({
    params: { channelId: channel.id },
    body: {},
    files: [{ file: new Blob(['a;b;c\n1;2;3']), name: 'x.csv' }],
  })
  await expect(bare).rejects.toMatchObject({ status: 422 })
})
