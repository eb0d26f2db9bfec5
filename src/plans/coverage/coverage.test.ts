import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  nat,
  property,
  record,
  uniqueArray,
} from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broadcast, visitCommune } from '../../../test/plan-example.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { noFacets } from '../../law/index.ts'
import { plansContract } from '../contract.ts'
import { planRoutes } from '../routes.ts'
import { type Combination, coverageOf } from './coverage.ts'
import type { CoverageView } from './coverage-contract.ts'

const some = (...codes: string[]) => uniqueArray(constantFrom(...codes))

describe('the table', () => {
  const combination: Arbitrary<Combination> = record({
    codes: some('a', 'b', 'c', 'ended'),
    channels: some('x', 'y', 'z'),
    lines: nat(3),
    activities: nat(9),
  })

  test('counts a record in the row of each of its codes, and once in the totals', () => {
    assert(
      property(array(combination), (combinations) => {
        const table = coverageOf(combinations, ['a', 'b', 'c'], ['x', 'y', 'z'])
        const speaking = (code: string | null, channel?: string | null) =>
          combinations
            .filter(({ codes }) => (code === null ? codes.length === 0 : codes.includes(code)))
            .filter(({ channels }) =>
              channel === undefined
                ? true
                : channel === null
                  ? channels.length === 0
                  : channels.includes(channel),
            )
            .reduce((sum, { activities }) => sum + activities, 0)
        expect(table.rows.slice(0, 3).map(({ code }) => code)).toEqual(['a', 'b', 'c'])
        for (const { code, activities, cells } of table.rows) {
          expect(activities).toBe(speaking(code))
          for (const cell of cells) expect(cell.activities).toBe(speaking(code, cell.channel))
        }
        expect(table.activities).toBe(combinations.reduce((sum, one) => sum + one.activities, 0))
      }),
    )
  })

  test('ends with what is no longer in the catalogue, what is not sorted, and lines without a channel', () => {
    const one = { lines: 1, activities: 0 }
    const table = coverageOf(
      [
        { codes: [], channels: ['x'], ...one },
        { codes: ['ended'], channels: [], ...one },
        { codes: ['b'], channels: ['y', 'x'], ...one },
      ],
      ['a', 'b'],
      ['x', 'y'],
    )
    expect(table.rows.map(({ code }) => code)).toEqual(['a', 'b', 'ended', null])
    expect(table.channels.map(({ channel }) => channel)).toEqual(['x', 'y', null])
    expect(table).toMatchObject({ lines: 3, activities: 0 })
  })
})

let world: World
beforeAll(async () => {
  world = await openWorld([planRoutes])
  world.setToday('2024-03-12')
})
afterAll(() => world.close())

const year = { from: '2024-01-01', to: '2024-12-31' }

const cellOf = (view: CoverageView, code: string | null, channel: string) =>
  view.rows
    .find((row) => row.code === code)
    ?.cells.filter((cell) => cell.channel === channel)
    .map(({ lines, activities }) => [lines, activities])[0]

describe('coverage', () => {
  test('shows what the superior’s plan asks, what was done and what is empty; every number opens its records', async () => {
    const { api, unit } = await visitCommune(world)
    const params = { unitId: unit.id }
    const facets = { ...noFacets, themes: ['petition_addresses', 'project_06'] }
    await api.recordActivity({ params, body: { ...broadcast, facets } })
    await api.recordActivity({
      params,
      body: { ...broadcast, channelKind: 'flyer', facets: noFacets },
    })
    await api.recordActivity({ params, body: { ...broadcast, happenedOn: '2023-12-31', facets } })

    const view = await api.getCoverage({ params, query: year })
    expect(view).toMatchObject({ lines: 1, activities: 2 })
    expect(cellOf(view, 'petition_addresses', 'broadcast')).toEqual([1, 1])
    expect(cellOf(view, 'project_06', 'broadcast')).toEqual([0, 1])
    expect(cellOf(view, null, 'flyer')).toEqual([0, 1])
    expect(view.rows.find((row) => row.code === 'one_stop')).toMatchObject({
      lines: 0,
      activities: 0,
      cells: [],
    })

    const query = { ...year, code: 'petition_addresses', channel: 'broadcast' }
    const { items: lines } = await api.listAskingLines({ params, query })
    expect(lines.map((line) => line.content)).toEqual([
      expect.stringContaining('Phát thanh trên đài truyền thanh về đường dây nóng'),
    ])
    for (const row of view.rows) {
      for (const { channel, activities } of row.cells) {
        const { items } = await api.listActivities({
          params,
          query: { ...year, theme: row.code ?? 'none', channel: channel ?? '' },
        })
        expect(items, `${row.code} ${channel}`).toHaveLength(activities)
      }
    }
  })

  test('of the province is what its own plan asks, with or without what those below did', async () => {
    const { api, unit, province, clerk, communes } = await visitCommune(world)
    const facets = { ...noFacets, themes: ['petition_addresses'] }
    await api.recordActivity({ params: { unitId: unit.id }, body: { ...broadcast, facets } })
    const superior = clerk.api(plansContract)
    const params = { unitId: province.id }
    const own = await superior.getCoverage({ params, query: year })
    expect(own).toMatchObject({ lines: 3, activities: 0 })
    const all = await superior.getCoverage({ params, query: { ...year, below: 'true' } })
    expect(cellOf(all, 'petition_addresses', 'broadcast')).toEqual([1, 1])

    const units = async (query: object) =>
      (
        await superior.listCoveredUnits({
          params,
          query: { ...year, code: 'petition_addresses', ...query },
        })
      ).items.filter(({ unit: { id } }) => communes.some((commune) => commune.id === id))
    const sorted = await units({})
    expect(sorted.map(({ activities }) => activities)).toEqual([0, 0, 1])
    expect(sorted.at(-1)?.unit.id).toBe(unit.id)
    expect((await units({ channel: 'flyer' })).map(({ activities }) => activities)).toEqual([
      0, 0, 0,
    ])
  })

  test('asks in a quarter only for what falls into it, and is nobody else’s', async () => {
    const { province, clerk, communes } = await visitCommune(world)
    const api = clerk.api(plansContract)
    const params = { unitId: province.id }
    const lines = async (from: string, to: string) =>
      (await api.getCoverage({ params, query: { from, to } })).lines
    // News and training are owed in the second quarter; broadcasts all year.
    expect(await lines('2024-04-01', '2024-06-30')).toBe(3)
    expect(await lines('2024-07-01', '2024-09-30')).toBe(1)
    expect(await lines('2025-01-01', '2025-12-31')).toBe(0)

    const other = (await world.visit(communes[1], 'officer')).api(plansContract)
    for (const call of [
      () => other.getCoverage({ params, query: year }),
      () => other.listAskingLines({ params, query: { ...year, code: 'project_06' } }),
      () => other.listCoveredUnits({ params, query: { ...year, code: 'project_06' } }),
    ]) {
      await expect(call()).rejects.toMatchObject({ status: 404 })
    }
    const wrong = { from: 'năm nay', to: '2024-12-31' }
    await expect(api.getCoverage({ params, query: wrong })).rejects.toMatchObject({ status: 422 })
  })

  test('counts a task that was taken into the unit’s own plan once, where it now stands', async () => {
    const { api, unit, planId } = await visitCommune(world)
    const params = { unitId: unit.id }
    const query = { ...year, code: 'petition_addresses' }
    const asking = async () => (await api.listAskingLines({ params, query })).items
    const [above] = await asking()
    expect(above).toMatchObject({ planId })
    const own = await api.startPlan({
      params,
      body: {
        year: 2024,
        from: { kind: 'above', planId, lineIds: [above?.lineId ?? ''] },
      },
    })
    expect(await asking()).toEqual([above])
    const { version } = await api.getPlan({ params: { planId: own.planId } })
    await api.issuePlan({
      params: { planId: own.planId },
      body: {
        version,
        number: 5,
        symbol: 'KH-UBND',
        issuedOn: '2024-03-12',
        signerPosition: 'CHỦ TỊCH',
        signerName: 'Lê Văn Bình',
        signedOnPaper: true,
      },
    })
    expect((await asking()).map((line) => line.planId)).toEqual([own.planId])
    expect((await api.getCoverage({ params, query: year })).lines).toBe(1)
  })
})
