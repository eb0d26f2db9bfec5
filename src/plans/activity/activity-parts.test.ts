import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { writeActivities } from './record-activity.ts'
import { areSimilar } from './similar-titles.ts'

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

describe('the fields of a channel', () => {
  test('come back as they were typed, tell what they amount to, and go with another channel', async () => {
    const { api, unit } = await visitCommune(world)
    const details = {
      minutes_each: 5,
      times: 4,
      clusters: 12,
      from_on: '2024-03-01',
      to_on: '2024-03-04',
    }
    const activity = await api.recordActivity({
      params: { unitId: unit.id },
      body: { ...broadcast, quantities: [], details: { ...details, outlet: 'Báo An Sơn' } },
    })
    expect(activity.details).toEqual(details)
    expect(activity.quantities).toEqual([
      { kind: 'broadcasts', value: 4, countMethod: 'document' },
      { kind: 'cluster_minutes', value: 240, countMethod: 'document' },
      { kind: 'minutes', value: 20, countMethod: 'document' },
    ])
    const params = { activityId: activity.id }
    const posted = await api.editActivity({
      params,
      body: {
        ...broadcast,
        ...activity,
        version: 1,
        channelKind: 'poster',
        quantities: [],
        details,
      },
    })
    expect(posted.details).toEqual({ from_on: '2024-03-01', to_on: '2024-03-04' })
  })

  test.each([
    [{ times: 'bốn' }, 'details.times'],
    [{ times: -1 }, 'details.times'],
    [{ from_on: 'hôm qua' }, 'details.from_on'],
    [{ from_on: '2024-03-05', to_on: '2024-03-01' }, 'details.to_on'],
  ])('are refused with a sentence when they cannot be: %j', async (details, field) => {
    const { api, unit } = await visitCommune(world)
    await expect(
      api.recordActivity({ params: { unitId: unit.id }, body: { ...broadcast, details } }),
    ).rejects.toMatchObject({ status: 422, fields: { [field]: expect.stringMatching(/\.$/) } })
  })
})

describe('a part of another activity', () => {
  test('stands with its host, which must be the own house\u2019s, stand, and be no part itself', async () => {
    const { api, unit, communes } = await visitCommune(world)
    const params = { unitId: unit.id }
    const host = await api.recordActivity({
      params,
      body: { ...broadcast, channelKind: 'legal_education', title: 'Phổ biến pháp luật quý I' },
    })
    const body = { ...broadcast, title: 'Giới thiệu dịch vụ công', hostId: host.id }
    const part = await api.recordActivity({ params, body })
    expect(part.host).toMatchObject({ id: host.id, title: 'Phổ biến pháp luật quý I' })
    const seen = await api.getActivity({ params: { activityId: host.id } })
    expect(seen.parts).toMatchObject([{ id: part.id }])

    const refused = (hostId: string) =>
      expect(api.recordActivity({ params, body: { ...body, hostId } })).rejects.toMatchObject({
        status: 422,
        fields: { hostId: expect.stringMatching(/\.$/) },
      })
    await refused(part.id)
    const neighbour = (await world.visit(communes[1], 'officer')).api(plansContract)
    const theirs = await neighbour.recordActivity({
      params: { unitId: communes[1].id },
      body: broadcast,
    })
    await refused(theirs.id)
    const other = await api.recordActivity({ params, body: broadcast })
    await expect(
      api.editActivity({
        params: { activityId: host.id },
        body: { ...broadcast, version: 1, hostId: other.id },
      }),
    ).rejects.toMatchObject({ status: 422, fields: { hostId: expect.any(String) } })
    await api.voidActivity({
      params: { activityId: host.id },
      body: { version: 1, reason: 'Nhầm' },
    })
    await refused(host.id)
    const kept = await api.getActivity({ params: { activityId: part.id } })
    expect(kept.host).toMatchObject({ id: host.id, state: 'void' })

    const told = await api.recordActivity({
      params,
      body: { ...broadcast, within: 'Họp thôn Đông tháng 3' },
    })
    expect(told).toMatchObject({ host: null, within: 'Họp thôn Đông tháng 3' })
  })
})

test('every correction keeps how it stood', async () => {
  const { api, unit, visitor } = await visitCommune(world)
  const activity = await api.recordActivity({ params: { unitId: unit.id }, body: broadcast })
  const params = { activityId: activity.id }
  const due = (await visitor.api(plansContract).listDue({ params: { unitId: unit.id } })).items[0]
  const edit = { ...broadcast, title: 'Phát thanh buổi chiều', quantities: [] }
  await api.editActivity({ params, body: { ...edit, version: 1, occurrenceIds: [due?.id ?? ''] } })
  await api.editActivity({ params, body: { ...edit, version: 2, place: 'Nhà văn hóa' } })
  const { items } = await api.listActivityVersions({ params })
  expect(items).toMatchObject([
    { version: 2, stood: { title: 'Phát thanh buổi chiều', place: null, lines: [due?.content] } },
    { version: 1, stood: { title: broadcast.title, quantities: broadcast.quantities, lines: [] } },
  ])
  expect(items[0]?.replacedBy).toBe('Trần Thị Hoa')
})

describe('what may have been recorded twice', () => {
  test('is pointed out before and after, for the same unit, day and channel', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const first = await api.recordActivity({ params, body: broadcast })
    await api.recordActivity({ params, body: { ...broadcast, title: 'Tin về hộ tịch, cư trú' } })
    const like = (query: object) =>
      api.findSimilarActivities({
        params,
        query: {
          date: broadcast.happenedOn,
          channel: 'broadcast',
          title: broadcast.title,
          ...query,
        },
      })
    expect((await like({})).items.map(({ id }) => id)).toEqual([first.id])
    expect((await like({ date: '2024-03-10' })).items).toEqual([])
    expect((await like({ channel: 'flyer' })).items).toEqual([])
    const again = await api.recordActivity({ params, body: broadcast })
    expect(again.similar.map(({ id }) => id)).toEqual([first.id])
  })

  test.each([
    ['Phát thanh sáng về một cửa', 'phát thanh sáng VỀ MỘT CỬA', true],
    ['Phát thanh sáng về một cửa', 'Phát thanh chiều về một cửa', true],
    ['Phát tờ rơi thủ tục đất đai', 'Phát tờ rơi hộ tịch', false],
    ['', '', false],
  ])('%j and %j: %s', (one, other, similar) => {
    expect(areSimilar(one, other)).toBe(similar)
  })
})

test('what another module hands over is written once, its evidence with it, whoever else tries meanwhile', async () => {
  const { api, unit } = await visitCommune(world)
  const robot = { accountId: null, name: 'Bộ nối Zalo', requestId: null }
  const told = {
    ...broadcast,
    source: { kind: 'delivery', id: '019a0000-0000-7000-8000-000000000001' },
    evidence: [
      { kind: 'link', url: 'https://zalo.me/bai-1' },
      {
        kind: 'citation',
        citation: {
          title: 'Tin',
          outlet: 'Báo An Sơn',
          publishedOn: '2024-03-11',
          page: '3',
          number: null,
        },
      },
    ],
  } as const
  const { scopeOf } = await import('../../platform/database.ts')
  const write = () =>
    world.house.database.write(scopeOf(unit.orgPath), (db) =>
      writeActivities(db, robot, unit, [told]),
    )
  const both = await Promise.all([write(), write()])
  const [[one], [two]] = both
  expect(one?.id).toBe(two?.id)
  expect(both.flat().filter(({ isNew }) => isNew)).toHaveLength(1)
  const activity = await api.getActivity({ params: { activityId: one?.id ?? '' } })
  expect(activity).toMatchObject({ source: 'delivery', recordedBy: 'Bộ nối Zalo' })
  expect(activity.evidence.map(({ kind, shows }) => [kind, shows])).toEqual([
    ['link', 'link'],
    ['citation', 'press_clipping'],
  ])
})
