import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type pg from 'pg'
import { preparedName } from './prepared-sql.ts'
import { openPublishedReads } from './published-reads.ts'
import type { Tables } from './tables.generated.ts'

/** One transaction, or what is published, and nothing else: whoever holds it sees exactly its scope. */
export type Db = Kysely<Tables>

/**
 * What a transaction may see. `app` is limited by row-level security to rows whose org_path lies under one of
 * `paths` (and, in tables that superiors show downward, to rows of units above `home`).
 * `system` is sign-in, sessions and the act log.
 */
export interface Scope {
  role: 'app' | 'system'
  paths: readonly string[]
  home: string | null
  /** Whose idempotency keys it sees; absent: nobody's. */
  account?: string
}

export const SYSTEM_SCOPE: Scope = { role: 'system', paths: [], home: null }

/** The scope of somebody who acts for the units below `path`. */
export function scopeOf(...paths: string[]): Scope {
  return { role: 'app', paths, home: paths[0] ?? null }
}

/** The whole tree, for work of the house itself: every unit's path begins with the country. */
export const EVERYWHERE: Scope = scopeOf('vn.')

export interface Database {
  /** One read-only transaction of the scope. */
  read<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T>
  /** One transaction of the scope; committed when `work` is done, rolled back when it throws. */
  write<T>(scope: Scope, work: (db: Db) => Promise<T>): Promise<T>
  /** Reads of what is published, in the public role: each on its own, without a connection held between them. */
  published: Db
  close(): Promise<void>
}

types.setTypeParser(types.builtins.DATE, (text) => text)
types.setTypeParser(types.builtins.INT8, (text) => Number(text))
types.setTypeParser(types.builtins.NUMERIC, (text) => Number(text))
types.setTypeParser(types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())

export function openPool(connection: pg.PoolConfig, onError: (error: Error) => void): pg.Pool {
  const pool = new Pool({ max: 10, application_name: 'lantoa', ...connection })
  // An idle connection ended by a server restart would otherwise end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/**
 * What is asked at once goes over the line at once, without waiting for each answer: a write to the server costs more of
 * a public page than all else.
 */
export function openDatabase(pool: pg.Pool): Database {
  Object.assign(pool.options, { pipeline: true })
  const transaction = async <T>(
    begin: string,
    scope: Scope,
    work: (db: Db) => Promise<T>,
  ): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      // One message: the role and the scope are set with the transaction or not at all. What is asked first goes with it;
      // were it refused, the transaction would be a failed one, and so whatever is asked in it.
      const begun = client.query(`${begin}; ${scopeStatements(scope)}`)
      begun.catch(() => undefined)
      const result = await work(bind(client)).catch(async (error: unknown) => {
        await begun
        throw error
      })
      await begun
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((failed: Error) => {
        broken = failed
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  return {
    read: (scope, work) => transaction('begin read only', scope, work),
    write: (scope, work) => transaction('begin', scope, work),
    published: openPublishedReads(pool),
    close: () => pool.end(),
  }
}

const ROLES = { app: 'lantoa_app', system: 'lantoa_system' } as const
const PATH = /^(?:[a-z0-9]+\.)+$/
const ACCOUNT = /^[0-9a-f-]{36}$/

/** A malformed path would show everything (`'vn.,'`) or siblings (`'vn.p0'`), so each is checked. */
function scopeStatements(scope: Scope): string {
  for (const path of scope.home === null ? scope.paths : [...scope.paths, scope.home]) {
    if (!PATH.test(path)) throw new Error(`not an org path: ${path}`)
  }
  if (scope.account !== undefined && !ACCOUNT.test(scope.account)) {
    throw new Error(`not an account: ${scope.account}`)
  }
  return (
    `set local role ${ROLES[scope.role]}; set local app.scope = '${scope.paths.join(',')}'; ` +
    `set local app.home = '${scope.home ?? ''}'; set local app.account = '${scope.account ?? ''}'`
  )
}

function bind(client: pg.PoolClient): Db {
  const held = {
    query: (text: string, values: unknown[]) =>
      client.query({ ...preparedName(text), text, values }),
    release: () => {},
  } as unknown as pg.PoolClient
  const dialect = new PostgresDialect({
    pool: { connect: async () => held, end: async () => {} },
  })
  return new Kysely<Tables>({ dialect })
}
