import { actsFor, type Actor } from '../../platform/actor.ts'
import type { Item } from '../item/item.ts'

type Shareable = Pick<Item, 'unitId' | 'state' | 'discardedAt' | 'number' | 'sharedNumber'>

/** Only what was approved, and only once a version. */
export function canShare(actor: Actor, item: Shareable): boolean {
  return (
    item.state === 'approved' &&
    item.discardedAt === null &&
    item.sharedNumber !== item.number &&
    actsFor(actor, item.unitId, 'officer')
  )
}

export function canUnshare(actor: Actor, item: Pick<Item, 'unitId' | 'sharedNumber'>): boolean {
  return item.sharedNumber !== null && actsFor(actor, item.unitId, 'officer')
}

/** The unit above need not have asked for it. */
export function canOffer(
  actor: Actor,
  item: Pick<Item, 'unitId' | 'state' | 'discardedAt'>,
): boolean {
  return (
    item.state === 'approved' && item.discardedAt === null && actsFor(actor, item.unitId, 'officer')
  )
}
