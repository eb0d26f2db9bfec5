import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channelsOf, openChannelOffice, openChannelWorld } from '../../../test/channel-office.ts'
import type { World } from '../../../test/world.ts'
import { projectFolder } from '../../platform/project.ts'
import { workContract } from '../../work/index.ts'
import { occasionKinds } from './occasion.ts'
import { daysOfOccasion } from './occasion-days.ts'
import { listPublishedDates } from './published-date-queries.ts'

let world: World
beforeAll(async () => {
  world = await openChannelWorld()
})
afterAll(() => world.close())

const TYPED = {
  kind: 'reception' as const,
  title: 'Chủ tịch tiếp công dân',
  place: 'Phòng tiếp công dân',
  startsOn: '2026-11-26',
  fromTime: '07:30',
  toTime: '11:30',
  repeats: 'weekly' as const,
  until: '2026-12-31',
}

const readPublic = (unitId: string) =>
  listPublishedDates(world.house.database.published, unitId, '2026-11-01', '2026-12-31')

test('an officer prepares, a head publishes exactly that; a change is read when it is published again', async () => {
  const { unit, clerk, chair } = await openChannelOffice(world)
  const [office, head] = [channelsOf(clerk), channelsOf(chair)]
  const made = await office.addOccasion({ params: { unitId: unit.id }, body: TYPED })
  expect(made.may).toMatchObject({ edit: true, publish: false, cancel: false, discard: true })
  expect(await readPublic(unit.id)).toEqual([])
  const params = { occasionId: made.id }
  const version = made.version
  await expect(office.publishOccasion({ params, body: { version } })).rejects.toMatchObject({
    status: 403,
  })
  const waiting = await chair
    .api(workContract)
    .listWaiting({ params: { unitId: unit.id }, query: {} })
  expect(waiting.items.map(({ title }) => title)).toContain(
    'Lịch công khai: “Chủ tịch tiếp công dân” chờ công bố.',
  )
  await head.publishOccasion({ params, body: { version } })
  expect(await readPublic(unit.id)).toMatchObject([{ title: TYPED.title, cancelledFor: null }])

  const changed = await office.editOccasion({
    params,
    body: { ...TYPED, version: version + 1, place: 'Hội trường' },
  })
  expect(changed).toMatchObject({ state: 'draft', may: { discard: false, cancel: true } })
  expect(await readPublic(unit.id)).toMatchObject([{ place: TYPED.place }])
  await expect(head.publishOccasion({ params, body: { version } })).rejects.toMatchObject({
    status: 409,
  })
  await head.publishOccasion({ params, body: { version: changed.version } })
  expect(await readPublic(unit.id)).toMatchObject([{ place: 'Hội trường' }])
})

test('what was announced is called off with a reason and stays to be read', async () => {
  const { unit, clerk, chair } = await openChannelOffice(world)
  const api = channelsOf(clerk)
  const made = await api.addOccasion({ params: { unitId: unit.id }, body: TYPED })
  const params = { occasionId: made.id }
  await expect(
    api.cancelOccasion({ params, body: { version: 1, reason: 'Bão' } }),
  ).rejects.toMatchObject({ status: 409 })
  const { version } = await channelsOf(chair).publishOccasion({ params, body: { version: 1 } })
  await expect(api.discardOccasion({ params, body: { version } })).rejects.toMatchObject({
    status: 409,
  })
  await expect(
    api.cancelOccasion({ params, body: { version, reason: ' ' } }),
  ).rejects.toMatchObject({ status: 422 })
  await api.cancelOccasion({ params, body: { version, reason: 'Bão số 12' } })
  expect(await readPublic(unit.id)).toMatchObject([{ cancelledFor: 'Bão số 12' }])
})

test('a wrong time says what is wrong; another office finds nothing', async () => {
  const { unit, neighbour, clerk } = await openChannelOffice(world)
  const api = channelsOf(clerk)
  const params = { unitId: unit.id }
  for (const [wrong, field] of [
    [{ until: null }, 'until'],
    [{ toTime: '07:00' }, 'toTime'],
    [{ endsOn: '2026-11-27' }, 'endsOn'],
    [{ fromTime: '25:00' }, 'fromTime'],
    [{ title: ' ' }, 'title'],
  ] as const) {
    await expect(
      api.addOccasion({ params, body: { ...TYPED, ...wrong } }),
      field,
    ).rejects.toMatchObject({ status: 422, fields: { [field]: expect.any(String) } })
  }
  const made = await api.addOccasion({ params, body: TYPED })
  const stranger = channelsOf(await world.visit(neighbour, 'head'))
  await expect(
    stranger.publishOccasion({ params: { occasionId: made.id }, body: { version: 1 } }),
  ).rejects.toMatchObject({ status: 404 })
  await api.discardOccasion({ params: { occasionId: made.id }, body: { version: 1 } })
  expect((await api.listOccasions({ params, query: {} })).items).toEqual([])
})

test('a broadcast is announced when it is planned, moves with it, and is gone when it is cancelled', async () => {
  const { unit, clerk, openChannel, approve, plan } = await openChannelOffice(world)
  const loud = await openChannel('loudspeaker', false, { targets: ['Thôn Đông', 'Thôn Hạ'] })
  const item = await approve()
  const [planned] = (await plan(item, loud.id, '2026-11-21T23:00:00.000Z')).items
  const params = { deliveryId: planned?.id ?? '' }
  expect(await readPublic(unit.id)).toMatchObject([
    { kind: 'broadcast', startsOn: '2026-11-22', fromTime: '06:00', title: item.title },
  ])
  const api = channelsOf(clerk)
  const startsAt = '2026-11-22T10:00:00.000Z'
  const airings = ['Thôn Hạ', 'Thôn Đông'].map((cluster) => ({ cluster, startsAt }))
  await api.planAirings({ params, body: { version: planned?.version ?? 0, airings } })
  expect(await readPublic(unit.id)).toMatchObject([
    { startsOn: '2026-11-22', fromTime: '17:00', place: 'Thôn Hạ, Thôn Đông' },
  ])
  const { version } = await api.getDelivery({ params })
  await api.cancelDelivery({ params, body: { version } })
  expect(await readPublic(unit.id)).toEqual([])
})

test('what repeats is on each of its days until the last; a month without that day is left out', () => {
  const time = { endsOn: null, fromTime: null, toTime: null }
  const weekly = {
    ...time,
    startsOn: '2026-11-26',
    repeats: 'weekly',
    until: '2026-12-10',
  } as const
  expect(daysOfOccasion(weekly, '2026-11-27', '2026-12-31')).toEqual(['2026-12-03', '2026-12-10'])
  const monthly = {
    ...time,
    startsOn: '2026-12-31',
    repeats: 'monthly',
    until: '2027-12-31',
  } as const
  expect(daysOfOccasion(monthly, '2026-12-01', '2027-05-31')).toEqual([
    '2026-12-31',
    '2027-01-31',
    '2027-03-31',
    '2027-05-31',
  ])
  const long = {
    ...time,
    startsOn: '2026-11-26',
    endsOn: '2026-12-03',
    repeats: 'never',
    until: null,
  } as const
  expect(daysOfOccasion(long, '2026-12-01', '2026-12-31')).toEqual(['2026-12-01'])
  expect(daysOfOccasion(long, '2026-12-04', '2026-12-31')).toEqual([])
})

test('contests, conferences and what else plans name stand in the calendar under their own names', async () => {
  const { unit, clerk, chair } = await openChannelOffice(world)
  for (const kind of occasionKinds) {
    const once = { ...TYPED, kind, title: kind, repeats: 'never' as const, until: null }
    const made = await channelsOf(clerk).addOccasion({ params: { unitId: unit.id }, body: once })
    const params = { occasionId: made.id }
    await channelsOf(chair).publishOccasion({ params, body: { version: made.version } })
  }
  const told = await readPublic(unit.id)
  expect(new Set(told.map(({ kind, title }) => `${kind} ${title}`))).toEqual(
    new Set(occasionKinds.map((kind) => `${kind} ${kind}`)),
  )
})

test('one day of what repeats is called off by an officer, moved by a head, and held after all', async () => {
  const { unit, clerk, chair } = await openChannelOffice(world)
  const [office, head] = [channelsOf(clerk), channelsOf(chair)]
  const made = await office.addOccasion({ params: { unitId: unit.id }, body: TYPED })
  const params = { occasionId: made.id }
  const off = { on: '2026-12-03', reason: 'Họp HĐND xã' }
  await expect(
    office.changeOccasionDay({ params, body: { version: made.version, ...off } }),
  ).rejects.toMatchObject({ status: 409 })
  const published = await head.publishOccasion({ params, body: { version: made.version } })
  const change = (body: object, by = office, version = published.version) =>
    by.changeOccasionDay({ params, body: { ...off, version, ...body } })
  for (const [wrong, field] of [
    [{ on: '2026-12-04' }, 'on'],
    [{ on: '2026-11-12' }, 'on'],
    [{ reason: ' ' }, 'reason'],
  ] as const) {
    await expect(change(wrong), field).rejects.toMatchObject({
      status: 422,
      fields: { [field]: expect.any(String) },
    })
  }
  const move = { on: '2026-12-10', movedTo: '2026-12-11', reason: 'Đi cơ sở', fromTime: '14:00' }
  await expect(change(move)).rejects.toMatchObject({ status: 403 })
  await expect(change({ ...move, movedTo: '2026-12-17' }, head)).rejects.toMatchObject({
    status: 422,
    fields: { movedTo: 'Ngày đó việc này đã có trên lịch.' },
  })
  const cancelled = await change({})
  const changed = await change(move, head, cancelled.version)
  expect(changed.exceptions).toEqual([
    { ...off, movedTo: null, fromTime: null, toTime: null },
    { ...move, toTime: null },
  ])
  expect(await readPublic(unit.id)).toMatchObject([
    { exceptions: changed.exceptions, cancelledFor: null },
  ])
  const restored = await office.restoreOccasionDay({
    params,
    body: { version: changed.version, on: off.on },
  })
  expect(restored.exceptions.map(({ on }) => on)).toEqual(['2026-12-10'])
  // A change of the whole that waits for the head keeps what was said of single days.
  const edited = await office.editOccasion({
    params,
    body: { ...TYPED, version: restored.version, place: 'Hội trường' },
  })
  await head.publishOccasion({ params, body: { version: edited.version } })
  expect(await readPublic(unit.id)).toMatchObject([
    { place: 'Hội trường', exceptions: [{ on: '2026-12-10' }] },
  ])
})

test('broadcasts planned before there was a calendar are written into it, as they are written today', async () => {
  const { unit, openChannel, approve, plan } = await openChannelOffice(world)
  const loud = await openChannel('loudspeaker', false, { targets: ['Thôn Đông'] })
  await plan(await approve(), loud.id, '2026-11-21T23:00:00.000Z')
  const announced = await readPublic(unit.id)
  expect(announced).toHaveLength(1)
  await world.owner.query('delete from channels.published_date where unit_id = $1', [unit.id])
  const file = join(projectFolder, 'db/migrations/2026-11-29T0464-change-one-day.sql')
  const [, statement = ''] = readFileSync(file, 'utf8').split(/(?=insert into)/)
  await world.owner.query(statement)
  await world.owner.query(statement)
  const without = (dates: Awaited<ReturnType<typeof readPublic>>) =>
    dates.map((date) => ({ ...date, changedAt: '' }))
  expect(without(await readPublic(unit.id))).toEqual(without(announced))
})
