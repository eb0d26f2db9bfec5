import { now } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Wrong passwords in a row before the next try must wait (TCVN 14423:2026: at most 5). */
const FREE_TRIES = 5
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 15 * 60_000
const MOST_NAMES = 10_000

/** How long the account refuses after this many failures in a row: 0 for the first four, then 15 s, doubled each time. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES), LONGEST_WAIT_MS)
}

export function refuseUntil(until: string): Refusal {
  const seconds = Math.max(1, Math.ceil((Date.parse(until) - now().getTime()) / 1000))
  const wait = seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
  return new Refusal(429, `Sai mật khẩu nhiều lần nên tài khoản tạm khóa. Hãy thử lại sau ${wait}.`)
}

/**
 * Names without an account are refused by the same rule, else the refusal would tell which names exist. Kept in this
 * process only: there is nothing to protect behind them.
 */
export function createUnknownNames(): { fail(name: string): void } {
  const seen = new Map<string, { failures: number; until: string | null }>()
  return {
    fail(name) {
      const before = seen.get(name) ?? { failures: 0, until: null }
      const at = now().toISOString()
      if (before.until !== null && before.until > at) throw refuseUntil(before.until)
      const failures = before.failures + 1
      const wait = waitAfter(failures)
      const until = wait === 0 ? null : new Date(now().getTime() + wait).toISOString()
      seen.delete(name)
      seen.set(name, { failures, until })
      const [oldest] = seen.keys()
      if (seen.size > MOST_NAMES && oldest !== undefined) seen.delete(oldest)
    },
  }
}
