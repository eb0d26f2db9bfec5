import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { HOUSE_ITSELF, logAct } from './act-log.ts'
import { type Db, EVERYWHERE, SYSTEM_SCOPE } from './database.ts'
import { sealBatch } from './housekeeping.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const act = (db: Db) =>
  logAct(db, HOUSE_ITSELF, { act: 'try', subjectKind: 'unit', subjectId: null, orgPath: 'vn.' })

const seal = (settledMs?: number) =>
  world.house.database.write(SYSTEM_SCOPE, (db) => sealBatch(db, settledMs))

test('an act that is seen late is sealed with its time, none twice', async () => {
  await seal(-1000)
  await world.house.database.write(EVERYWHERE, async (db) => {
    await act(db)
    await world.house.database.write(EVERYWHERE, act)
    expect(await seal(), 'what may have company is left').toBe(0)
  })
  expect(await seal(-1000)).toBe(2)
  expect(await seal(-1000)).toBe(0)
  const { rows } = await world.owner.query<{ acts: number; linked: boolean }>(
    `select acts, previous_hash = lag(hash, 1, '') over (order by id) as linked from platform.act_seal order by id`,
  )
  expect(rows.at(-1)).toEqual({ acts: 2, linked: true })
  expect(rows.every(({ linked }) => linked)).toBe(true)
})
