import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** Closes the account and ends its sessions at once. */
export async function closeAccount(db: Db, accountId: string): Promise<void> {
  await sql`
    with closed as (update identity.account set state = 'closed' where id = ${accountId} returning id)
    delete from identity.session where account_id in (select id from closed)
  `.execute(db)
}
