import type { Role } from '../../platform/actor.ts'
import type { PasswordRule } from '../account/password-rule.ts'
import { ago } from './session.ts'

const DAY_MS = 86_400_000

/** Nothing but a new password may be chosen: after a one-time one, and when an administrator's has grown old. */
export function mustChangePassword(
  account: { mustChange: boolean; passwordSetAt: string; grants: readonly { role: Role }[] },
  { administratorDays }: PasswordRule,
): boolean {
  if (account.mustChange) return true
  const administers = account.grants.some(({ role }) => role === 'administrator')
  return (
    administers &&
    administratorDays !== null &&
    account.passwordSetAt < ago(administratorDays * DAY_MS)
  )
}

/** Nobody has signed in for so long that the account is locked until an administrator gives a new password. */
export function isIdle(
  { lastUsedAt }: { lastUsedAt: string },
  { idleDays }: PasswordRule,
): boolean {
  return idleDays !== null && lastUsedAt < ago(idleDays * DAY_MS)
}
