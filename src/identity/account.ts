import { sql } from 'kysely'
import { InvalidForm } from '../platform/refusal.ts'
import type { Db } from '../platform/database.ts'
import { instant } from '../platform/clock.ts'
import { newId } from '../platform/id.ts'
import { hashPassword } from './password.ts'

export interface NewAccount {
  /** Small letters, digits and `. _ @ -`; what is typed at sign-in. */
  name: string
  displayName: string
  password: string
}

/** Opens an account without any right. Needs the system scope, as everything here. */
export async function createAccount(db: Db, account: NewAccount): Promise<{ id: string }> {
  const name = accountName(account.name)
  if (!/^[a-z0-9][a-z0-9._@-]{1,79}$/.test(name)) {
    throw new InvalidForm({
      name: 'Tên đăng nhập gồm 2 đến 80 chữ thường không dấu, chữ số và các dấu . _ @ -',
    })
  }
  const id = newId()
  const created = await db
    .insertInto('identity.account')
    .values({
      id,
      name,
      display_name: account.displayName.normalize('NFC').trim(),
      password_hash: await hashPassword(account.password),
      state: 'active',
      created_at: instant(),
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new InvalidForm({ name: `Tên đăng nhập ${name} đã có người dùng.` })
  return { id }
}

/** As it is stored: what people type differs in case and spaces around. */
export function accountName(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Closes the account and ends its sessions at once. */
export async function closeAccount(db: Db, accountId: string): Promise<void> {
  await sql`
    with closed as (update identity.account set state = 'closed' where id = ${accountId} returning id)
    delete from identity.session where account_id in (select id from closed)
  `.execute(db)
}
