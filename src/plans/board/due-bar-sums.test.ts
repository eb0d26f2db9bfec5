import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCountry, type Busy, deedsOf, randomFrom } from '../../../test/busy-country.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { wholeShard } from '../../organization/index.ts'
import { type Db, EVERYWHERE, scopeOf } from '../../platform/database.ts'
import type { DueFilter } from '../due/due-filter-queries.ts'
import { foldDueSums } from '../due/due-jobs.ts'
import { listDueBars } from './due-bar-queries.ts'

const LATE_BEFORE = '2024-03-10'

let world: World
let busy: Busy
beforeAll(async () => {
  world = await openWorld()
  world.setToday('2024-03-12')
  busy = await addCountry(world)
})
afterAll(() => world.close())

interface Row {
  lineId: string
  windowFrom: string
  dueOn: string
  label: string
  state: string
  part: string
  isPaused: boolean
}

async function readRows(db: Db, path: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select o.line_id as "lineId", o.window_from as "windowFrom", o.due_on as "dueOn", o.label, o.state, o.part, exists (
        select from plans.pause where pause.occurrence_id = o.id and pause.to_on is null
      ) as "isPaused"
    from plans.occurrence o join plans.plan p on p.id = o.plan_id
    where o.org_path ^@ ${path} and o.window_from <= '2024-12-31' and o.due_on >= '2024-01-01'
  `.execute(db)
  return rows
}

const isLate = ({ state, dueOn, isPaused }: Row) =>
  state === 'open' && dueOn < LATE_BEFORE && !isPaused

function isIn(row: Row, state: DueFilter['state']): boolean {
  if (state === 'all') return true
  return state === 'late' ? isLate(row) : row.state === state
}

/** Spans as text, counted row by row; only of lines with something in the state. */
function countSpans(rows: readonly Row[], state: DueFilter['state']): string[] {
  const counted = rows.filter((row) => (row.state === 'cancelled') === (state === 'cancelled'))
  const asked = new Set(counted.filter((row) => isIn(row, state)).map(({ lineId }) => lineId))
  const spans = new Map<string, Row[]>()
  for (const row of counted.filter(({ lineId }) => asked.has(lineId))) {
    const key = `${row.lineId} ${row.windowFrom} ${row.dueOn}`
    spans.set(key, [...(spans.get(key) ?? []), row])
  }
  return [...spans]
    .map(([key, some]) => {
      const label = some.map((row) => row.label).toSorted()[0]
      const done = some.filter((row) => row.state === 'done').length
      return `${key} ${label} ${some.length} ${done} ${some.filter(isLate).length}`
    })
    .toSorted()
}

async function listSpans(db: Db, filter: DueFilter): Promise<string[]> {
  const spans: string[] = []
  let cursor: string | undefined
  do {
    const page = await listDueBars(db, filter, 2024, cursor)
    for (const { lineId, spans: told } of page.items)
      for (const one of told)
        spans.push(
          `${lineId} ${one.from} ${one.dueOn} ${one.label} ${one.units} ${one.done} ${one.late}`,
        )
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return spans.toSorted()
}

/** Whoever looks, however. Answers how many spans were compared, and whether sums were read. */
async function compareAll(): Promise<number> {
  let compared = 0
  for (const viewer of [busy.country, ...busy.provinces]) {
    await world.house.database.read(scopeOf(viewer.orgPath), async (db) => {
      const shard = await wholeShard(db, viewer.orgPath)
      const all = await readRows(db, viewer.orgPath)
      for (const state of ['all', 'open', 'late', 'done', 'cancelled'] as const) {
        for (const narrowed of [
          {},
          { part: 'lead' },
          { from: '2024-03-01', to: '2024-03-31' },
        ] as const) {
          const { part, from = '', to = '9' }: Partial<DueFilter> = narrowed
          const rows = all.filter(
            (row) =>
              row.dueOn >= from && row.dueOn <= to && (part === undefined || row.part === part),
          )
          const filter: DueFilter = {
            paths: [viewer.orgPath],
            below: true,
            shard,
            state,
            lateBefore: LATE_BEFORE,
            ...narrowed,
          }
          const label = `${viewer.name} ${JSON.stringify({ state, ...narrowed })}`
          const told = await listSpans(db, filter)
          expect(told, label).toEqual(countSpans(rows, state))
          compared += told.length
        }
      }
    })
  }
  return compared
}

test('whatever is done, the year shows from sums what counting gives; without sums it shows nothing', async () => {
  const random = randomFrom(17)
  const deeds = deedsOf(busy)
  const names = Object.keys(deeds) as (keyof typeof deeds)[]
  for (let step = 0; step < 60; step += 1) {
    const name = step < 8 ? 'fan-out' : random.one(names)
    await world.house.database.write(EVERYWHERE, async (db) => {
      await deeds[name](db, random)
    })
  }
  expect(await compareAll()).toBeGreaterThan(100)
  await foldDueSums.run(world.house, {}, AbortSignal.timeout(20_000))
  expect(await compareAll()).toBeGreaterThan(100)
  await world.owner.query(`delete from plans.due_sum where kind = 'line'`)
  const [province] = busy.provinces
  if (!province) throw new Error('no province')
  await world.house.database.read(scopeOf(province.orgPath), async (db) => {
    const shard = await wholeShard(db, province.orgPath)
    const filter: DueFilter = {
      paths: [province.orgPath],
      below: true,
      shard,
      state: 'all',
      lateBefore: LATE_BEFORE,
    }
    expect(await listSpans(db, filter), 'it is the sums that are read').toEqual([])
  })
})
