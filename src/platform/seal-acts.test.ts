import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { HOUSE_ITSELF, logAct } from './act-log.ts'
import { checkActs } from './check-acts.ts'
import { type Db, EVERYWHERE, SYSTEM_SCOPE } from './database.ts'
import { sealBatch } from './seal-acts.ts'

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

test('the chain tells the first act that was changed, removed or put in, and a seal that is gone', async () => {
  for (let batch = 0; batch < 3; batch += 1) {
    await world.house.database.write(EVERYWHERE, async (db) => {
      for (let one = 0; one < 5; one += 1) await act(db)
    })
    await seal(-1000)
  }
  const look = () => checkActs(world.house.database, 2)
  const whole = await look()
  expect(whole).toMatchObject({ broken: null })
  expect(whole.acts).toBeGreaterThanOrEqual(15)
  const { owner } = world
  const { rows } = await owner.query<{ id: string }>(
    'select id from platform.act order by id desc limit 9',
  )
  const [later = '', earlier = ''] = [rows[6]?.id, rows[8]?.id]
  const change = (id: string, name: string) =>
    owner.query('update platform.act set actor_name = $2 where id = $1', [id, name])
  await change(later, 'Người khác')
  await change(earlier, 'Người khác')
  expect((await look()).broken).toContain(`act ${earlier} ("try"`)
  await change(earlier, HOUSE_ITSELF.name)
  expect((await look()).broken).toContain(`act ${later} ("try"`)
  await owner.query('delete from platform.act where id = $1', [later])
  expect((await look()).broken).toContain(`act ${rows[5]?.id} ("try"`)

  const { rows: seals } = await owner.query<{ id: string }>(
    'select id from platform.act_seal order by id desc limit 3',
  )
  await owner.query('update platform.act_seal set marks = null')
  expect((await look()).broken, 'sealed before there were marks').toContain('5 acts up to')
  await owner.query('delete from platform.act_seal where id = $1', [seals[1]?.id])
  expect((await look()).broken).toContain(`before seal ${seals[0]?.id}`)
})
