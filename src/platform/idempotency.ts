import { sql } from 'kysely'
import { instant } from './clock.ts'
import type { Db } from './database.ts'
import { InvalidForm } from './refusal.ts'

/**
 * Does `work` once for the key, in the caller's transaction. A second request with the same key waits on the unique
 * index until the first has committed, and is then answered with the first one's result. Refuses (422) a key that was
 * used for another deed: the caller would take that one's result for this one's.
 */
export async function once<T>(
  db: Db,
  accountId: string,
  key: string,
  operation: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const claimed = await db
    .insertInto('platform.idempotency')
    .values({ account_id: accountId, key, operation, created_at: instant() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 0n) {
    const { rows } = await sql<{ operation: string; result: { value: T } }>`
      select operation, result from platform.idempotency where account_id = ${accountId} and key = ${key}
    `.execute(db)
    if (rows[0]?.operation !== operation) {
      throw new InvalidForm({
        'Idempotency-Key': 'Khóa chống gửi trùng này đã dùng cho việc khác.',
      })
    }
    return rows[0].result.value
  }
  const value = await work(db)
  await db
    .updateTable('platform.idempotency')
    .set({ result: JSON.stringify({ value }) })
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .execute()
  return value
}
