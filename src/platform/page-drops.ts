import { sql } from 'kysely'
import { Client } from 'pg'
import type pg from 'pg'
import type { Db } from './database.ts'
import type { PageCache } from './page-cache.ts'

const CHANNEL = 'lantoa_pages'

/** Tells every process, when this transaction commits, to forget the pages that carry the tag. */
export async function dropPages(db: Db, tag: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${tag})`.execute(db)
}

/** Listens for drops. Whatever was missed while the connection was away is unknown, so everything is dropped on (re)connect. */
export function listenForDrops(
  connection: pg.PoolConfig,
  cache: PageCache,
  onError: (error: Error) => void,
): { stop(): Promise<void> } {
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const again = () => {
    client = null
    cache.drop(null)
    if (!stopped) timer = setTimeout(connect, 1_000)
  }
  const connect = () => {
    const next = new Client({ ...connection, application_name: 'lantoa listen' })
    client = next
    next.on('error', onError)
    next.on('end', again)
    next.on('notification', ({ payload }) => cache.drop(payload ?? null))
    next
      .connect()
      .then(() => next.query(`listen ${CHANNEL}`))
      .then(() => cache.drop(null))
      .catch((error: Error) => {
        onError(error)
        next.end().catch(onError)
      })
  }
  connect()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await client?.end()
    },
  }
}
