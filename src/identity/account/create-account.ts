import { InvalidForm } from '../../platform/refusal.ts'
import type { Db } from '../../platform/database.ts'
import { instant } from '../../platform/clock.ts'
import { newId } from '../../platform/id.ts'
import { accountName, faultOfName } from './account.ts'
import { hashPassword } from './check-password.ts'

export interface NewAccount {
  /** Small letters, digits and `. _ @ -`; what is typed at sign-in. */
  name: string
  displayName: string
  password: string
  /** Where it belongs: who administers that unit may give it a new password. Absent: where its first right is. */
  unitId?: string
  /** A one-time password: the first deed is to choose another. */
  mustChange?: boolean
}

/** Opens an account without any right. Needs the system scope, as everything here. */
export async function createAccount(db: Db, account: NewAccount): Promise<{ id: string }> {
  const name = accountName(account.name)
  const fault = faultOfName(name)
  if (fault !== null) throw new InvalidForm({ name: fault })
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
      password_set_at: instant(),
      unit_id: account.unitId ?? null,
      must_change: account.mustChange ?? false,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new InvalidForm({ name: `Tên đăng nhập ${name} đã có người dùng.` })
  return { id }
}
