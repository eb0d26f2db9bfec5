import { sql } from 'kysely'
import type { Unit } from '../src/organization/index.ts'
import type { Db } from '../src/platform/database.ts'
import { newId } from '../src/platform/id.ts'
import { fanOut } from '../src/plans/due/fan-out.ts'
import type { World } from './world.ts'

const DATES = ['2024-02-10', '2024-03-05', '2024-03-20', '2024-04-30']
const THEMES = ['one_stop', 'project_06', 'reform_general']
const CHANNELS = ['broadcast', 'zalo_oa']

interface Planned {
  unit: Unit
  id: string
  lineIds: string[]
}

/** A country of two provinces with three communes each; plans of the country, the provinces and two communes. */
export interface Busy {
  country: Unit
  provinces: readonly Unit[]
  units: readonly Unit[]
  plans: readonly Planned[]
}

export async function addCountry(world: World): Promise<Busy> {
  const country = await world.addUnit(null, {
    name: 'Văn phòng Chính phủ',
    kind: 'office',
    tier: 'central',
    shard: 0,
  })
  const provinces = [await addProvince(world, country, 1), await addProvince(world, country, 2)]
  const units = [country, ...provinces]
  for (const province of provinces) {
    for (const n of [1, 2, 3]) units.push(await world.addUnit(province, { name: `UBND xã ${n}` }))
  }
  const plans = await Promise.all(
    [country, ...provinces, ...units.slice(-2)].map((unit) => addPlan(world, unit)),
  )
  return { country, provinces, units, plans }
}

async function addProvince(world: World, country: Unit, shard: number): Promise<Unit> {
  const province = await world.addUnit(country, { name: `UBND tỉnh Số ${shard}`, tier: 'province' })
  await world.owner.query('update organization.unit set shard = $2 where id = $1', [
    province.id,
    shard,
  ])
  return { ...province, shard }
}

async function addPlan(world: World, unit: Unit): Promise<Planned> {
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
export function randomFrom(seed: number) {
  let state = seed
  const below = (most: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * most)
  }
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { below, one, some: <T>(list: readonly T[]) => list.filter(() => below(3) === 0) }
}
type Random = ReturnType<typeof randomFrom>

/** Some due dates of those a thing can be done to, in the order everybody locks them. */
async function someOf(db: Db, random: Random, which: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plans.occurrence where ${sql.raw(which)} order by id
  `.execute(db)
  return random.some(rows.map(({ id }) => id))
}

/** Everything that happens to due work, to some of it at random. */
export function deedsOf({ units, plans }: Busy) {
  return {
    'fan-out': async (db: Db, random: Random) => {
      const { unit, id, lineIds } = random.one(plans)
      const to = random.some(units)
      const lineId = random.one(lineIds)
      const part = random.one(['lead', 'coordinating'] as const)
      await sql`update plans.assignment set state = 'withdrawn' where line_id = ${lineId}`.execute(
        db,
      )
      await fanOut(
        db,
        { id, unitId: unit.id, orgPath: unit.orgPath, shard: unit.shard },
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
}
