import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  listAdministeredPaths,
  refuseWithoutAdministrator,
} from '../grant/last-administrator-queries.ts'
import { setPassword } from './change-password.ts'

/** Closes the account and ends its sessions at once. */
export async function closeAccount(db: Db, accountId: string): Promise<void> {
  await sql`
    with closed as (update identity.account set state = 'closed' where id = ${accountId} returning id)
    delete from identity.session where account_id in (select id from closed)
  `.execute(db)
}

/** As an administrator closes somebody else's account: no unit may be left without an administrator. */
export async function closeAccountOf(db: Db, actor: Actor, account: { id: string }): Promise<void> {
  if (account.id === actor.accountId) {
    throw new Refusal(409, 'Không tự đóng tài khoản của mình được. Hãy nhờ người quản trị khác.')
  }
  for (const path of await listAdministeredPaths(db, account.id)) {
    await refuseWithoutAdministrator(db, path, { accountId: account.id })
  }
  await closeAccount(db, account.id)
}

/** An account that was closed counts again, with a one-time password. */
export async function openAccountAgain(
  db: Db,
  account: { id: string; state: 'active' | 'closed' },
  hash: string,
): Promise<void> {
  if (account.state === 'active') throw new Refusal(409, 'Tài khoản này đang mở.')
  await db
    .updateTable('identity.account')
    .set({ state: 'active' })
    .where('id', '=', account.id)
    .execute()
  await setPassword(db, account.id, { hash, mustChange: true })
}
