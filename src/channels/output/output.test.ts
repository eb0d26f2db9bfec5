import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

test('what is posted by hand comes as a page and as words, exactly as approved', async () => {
  const { clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const board = await openChannel('poster')
  const item = await approve()
  const [planned] = (await plan(item, board.id)).items
  const file = await channelsOf(clerk).downloadPackage({
    params: { deliveryId: planned?.id ?? '' },
  })
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  expect(Object.keys(parts).toSorted()).toEqual(['ban-duyet.txt', 'noi-dung.html', 'noi-dung.txt'])
  const page = strFromU8(parts['noi-dung.html'] ?? new Uint8Array())
  expect(page).toContain(`<h1>${item.content.title}</h1>`)
  expect(strFromU8(parts['ban-duyet.txt'] ?? new Uint8Array())).toContain(item.contentHash)
})

test('the calendar goes to other programs with one entry a delivery, and keeps its id', async () => {
  const { unit, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const loudspeaker = await openChannel('loudspeaker')
  const item = await approve()
  const due = '2026-12-01T10:00:00.000Z'
  const made = await plan(item, loudspeaker.id, due, ['Cụm Đông', 'Cụm Tây'])
  const read = async () => {
    const file = await channelsOf(clerk).downloadCalendar({
      params: { unitId: unit.id },
      query: {},
    })
    return (await file.text()).replaceAll('\r\n ', '')
  }
  const before = await read()
  expect(before.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(before).toContain('DTSTART:20261201T100000Z')
  const [one] = made.items
  if (!one) throw new Error('two were planned')
  await channelsOf(clerk).replanDelivery({
    params: { deliveryId: one.id },
    body: { version: one.version, dueAt: '2026-12-03T10:00:00.000Z' },
  })
  const after = await read()
  expect(after.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(after).toMatch(new RegExp(`UID:${one.id}[\\s\\S]*DTSTART:20261203T100000Z`))
})

test('neither is read by another unit', async () => {
  const { unit, neighbour, openChannel, approve, plan } = await openChannelOffice(world)
  const poster = await openChannel('poster')
  const made = await plan(await approve(), poster.id)
  const stranger = channelsOf(await world.visit(neighbour, 'officer'))
  await expect(
    stranger.downloadPackage({ params: { deliveryId: made.items[0]?.id ?? '' } }),
  ).rejects.toMatchObject({ status: 404 })
  await expect(
    stranger.downloadCalendar({ params: { unitId: unit.id }, query: {} }),
  ).rejects.toMatchObject({ status: 404 })
})
