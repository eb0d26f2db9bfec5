import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { instant, now } from './clock.ts'
import type { Db } from './database.ts'
import { SYSTEM_SCOPE } from './database.ts'
import { idOfAge, newId } from './id.ts'
import { defineJob } from './jobs.ts'
import type { Job } from './jobs.ts'

const nothing = z.object({})
const KEEP_KEYS_DAYS = 7

/** Idempotency keys serve repeats within minutes; a week is ample. */
const forgetKeys = defineJob({
  name: 'platform.forget-keys',
  payload: nothing,
  every: '20 19 * * *',
  run: async (house) => {
    const before = new Date(now().getTime() - KEEP_KEYS_DAYS * 86_400_000).toISOString()
    await house.database.write(SYSTEM_SCOPE, (db) =>
      db.deleteFrom('platform.idempotency').where('created_at', '<', before).execute(),
    )
  },
})

/** Chains the act log's hashes in batches: a chain per row would make every write wait for every other. */
const sealActs = defineJob({
  name: 'platform.seal-acts',
  payload: nothing,
  every: '*/10 * * * *',
  run: async (house) => {
    await house.database.write(SYSTEM_SCOPE, sealBatch)
  },
})

/** Longer than any transaction: whatever was written before is there by now, or never will be. */
const SETTLED_MS = 3_600_000

/**
 * Seals the settled acts since the last seal; returns how many. An act is dated when it is written and seen when its
 * transaction ends: sealed at once, those of a long transaction would slip behind the seal. A later change of a sealed
 * act shows in every following hash.
 */
export async function sealBatch(db: Db, settledMs = SETTLED_MS): Promise<number> {
  await sql`select pg_advisory_xact_lock(5271)`.execute(db)
  const last = await db
    .selectFrom('platform.act_seal')
    .select(['until_id', 'hash'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const acts = await db
    .selectFrom('platform.act')
    .selectAll()
    .where('id', '<', idOfAge(settledMs))
    .$if(last !== undefined, (query) => query.where('id', '>', last?.until_id ?? ''))
    .orderBy('id')
    .limit(10_000)
    .execute()
  const newest = acts.at(-1)
  if (newest === undefined) return 0
  const previous = last?.hash ?? ''
  const hash = createHash('sha256').update(previous)
  for (const act of acts) hash.update(JSON.stringify(act))
  await db
    .insertInto('platform.act_seal')
    .values({
      id: newId(),
      until_id: newest.id,
      acts: acts.length,
      previous_hash: previous,
      hash: hash.digest('hex'),
      created_at: instant(),
    })
    .execute()
  return acts.length
}

export const housekeeping: readonly Job[] = [forgetKeys, sealActs]
