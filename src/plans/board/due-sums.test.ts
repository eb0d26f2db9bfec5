import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { type Unit, wholeShard } from '../../organization/index.ts'
import { type Db, EVERYWHERE, scopeOf } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import type { DueFilter } from '../due/due-filter-queries.ts'
import { countDue } from '../due/due-queries.ts'
import { foldDueSums } from '../due/due-jobs.ts'
import { fanOut } from '../due/fan-out.ts'
import type { GroupedBy } from './board-contract.ts'
import { listDueGroups } from './due-group-queries.ts'

const DATES = ['2024-02-10', '2024-03-05', '2024-03-20', '2024-04-30']
const LATE_BEFORE = '2024-03-10'
const THEMES = ['one_stop', 'project_06', 'reform_general']
const CHANNELS = ['broadcast', 'zalo_oa']

let world: World
let country: Unit
let provinces: Unit[]
let units: Unit[]
let plans: { unit: Unit; id: string; lineIds: string[] }[]

beforeAll(async () => {
  world = await openWorld()
  world.setToday('2024-03-12')
  country = await world.addUnit(null, {
    name: 'Văn phòng Chính phủ',
    kind: 'office',
    tier: 'central',
    shard: 0,
  })
  provinces = [await addProvince(1), await addProvince(2)]
  units = [country, ...provinces]
  for (const province of provinces) {
    for (const n of [1, 2, 3]) units.push(await world.addUnit(province, { name: `UBND xã ${n}` }))
  }
  plans = await Promise.all([country, ...provinces, ...units.slice(-2)].map(addPlan))
})
afterAll(() => world.close())

async function addProvince(shard: number): Promise<Unit> {
  const province = await world.addUnit(country, { name: `UBND tỉnh Số ${shard}`, tier: 'province' })
  await world.owner.query('update organization.unit set shard = $2 where id = $1', [
    province.id,
    shard,
  ])
  return { ...province, shard }
}

async function addPlan(unit: Unit) {
  const id = newId()
  const lineIds = [newId(), newId()]
  await world.owner.query(
    `insert into plans.plan (id, org_path, shard, unit_id, state, visible_below, kind_code, number, symbol, title, year,
       issued_on, from_on, to_on, outline, created_at, created_by, created_by_name, changed_at)
     values ($1, $2, $3, $4, 'issued', true, 'KH', 7, 'KH-UBND', 'Kế hoạch của ' || $5::text, 2024, '2024-01-10',
       '2024-01-01', '2024-12-31', '{}', now(), $4, 'Trần Thị Hoa', now())`,
    [id, unit.orgPath, unit.shard, unit.id, unit.name],
  )
  await world.owner.query(
    `insert into plans.line (id, org_path, visible_below, plan_id, ordinal)
     select line, $2, true, $3, n from unnest($1::uuid[]) with ordinality as one (line, n)`,
    [lineIds, unit.orgPath, id],
  )
  await world.owner.query(
    `insert into plans.line_version (line_id, version, org_path, visible_below, origin, content, leads, coordinating,
       outputs, timing, valid_from, changed_by_name, themes, channels)
     select line, 1, $2, true, 'appendix', 'Tuyên truyền', '{}', '{}', '{}', '[]', now(), 'Trần Thị Hoa', $3, '{}'
     from unnest($1::uuid[]) line`,
    [lineIds, unit.orgPath, THEMES.slice(0, 2)],
  )
  return { unit, id, lineIds }
}

/** Always the same, so that what failed fails again. */
function randomFrom(seed: number) {
  let state = seed
  const below = (most: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * most)
  }
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { below, one, some: <T>(list: readonly T[]) => list.filter(() => below(3) === 0) }
}
type Random = ReturnType<typeof randomFrom>

/** What the job does in the night. */
const fold = () => foldDueSums.run(world.house, {}, AbortSignal.timeout(20_000))

/** Some due dates of those a thing can be done to, in the order everybody locks them. */
async function someOf(db: Db, random: Random, which: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plans.occurrence where ${sql.raw(which)} order by id
  `.execute(db)
  return random.some(rows.map(({ id }) => id))
}

const DEEDS = {
  'fan-out': async (db: Db, random: Random) => {
    const { unit, id, lineIds } = random.one(plans)
    const to = random.some(units)
    const lineId = random.one(lineIds)
    const part = random.one(['lead', 'coordinating'] as const)
    await sql`update plans.assignment set state = 'withdrawn' where line_id = ${lineId}`.execute(db)
    await fanOut(
      db,
      { id, orgPath: unit.orgPath, shard: unit.shard },
      [
        ...to.map(({ id: unitId, name: words }) => ({ lineId, version: 1, part, words, unitId })),
        { lineId, version: 1, part, words: 'Hội Cựu giáo chức', unitId: null },
      ],
      random.some(DATES).map((dueOn) => {
        return { lineId, label: dueOn, windowFrom: '2024-01-01', dueOn, target: 1 }
      }),
    )
  },
  done: async (db: Db, random: Random) => {
    const ids = await someOf(db, random, `state = 'open'`)
    return sql`update plans.occurrence set state = 'done', done_on = due_on where id = any(${ids}::uuid[])`.execute(
      db,
    )
  },
  'open again': async (db: Db, random: Random) => {
    const ids = await someOf(db, random, `state <> 'open'`)
    return sql`update plans.occurrence set state = 'open', done_on = null where id = any(${ids}::uuid[])`.execute(
      db,
    )
  },
  pause: async (db: Db, random: Random) => {
    const ids = await someOf(db, random, `state = 'open' and not is_paused`)
    return sql`
      insert into plans.pause (id, org_path, issuer_path, occurrence_id, from_on, due_before, reason, paused_by,
        paused_by_name)
      select gen_random_uuid(), org_path, issuer_path, id, '2024-03-12', due_on, 'Chờ', ${newId()}, 'Hoa'
      from plans.occurrence where id = any(${ids}::uuid[])
    `.execute(db)
  },
  resume: async (db: Db, random: Random) => {
    const ids = await someOf(db, random, 'is_paused')
    return sql`
      update plans.pause set to_on = '2024-03-12' where occurrence_id = any(${ids}::uuid[]) and to_on is null
    `.execute(db)
  },
  move: async (db: Db, random: Random) => {
    const ids = await someOf(db, random, `state = 'open'`)
    return sql`update plans.occurrence set due_on = ${random.one(DATES)} where id = any(${ids}::uuid[])`.execute(
      db,
    )
  },
  cancel: async (db: Db, random: Random) => {
    const ids = await someOf(db, random, `state = 'open'`)
    return sql`update plans.occurrence set state = 'cancelled' where id = any(${ids}::uuid[])`.execute(
      db,
    )
  },
  'plan withdrawn': (db: Db, random: Random) =>
    sql`update plans.occurrence set state = 'cancelled' where plan_id = ${random.one(plans).id} and state = 'open'`.execute(
      db,
    ),
  'unit merged': (db: Db, random: Random) => {
    const into = random.one(units)
    return sql`
      update plans.occurrence set unit_id = ${into.id}, org_path = ${into.orgPath}, shard = ${into.shard}
      where unit_id = ${random.one(units).id} and state = 'open'
    `.execute(db)
  },
  'said of a line': (db: Db, random: Random) =>
    sql`
      update plans.line_version set themes = ${random.some(THEMES)}::text[], channels = ${random.some(CHANNELS)}::text[]
      where line_id = ${random.one(random.one(plans).lineIds)}
    `.execute(db),
  urged: (db: Db) => sql`update plans.occurrence set urged_at = now()`.execute(db),
}

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
    yield ['month', { state, ofUnit: units[4]?.id }]
  }
}

interface Row {
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
    select o.state, o.part, o.due_on as "dueOn", o.unit_id as "unitId", o.plan_id as "planId", o.about, exists (
        select from plans.pause where pause.occurrence_id = o.id and pause.to_on is null
      ) as "isPaused"
    from plans.occurrence o join plans.plan p on p.id = o.plan_id
    where o.org_path ^@ ${path}
  `.execute(db)
  return rows
}

function keysOf(row: Row, by: GroupedBy): string[] {
  if (by === 'month') return [row.dueOn.slice(0, 7)]
  if (by === 'unit') return [row.unitId ?? 'none']
  if (by === 'plan') return [row.planId]
  return row.about.filter((one) => one.startsWith(`${by}:`)).map((one) => one.slice(by.length + 1))
}

const isLate = ({ state, dueOn, isPaused }: Row) =>
  state === 'open' && dueOn < LATE_BEFORE && !isPaused

function isIn(row: Row, state: DueFilter['state']): boolean {
  if (state === 'all') return true
  return state === 'late' ? isLate(row) : row.state === state
}

/** The groups with their figures as text, by counting row by row. */
function countGroups(rows: readonly Row[], by: GroupedBy, state: DueFilter['state']): string[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    if ((row.state === 'cancelled') !== (state === 'cancelled')) continue
    for (const key of keysOf(row, by)) groups.set(key, [...(groups.get(key) ?? []), row])
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
  for (const viewer of [country, ...provinces]) {
    await world.house.database.read(scopeOf(viewer.orgPath), async (db) => {
      const shard = await wholeShard(db, viewer.orgPath)
      expect(shard).toBe(viewer === country ? null : viewer.shard)
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
        expect(kept.toSorted(), label).toEqual(countGroups(rows, by, asked.state))
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
  const names = Object.keys(DEEDS) as (keyof typeof DEEDS)[]
  const done = new Set<keyof typeof DEEDS>()
  let compared = 0
  for (let step = 0; step < 90; step += 1) {
    const name = step < 8 ? 'fan-out' : random.one(names)
    done.add(name)
    await world.house.database.write(EVERYWHERE, async (db) => {
      await DEEDS[name](db, random)
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
  const act = (name: keyof typeof DEEDS) => async (db: Db) => {
    await DEEDS[name](db, random)
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
  const commune = units.at(-1) as Unit
  await world.house.database.read(scopeOf(commune.orgPath), async (db) => {
    expect((await sql`select from plans.due_sum`.execute(db)).rows).toEqual([])
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
    const counted = countGroups(await readRows(db, commune.orgPath), 'month', 'all')
    expect(items.map(({ key, occurrences }) => `${key} ${occurrences}`)).toEqual(
      counted.map((one) => one.split(' ').slice(0, 2).join(' ')),
    )
  })
})

test('the application writes no sums', async () => {
  await expect(
    world.house.database.write(EVERYWHERE, (db) => sql`delete from plans.due_sum`.execute(db)),
  ).rejects.toMatchObject({ code: '42501' })
})
