import { sql } from 'kysely'
import type { Database, Db } from '../../platform/database.ts'
import { SYSTEM_SCOPE } from '../../platform/database.ts'
import { instant } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { accountName } from '../account/account.ts'
import { isPassword } from '../account/check-password.ts'
import { hashOfSecret, newSecret } from '../secret.ts'
import { ago, LONGEST_MS } from './session.ts'
import type { createUnknownNames } from './throttle.ts'
import { refuseUntil, waitAfter } from './throttle.ts'

export interface Credentials {
  account: string
  password: string
}

/** Whose password it is. */
export interface Known {
  accountId: string
  accountName: string
  displayName: string
  mustChange: boolean
  passwordSetAt: string
  /** Of the last sign-in, or since the account is there. */
  lastUsedAt: string
}

/** Checks the password. Throws 401 for a wrong one and 429 after too many. */
export async function checkPassword(
  database: Database,
  unknownNames: ReturnType<typeof createUnknownNames>,
  { account, password }: Credentials,
): Promise<Known> {
  const name = accountName(account)
  const tried = await database.write(SYSTEM_SCOPE, (db) => takeTry(db, name))
  if (!tried) unknownNames.fail(name)
  if (!(await isPassword(tried?.passwordHash ?? null, password)) || !tried) {
    throw new Refusal(401, 'Tên đăng nhập hoặc mật khẩu không đúng.')
  }
  const { passwordHash: _, ...known } = tried
  return { ...known, accountName: name }
}

interface Try extends Omit<Known, 'accountName'> {
  passwordHash: string
}

/**
 * Counts the try as failed before the password is looked at, so that a hundred guesses at once are not a hundred free
 * ones; the right password clears the count.
 */
async function takeTry(db: Db, name: string): Promise<Try | undefined> {
  const found = await db
    .selectFrom('identity.account')
    .selectAll()
    .where('name', '=', name)
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!found) return undefined
  if (found.refused_until !== null && found.refused_until > instant()) {
    throw refuseUntil(found.refused_until)
  }
  const failures = found.failed_sign_ins + 1
  const wait = waitAfter(failures)
  await db
    .updateTable('identity.account')
    .set({ failed_sign_ins: failures, refused_until: wait === 0 ? null : ago(-wait) })
    .where('id', '=', found.id)
    .execute()
  return {
    accountId: found.id,
    displayName: found.display_name,
    mustChange: found.must_change,
    passwordSetAt: found.password_set_at,
    lastUsedAt: found.last_sign_in_at ?? found.created_at,
    passwordHash: found.password_hash,
  }
}

/**
 * Opens a session and answers its id: always a new one, whatever cookie came with the request. The failures are
 * forgotten and the account's dead sessions go.
 */
export async function openSession(db: Db, accountId: string, userAgent: string): Promise<string> {
  const sessionId = newSecret()
  await sql`
    with cleared as (
      update identity.account
      set failed_sign_ins = 0, refused_until = null, last_sign_in_at = ${instant()} where id = ${accountId}
    ), swept as (
      delete from identity.session where account_id = ${accountId} and expires_at <= ${instant()}
    )
    insert into identity.session (id_hash, account_id, created_at, seen_at, expires_at, user_agent)
    values (${hashOfSecret(sessionId)}, ${accountId}, ${instant()}, ${instant()}, ${ago(-LONGEST_MS)},
      ${userAgent.slice(0, 300)})
  `.execute(db)
  return sessionId
}
