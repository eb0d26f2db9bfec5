import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { instant } from './clock.ts'
import type { Db } from './database.ts'
import { idOfAge, newId } from './id.ts'

/** Longer than any transaction: whatever was written before is there by now, or never will be. */
const SETTLED_MS = 3_600_000

/** What is hashed of an act, in this order for ever. */
export const SEALED = [
  'id',
  'at',
  'account_id',
  'actor_name',
  'org_path',
  'act',
  'subject_kind',
  'subject_id',
  'details',
  'request_id',
] as const

/** Which act it is that was changed; the chain itself is of the whole text. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

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
    .select(SEALED)
    .where('id', '<', idOfAge(settledMs))
    .$if(last !== undefined, (query) => query.where('id', '>', last?.until_id ?? ''))
    .orderBy('id')
    .limit(10_000)
    .execute()
  const newest = acts.at(-1)
  if (newest === undefined) return 0
  const previous = last?.hash ?? ''
  const hash = createHash('sha256').update(previous)
  const texts = acts.map((act) => JSON.stringify(act))
  for (const text of texts) hash.update(text)
  await db
    .insertInto('platform.act_seal')
    .values({
      id: newId(),
      until_id: newest.id,
      acts: acts.length,
      previous_hash: previous,
      hash: hash.digest('hex'),
      marks: texts.map(markOf),
      created_at: instant(),
    })
    .execute()
  return acts.length
}
