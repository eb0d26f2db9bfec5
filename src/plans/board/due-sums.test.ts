import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCountry, type Busy, deedsOf, randomFrom } from '../../../test/busy-country.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { type Unit, wholeShard } from '../../organization/index.ts'
import { type Db, EVERYWHERE, scopeOf } from '../../platform/database.ts'
import type { DueFilter } from '../due/due-filter-queries.ts'
import { foldDueSums } from '../due/due-jobs.ts'
import { countDue } from '../due/due-queries.ts'
import type { GroupedBy } from './board-contract.ts'
import { listDueGroups } from './due-group-queries.ts'

const LATE_BEFORE = '2024-03-10'

let world: World
let busy: Busy
let deeds: ReturnType<typeof deedsOf>

beforeAll(async () => {
  world = await openWorld()
  world.setToday('2024-03-12')
  busy = await addCountry(world)
  deeds = deedsOf(busy)
})
afterAll(() => world.close())

/** What the job does in the night. */
const fold = () => foldDueSums.run(world.house, {}, AbortSignal.timeout(20_000))

const BY = ['month', 'unit', 'plan', 'theme', 'channel'] as const satisfies GroupedBy[]
const STATES = ['all', 'open', 'late', 'done', 'cancelled'] as const

/** Everything that sums are kept for: how work is put together, and what it is narrowed to. */
function* questions(): Generator<[by: GroupedBy, Partial<DueFilter> & Pick<DueFilter, 'state'>]> {
  for (const state of STATES) {
    for (const by of BY) {
      yield [by, { state }]
      yield [by, { state, part: 'lead' }]
      yield [by, { state, from: '2024-03-01', to: '2024-03-31' }]
    }
    yield ['month', { state, theme: 'project_06' }]
    yield ['month', { state, ofUnit: busy.units[4]?.id }]
  }
}

interface Row {
  shard: number
  planShard: number
  state: string
  part: string
  dueOn: string
  unitId: string | null
  planId: string
  about: string[]
  isPaused: boolean
}

async function readRows(db: Db, path: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select o.shard, p.shard as "planShard", o.state, o.part, o.due_on as "dueOn", o.unit_id as "unitId", o.plan_id as "planId", o.about, exists (
        select from plans.pause where pause.occurrence_id = o.id and pause.to_on is null
      ) as "isPaused"
    from plans.occurrence o join plans.plan p on p.id = o.plan_id
    where o.org_path ^@ ${path}
  `.execute(db)
  return rows
}

/** Whoever stands above the provinces sees each as one group, beside what is of no province. */
function keysOf(row: Row, by: GroupedBy, viewer: Unit): string[] {
  const top = busy.country.shard
  const province = busy.provinces.find(({ shard }) => shard === row.shard)?.id ?? ''
  const isProvinces = viewer === busy.country && row.shard !== top
  if (by === 'month') return [row.dueOn.slice(0, 7)]
  if (by === 'unit') return [isProvinces ? province : (row.unitId ?? 'none')]
  if (by === 'plan') return [isProvinces && row.planShard !== top ? province : row.planId]
  return row.about.filter((one) => one.startsWith(`${by}:`)).map((one) => one.slice(by.length + 1))
}

const isLate = ({ state, dueOn, isPaused }: Row) =>
  state === 'open' && dueOn < LATE_BEFORE && !isPaused

function isIn(row: Row, state: DueFilter['state']): boolean {
  if (state === 'all') return true
  return state === 'late' ? isLate(row) : row.state === state
}

/** The groups with their figures as text, by counting row by row. */
function countGroups(
  rows: readonly Row[],
  by: GroupedBy,
  state: DueFilter['state'],
  viewer: Unit,
): string[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    if ((row.state === 'cancelled') !== (state === 'cancelled')) continue
    for (const key of keysOf(row, by, viewer)) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
    .filter(([, some]) => some.some((row) => isIn(row, state)))
    .map(([key, some]) => {
      const open = some.filter((row) => row.state === 'open').map(({ dueOn }) => dueOn)
      const done = some.filter((row) => row.state === 'done').length
      return `${key} ${some.length} ${done} ${some.filter(isLate).length} ${open.toSorted()[0]}`
    })
    .toSorted()
}

/** Whoever looks, however: what is kept is what is counted. Answers how many groups were compared. */
async function compareAll(): Promise<number> {
  let compared = 0
  for (const viewer of [busy.country, ...busy.provinces]) {
    await world.house.database.read(scopeOf(viewer.orgPath), async (db) => {
      const shard = await wholeShard(db, viewer.orgPath)
      expect(shard).toBe(viewer === busy.country ? null : viewer.shard)
      const all = await readRows(db, viewer.orgPath)
      for (const [by, asked] of questions()) {
        const label = `${viewer.name} by ${by} ${JSON.stringify(asked)}`
        const filter = {
          paths: [viewer.orgPath],
          below: true,
          shard,
          lateBefore: LATE_BEFORE,
          ...asked,
        }
        const { from = '', to = '9', part, theme, ofUnit } = filter
        const rows = all.filter(
          (row) =>
            row.dueOn >= from &&
            row.dueOn <= to &&
            (part === undefined || row.part === part) &&
            (theme === undefined || row.about.includes(`theme:${theme}`)) &&
            (ofUnit === undefined || row.unitId === ofUnit),
        )
        const { items } = await listDueGroups(db, filter, by, undefined)
        const kept = items.map(
          ({ key, occurrences, done, late, nextDueOn }) =>
            `${key} ${occurrences} ${done} ${late} ${nextDueOn ?? undefined}`,
        )
        expect(kept.toSorted(), label).toEqual(countGroups(rows, by, asked.state, viewer))
        expect(new Set(items.map(({ tasks }) => tasks)).has(null), label).toBe(items.length > 0)
        compared += kept.length
        if (by !== 'month') continue
        expect(await countDue(db, filter), label).toEqual({
          total: rows.filter((row) => isIn(row, asked.state)).length,
          late: rows.filter(isLate).length,
        })
      }
    })
  }
  return compared
}

test('whatever is done, the sums that are kept are what counting gives', async () => {
  const random = randomFrom(29)
  const names = Object.keys(deeds) as (keyof typeof deeds)[]
  const done = new Set<keyof typeof deeds>()
  let compared = 0
  for (let step = 0; step < 90; step += 1) {
    const name = step < 8 ? 'fan-out' : random.one(names)
    done.add(name)
    await world.house.database.write(EVERYWHERE, async (db) => {
      await deeds[name](db, random)
    })
    if (step % 30 === 20) await fold()
    if (step % 30 === 29) compared += await compareAll()
  }
  await fold()
  compared += await compareAll()
  expect(done).toEqual(new Set(names))
  expect(compared).toBeGreaterThan(500)
  const { rows } = await world.owner.query<{ most: number; empty: number }>(
    `select max(n)::integer as most, count(*) filter (where nothing)::integer as empty from (
       select count(*) as n, sum(abs(open) + abs(paused) + abs(done) + abs(cancelled)) = 0 as nothing
       from plans.due_sum group by shard, issuer_path, kind, code, due_on, part
     ) one`,
  )
  expect(rows).toEqual([{ most: 1, empty: 0 }])
})

test('who changes one sum waits for nobody, and what was taken back counts for nothing', async () => {
  const random = randomFrom(7)
  const { database } = world.house
  const act = (name: keyof typeof deeds) => async (db: Db) => {
    await deeds[name](db, random)
  }
  await database.write(EVERYWHERE, async (db) => {
    await act('fan-out')(db)
    // Another one is at it meanwhile, and is done first.
    await database.write(EVERYWHERE, act('fan-out'))
    await fold()
    await act('cancel')(db)
  })
  const failed = database.write(EVERYWHERE, async (db) => {
    await act('fan-out')(db)
    await act('done')(db)
    throw new Error('taken back')
  })
  await expect(failed).rejects.toThrow('taken back')
  await Promise.all([
    database.write(EVERYWHERE, act('fan-out')),
    fold(),
    fold(),
    database.write(EVERYWHERE, act('fan-out')),
  ])
  expect(await compareAll()).toBeGreaterThan(50)
})

test('a commune counts its own work, and reads no sums', async () => {
  const commune = busy.units.at(-1) as Unit
  await world.house.database.read(scopeOf(commune.orgPath), async (db) => {
    expect((await sql`select from plans.due_sum`.execute(db)).rows).toEqual([])
    expect(await addUp(db)).toEqual([])
    const filter: DueFilter = {
      paths: [commune.orgPath],
      below: true,
      shard: null,
      state: 'all',
      lateBefore: LATE_BEFORE,
    }
    const { items } = await listDueGroups(db, filter, 'month', undefined)
    expect(items.length).toBeGreaterThan(0)
    expect(items.map(({ tasks }) => tasks)).not.toContain(null)
    const counted = countGroups(await readRows(db, commune.orgPath), 'month', 'all', commune)
    expect(items.map(({ key, occurrences }) => `${key} ${occurrences}`)).toEqual(
      counted.map((one) => one.split(' ').slice(0, 2).join(' ')),
    )
  })
})

/** Everything of all shards that whoever asks may see. */
async function addUp(db: Db): Promise<{ key: string; open: number }[]> {
  const { rows } = await sql<{ key: string; open: number }>`
    select key, open from plans.sum_due_work('unit', null, (select array_agg(distinct shard) from organization.unit),
      null, null, null, ${LATE_BEFORE}, 'code', false, null) order by key
  `.execute(db)
  return rows
}

test('sums that are added up past the policy are those the policy shows', async () => {
  for (const { orgPath } of busy.provinces) {
    await world.house.database.read(scopeOf(orgPath), async (db) => {
      const { rows } = await sql`
        select code as key, sum(open)::integer as open from plans.due_sum where kind = 'unit' group by code order by code
      `.execute(db)
      expect(rows.length).toBeGreaterThan(0)
      expect(await addUp(db)).toEqual(rows)
    })
  }
  expect(await world.house.database.read(scopeOf(), addUp)).toEqual([])
})

test('what is counted of the country is put together by province as the sums are', async () => {
  const { country } = busy
  await world.house.database.read(scopeOf(country.orgPath), async (db) => {
    const rows = (await readRows(db, country.orgPath)).filter(({ about }) =>
      about.includes('theme:project_06'),
    )
    for (const by of ['unit', 'plan'] as const) {
      const { items } = await listDueGroups(
        db,
        {
          paths: [country.orgPath],
          below: true,
          shard: null,
          state: 'all',
          theme: 'project_06',
          lateBefore: LATE_BEFORE,
        },
        by,
        undefined,
      )
      const counted = items.map(
        ({ key, occurrences, done, late, nextDueOn }) =>
          `${key} ${occurrences} ${done} ${late} ${nextDueOn ?? undefined}`,
      )
      expect(counted.toSorted()).toEqual(countGroups(rows, by, 'all', country))
      const provinces = items.filter(({ below }) => below).map(({ key, title }) => [key, title])
      expect(new Set(provinces)).toEqual(
        new Set(busy.provinces.map(({ id, shortName }) => [id, shortName])),
      )
    }
  })
})

test('the application writes no sums', async () => {
  await expect(
    world.house.database.write(EVERYWHERE, (db) => sql`delete from plans.due_sum`.execute(db)),
  ).rejects.toMatchObject({ code: '42501' })
})
