import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Until its transaction ends, nobody else does the same: what is counted now is still so when it is written. */
export async function takeTurns(db: Db, deed: string, of: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${deed} ${of}`}, 0))`.execute(db)
}
