import { now } from '../../platform/clock.ts'

/**
 * A session ends after this long without a request. TCVN 14423:2026 asks for a locked screen after 15 minutes: that
 * is the workspace's lock; ending the session itself that early would lose a report being typed without a network.
 */
export const IDLE_MS = 8 * 3_600_000

/** And after this long in any case. */
export const LONGEST_MS = 7 * 24 * 3_600_000

/** Written at most this often, so that reading a page does not write a row each time. */
export const SEEN_EVERY_MS = 60_000

/** The instant that long ago (or, negative, ahead), as ISO text. */
export function ago(milliseconds: number): string {
  return new Date(now().getTime() - milliseconds).toISOString()
}
