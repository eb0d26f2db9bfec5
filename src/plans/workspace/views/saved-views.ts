import { z } from 'zod'
import { createPreference } from '../../../workspace/preference.ts'

/** A way of looking at due work that a person has given a name: the address of a screen with its filters. */
export interface SavedView {
  accountId: string
  name: string
  href: string
}

const MOST = 12

const kept = z.array(z.object({ accountId: z.string(), name: z.string(), href: z.string() }))

export const viewsPreference = createPreference('views', (value): value is string => value !== '')

/** Of everybody who signs in on this device; each sees their own. */
export function readViews(text: string | undefined): SavedView[] {
  if (text === undefined) return []
  try {
    return kept.parse(JSON.parse(text))
  } catch {
    return []
  }
}

export function viewsOf(all: readonly SavedView[], accountId: string): SavedView[] {
  return all.filter((view) => view.accountId === accountId)
}

/** The same name again is the same view, looked at anew. The oldest of too many goes. */
export function withView(all: readonly SavedView[], view: SavedView): SavedView[] {
  const others = withoutView(all, view)
  const own = viewsOf(others, view.accountId)
  const oldest = own.length >= MOST ? own[0] : undefined
  return [...others.filter((one) => one !== oldest), view]
}

export function withoutView(
  all: readonly SavedView[],
  { accountId, name }: Pick<SavedView, 'accountId' | 'name'>,
): SavedView[] {
  return all.filter((one) => one.accountId !== accountId || one.name !== name)
}
