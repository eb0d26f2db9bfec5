import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { scopeOf } from './database.ts'
import { newIdSql } from './new-id-sql.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('ids made by a statement are of the kind the program makes: UUIDv7 of the time passed in', async () => {
  const at = Date.parse('2024-03-12T01:00:00Z')
  const { rows } = await world.house.database.read(scopeOf(), (db) =>
    sql<{ id: string }>`select ${newIdSql(at)} as id from generate_series(1, 1000)`.execute(db),
  )
  const ids = rows.map(({ id }) => id)
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at)
  }
})
