import { addDays } from '../../law/index.ts'

/** What one look at a linked page found. */
export interface Look {
  state: 'alive' | 'dead' | 'refused'
  title: string | null
  /** Of the text a reader sees; null unless alive. */
  hash: string | null
}

/** What all looks so far say of it. */
export interface PageRecord {
  state: 'waiting' | Look['state']
  title: string | null
  hash: string | null
  aliveAt: string | null
  /** First of the looks in a row that found nothing. */
  goneAt: string | null
  changedAt: string | null
  misses: number
}

/** A site that was down for a night has not lost the page: only the second miss in a row counts. */
const MISSES_OF_DEAD = 2

export function afterLook(before: PageRecord, look: Look, at: string): PageRecord {
  if (look.state === 'alive') {
    const changed = before.hash !== null && before.hash !== look.hash
    return {
      state: 'alive',
      title: look.title ?? before.title,
      hash: look.hash,
      aliveAt: at,
      goneAt: null,
      changedAt: changed ? at : before.changedAt,
      misses: 0,
    }
  }
  // A site that turns programs away says nothing against the page.
  if (look.state === 'refused') return { ...before, state: 'refused', misses: 0, goneAt: null }
  const misses = before.misses + 1
  const isDead = misses >= MISSES_OF_DEAD || before.aliveAt === null
  return {
    ...before,
    state: isDead ? 'dead' : before.state,
    goneAt: before.goneAt ?? at,
    misses,
  }
}

/** Days after it was added; most pages that go, go early, and reports are audited for two years. */
const LOOK_DAYS = [1, 7, 30, 90, 180, 365, 545, 730]

/** The day of the next look; null when the timetable is over. A miss is looked at again the next day. */
export function nextLookOn(addedOn: string, today: string, page: PageRecord): string | null {
  if (page.misses > 0 && page.misses < MISSES_OF_DEAD) return addDays(today, 1)
  return LOOK_DAYS.map((days) => addDays(addedOn, days)).find((day) => day > today) ?? null
}
