import { sql } from 'kysely'
import { instant } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { InvalidForm } from '../../platform/refusal.ts'
import { hashPassword } from './check-password.ts'
import { faultOfPassword } from './password-rule.ts'
import type { PasswordRule } from './password-rule.ts'

/** The person's own new password; other browsers of theirs are signed out. */
export async function changeOwnPassword(
  db: Db,
  account: { id: string; name: string },
  password: string,
  { rule, keptSession }: { rule: PasswordRule; keptSession: string },
): Promise<void> {
  const fault = faultOfPassword(password, account.name, rule)
  if (fault !== null) throw new InvalidForm({ password: fault })
  const hash = await hashPassword(password)
  await setPassword(db, account.id, { hash, mustChange: false, keptSession })
}

/** Puts a new password in place and signs out everywhere else; what was tried with the old one is forgotten. */
export async function setPassword(
  db: Db,
  accountId: string,
  { hash, mustChange, keptSession }: { hash: string; mustChange: boolean; keptSession?: string },
): Promise<void> {
  await db
    .updateTable('identity.account')
    .set({
      password_hash: hash,
      must_change: mustChange,
      password_set_at: instant(),
      failed_sign_ins: 0,
      refused_until: null,
      // Whoever gets a new password may sign in again, however long it has been.
      last_sign_in_at: instant(),
    })
    .where('id', '=', accountId)
    .execute()
  await sql`
    delete from identity.session where account_id = ${accountId} and id_hash is distinct from ${keptSession ?? null}
  `.execute(db)
}
