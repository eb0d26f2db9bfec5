import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../test/world.ts'
import { scopeOf } from './database.ts'
import { newIdSql, orderedIdSql } from './new-id-sql.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const at = Date.parse('2024-03-12T01:00:00Z')

async function listIds(id: RawBuilder<string>): Promise<string[]> {
  const { rows } = await world.house.database.read(scopeOf(), (db) =>
    sql<{ id: string }>`select ${id} as id from generate_series(1, 5000) n`.execute(db),
  )
  return rows.map((row) => row.id)
}

test.each([
  ['newIdSql', newIdSql(at)],
  ['orderedIdSql', orderedIdSql(sql`n`, at)],
])('ids of %s are of the kind the program makes: UUIDv7 of the time passed in', async (_, id) => {
  const ids = await listIds(id)
  expect(new Set(ids).size).toBe(5000)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at)
  }
})

test('ordered ids come in the order of the rows', async () => {
  const ids = await listIds(orderedIdSql(sql`n`, at))
  expect(ids).toEqual(ids.toSorted())
})
