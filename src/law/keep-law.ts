import type { Db } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { dropPages } from '../platform/page-drops.ts'
import { refreshLaw } from './load-law.ts'

/** Pages that say what the law says carry it; whoever edits the law drops it. */
export const LAW_TAG = 'law'

/** A standby hears no notices: what it knows is a minute old at most. */
const EVERY_MS = 60_000

/** This process follows the edits of the law until `stop`. */
export function keepLaw(house: House): { stop(): void } {
  const refresh = () => {
    refreshLaw(house.database).catch((error: unknown) => house.log.warn(error, 'law not read'))
  }
  const timer = setInterval(refresh, EVERY_MS)
  const ignore = house.pages.whenDropped((tag) => {
    if (tag === null || tag === LAW_TAG) refresh()
  })
  return {
    stop: () => {
      clearInterval(timer)
      ignore()
    },
  }
}

/** Tells every process, when this transaction commits, that the law was edited. */
export async function tellLawChanged(db: Db): Promise<void> {
  await dropPages(db, LAW_TAG)
}
