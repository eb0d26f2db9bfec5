import { actsFor, type Actor } from '../../platform/actor.ts'
import { type ItemKindCode, kindOf } from './item-kind.ts'
import type { ItemContent, ItemLanguage } from './item-content.ts'

export type ItemState = 'draft' | 'submitted' | 'returned' | 'approved'

/** An item's row as actions lock it. */
export interface Item {
  id: string
  orgPath: string
  unitId: string
  kind: ItemKindCode
  language: ItemLanguage
  state: ItemState
  /** Says who or what went wrong: a head decides. */
  critical: boolean
  title: string
  /** Of the newest version. */
  number: number
  version: number
  sharedNumber: number | null
  publishedNumber: number | null
  discardedAt: string | null
}

export interface ItemVersion {
  number: number
  content: ItemContent
  contentHash: string
  sealedAt: string | null
  beganAt: string
  changedAt: string
  changedBy: string
  changedByName: string
}

export const ITEM_SUBJECT = 'item'

export function addressOfItem(itemId: string): string {
  return `/lam-viec/noi-dung/${itemId}`
}

/** What an approval is bound to, before hashing. */
export function boundOf(item: Pick<Item, 'kind' | 'language' | 'critical'>, content: ItemContent) {
  return { kind: item.kind, language: item.language, critical: item.critical, content }
}

export function needsHead(item: Pick<Item, 'kind' | 'critical'>): boolean {
  return item.critical || kindOf(item.kind).needsHead
}

type Acted = Pick<Item, 'unitId' | 'state' | 'discardedAt'>

/** Also while it waits or is approved: the edit takes the request back. */
export function canEdit(actor: Actor, item: Acted): boolean {
  return item.discardedAt === null && actsFor(actor, item.unitId, 'officer')
}

export function canSubmit(actor: Actor, item: Acted): boolean {
  return canEdit(actor, item) && (item.state === 'draft' || item.state === 'returned')
}

export function canPublish(actor: Actor, item: Acted): boolean {
  return canEdit(actor, item) && item.state === 'approved'
}

export function canWithdraw(actor: Actor, item: Acted & Pick<Item, 'publishedNumber'>): boolean {
  return item.publishedNumber !== null && actsFor(actor, item.unitId, 'officer')
}

/** What was ever published or shared stays, with its history. */
export function canDiscard(
  actor: Actor,
  item: Acted & Pick<Item, 'publishedNumber' | 'sharedNumber'>,
): boolean {
  return canEdit(actor, item) && item.publishedNumber === null && item.sharedNumber === null
}
