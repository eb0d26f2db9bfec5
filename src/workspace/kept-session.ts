import type { WhoAmI } from '../identity/contract.ts'
import { ApiProblem } from '../platform/client.ts'

const KEY = 'lantoa.session'
const PATIENCE_MS = 4000
const DAY_MS = 86_400_000

interface Kept {
  session: WhoAmI
  at: number
}

/** Who was last signed in on this device, for the hour the line is down; the server decides once it is heard again. */
export function keepSession(session: WhoAmI): void {
  localStorage.setItem(KEY, JSON.stringify({ session, at: Date.now() } satisfies Kept))
}

export function forgetSession(): void {
  localStorage.removeItem(KEY)
}

/** What the server says, or, when it cannot be reached soon, what it said last. */
export async function sessionOr(asked: Promise<WhoAmI>): Promise<WhoAmI> {
  const kept = keptSession()
  try {
    const session = await (kept ? Promise.race([asked, after(PATIENCE_MS)]) : asked)
    if (session === undefined && kept) return kept
    if (session) keepSession(session)
    return session ?? (await asked)
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    if (error.status === 401) forgetSession()
    if (error.status !== 0 || !kept) throw error
    return kept
  }
}

/** With the day as it has moved on since. */
function keptSession(): WhoAmI | undefined {
  const text = localStorage.getItem(KEY)
  if (text === null) return undefined
  const { session, at } = JSON.parse(text) as Kept
  const days = dayNumber(Date.now()) - dayNumber(at)
  const today = new Date(Date.parse(session.today) + days * DAY_MS).toISOString().slice(0, 10)
  return { ...session, today }
}

const VIET_NAM_MS = 7 * 3_600_000

function dayNumber(at: number): number {
  return Math.floor((at + VIET_NAM_MS) / DAY_MS)
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
