import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { type Db, EVERYWHERE, scopeOf } from './database.ts'
import { PREPARED } from './prepared-sql.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const divide = async (db: Db, by: number) => {
  const { rows } = await sql<{ result: number; scope: string }>`${PREPARED}
    select 12 / ${by}::integer as result, current_setting('app.scope') as scope
  `.execute(db)
  return rows[0]
}
const kept = async (db: Db) => {
  const { rows } = await sql<{ uses: number }>`
    select (generic_plans + custom_plans)::integer as uses from pg_prepared_statements where statement like '%12 /%'
  `.execute(db)
  return rows
}

test('a prepared statement is planned once a connection, also after it failed, and sees the scope of the day', async () => {
  await world.house.database.read(EVERYWHERE, async (db) => {
    expect(await divide(db, 3)).toEqual({ result: 4, scope: 'vn.' })
    expect(await divide(db, 4)).toEqual({ result: 3, scope: 'vn.' })
    expect(await kept(db)).toEqual([{ uses: 2 }])
    // What is asked at once goes over the line at once.
    expect(await Promise.all([divide(db, 2), divide(db, 1)])).toMatchObject([
      { result: 6 },
      { result: 12 },
    ])
  })
  const failed = world.house.database.read(EVERYWHERE, (db) => divide(db, 0))
  await expect(failed).rejects.toMatchObject({ code: '22012' })
  await world.house.database.read(scopeOf('vn.p001.'), async (db) => {
    expect(await divide(db, 6)).toEqual({ result: 2, scope: 'vn.p001.' })
    // The one that failed was not planned to its end.
    expect(await kept(db)).toEqual([{ uses: 5 }])
  })
})

const broken = (db: Db) => sql`${PREPARED} select nothing_there`.execute(db)

test('one that fails before it is kept is asked anew', async () => {
  for (let n = 0; n < 2; n += 1) {
    await expect(world.house.database.read(EVERYWHERE, broken)).rejects.toMatchObject({
      code: '42703',
    })
  }
})
