import { z } from 'zod'
import { createPreference } from '../../../workspace/preference.ts'

/** A way of looking that was kept on this device, before accounts kept them. */
export interface DeviceView {
  accountId: string
  name: string
  href: string
}

const kept = z.array(z.object({ accountId: z.string(), name: z.string(), href: z.string() }))

export const viewsPreference = createPreference('views', (value): value is string => value !== '')

/** Of everybody who signs in on this device. */
export function readViews(text: string | undefined): DeviceView[] {
  if (text === undefined) return []
  try {
    return kept.parse(JSON.parse(text))
  } catch {
    return []
  }
}

export function viewsOf(all: readonly DeviceView[], accountId: string): DeviceView[] {
  return all.filter((view) => view.accountId === accountId)
}

export function withoutViewsOf(all: readonly DeviceView[], accountId: string): DeviceView[] {
  return all.filter((view) => view.accountId !== accountId)
}
