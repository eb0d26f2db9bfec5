import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyTemplate } from '../../test/template.ts'
import { doorsOf } from './connections.ts'
import { openDatabase, openPool } from './database.ts'
import type { Db } from './database.ts'
import { openTestPostgres } from './embedded-postgres-test-server.ts'

/** One connection for all, as behind a pooler: whatever one message leaves behind, the next would find. */
let pool: pg.Pool
let published: Db
const messages: string[] = []

beforeAll(async () => {
  const server = await openTestPostgres()
  pool = openPool({ ...doorsOf(server, await copyTemplate(server)).app, max: 1 }, () => {})
  pool.on('connect', (client) => {
    const query = client.query.bind(client)
    client.query = ((...words: [string]) => {
      messages.push(words[0])
      return query(...words)
    }) as typeof client.query
  })
  published = openDatabase(pool).published
})
afterAll(() => pool.end())

const role = () => sql<{ role: string }>`select current_user as role`.execute(published)

test('what is asked at once is one message, each answered with its own rows', async () => {
  messages.length = 0
  const asked = [1, 2, 3].map((n) =>
    sql<{ n: number }>`select ${n}::integer as n`.execute(published),
  )
  const answers = await Promise.all([...asked, role()])
  expect(answers.flatMap(({ rows }): unknown[] => rows)).toEqual([
    { n: 1 },
    { n: 2 },
    { n: 3 },
    { role: 'lantoa_public' },
  ])
  expect(messages).toHaveLength(1)
})

test('what is asked while as many messages are under way as may be goes with the next', async () => {
  // Nobody gets a connection yet.
  const held = await pool.connect()
  messages.length = 0
  const asked: ReturnType<typeof role>[] = []
  for (let reader = 0; reader < 8; reader += 1) {
    asked.push(role())
    // Asked in one turn, sent in the next.
    await turn()
    await turn()
  }
  held.release()
  for (const { rows } of await Promise.all(asked)) expect(rows).toEqual([{ role: 'lantoa_public' }])
  expect(messages.map((message) => message.split('current_user').length - 1)).toEqual([
    1, 1, 1, 1, 4,
  ])
})

const ofConnection = async () => (await pool.query('select current_user as role')).rows

test('the connection is left in no role, also after a refusal', async () => {
  await role()
  expect(await ofConnection()).toEqual([{ role: 'lantoa_app' }])
  await expect(sql`select 1 / 0`.execute(published)).rejects.toThrow('division by zero')
  expect(await ofConnection()).toEqual([{ role: 'lantoa_app' }])
})

test('only what is public is read, and nothing is written', async () => {
  await expect(sql`select from identity.account`.execute(published)).rejects.toThrow(
    'permission denied',
  )
  await expect(sql`create temporary table t ()`.execute(published)).rejects.toThrow('read-only')
  await expect(
    sql`select set_config('role', 'lantoa_app', true); select 1`.execute(published),
  ).rejects.toThrow('one question, one statement')
})

test('whoever asks beside a wrong question is answered', async () => {
  const [wrong, right] = await Promise.allSettled([sql`select 1 / 0`.execute(published), role()])
  expect(wrong).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } })
  expect(right).toMatchObject({ value: { rows: [{ role: 'lantoa_public' }] } })
})

test.each([
  `'`,
  `''; reset role; --`,
  `\\`,
  `\\'; select 1; --`,
  '$1',
  '$$',
  `E'\\''`,
  'ữ\n',
  '/*',
  '',
])('a value is a value: %j', async (typed) => {
  const { rows } = await sql<{ said: string }>`select ${typed}::text as said`.execute(published)
  expect(rows).toEqual([{ said: typed }])
})

test('what is no plain value is refused before it is sent', async () => {
  messages.length = 0
  for (const value of ['a\0b', ['x'], { x: 1 }]) {
    await expect(sql`select ${value}`.execute(published)).rejects.toThrow(TypeError)
  }
  expect(messages).toEqual([])
  const { rows } =
    await sql`select ${null}::text as none, ${true}::boolean as yes, ${-1}::integer as less`.execute(
      published,
    )
  expect(rows).toEqual([{ none: null, yes: true, less: -1 }])
})
