import { actsFor, type Actor } from '../../platform/actor.ts'
import { plainWords } from '../../platform/plain-letters.ts'
import type { ChannelCode } from '../channel/channel-spec.ts'
import type { ItemKindCode } from '../item/item-kind.ts'

export const rhythms = ['weekly', 'monthly', 'by_date'] as const
export type Rhythm = (typeof rhythms)[number]

/** A programme in parts, of one kind of text, for the same ways out. */
export interface Series {
  id: string
  orgPath: string
  unitId: string
  slug: string
  title: string
  description: string
  kind: ItemKindCode
  channels: ChannelCode[]
  rhythm: Rhythm
  columnId: string | null
  /** A person or a post, as the screen names who keeps it. */
  holderName: string
  /** It moves with whoever holds the post. */
  holderPostId: string | null
  /** The task of a plan it is written for. */
  lineId: string | null
  /** Its parts are read in order on the page of the column. */
  isPublic: boolean
  closedOn: string | null
  version: number
}

/** A place in a series; its text comes later. */
export interface SeriesPart {
  id: string
  seriesId: string
  title: string
  brief: string
  dueOn: string
  itemId: string | null
  version: number
}

export const SERIES_SUBJECT = 'series'

export function canEditSeries(actor: Actor, series: Pick<Series, 'unitId'>): boolean {
  return actsFor(actor, series.unitId, 'officer')
}

/** Nothing new is begun in a closed one. */
export function canWritePart(
  actor: Actor,
  series: Pick<Series, 'unitId' | 'closedOn'>,
  part: Pick<SeriesPart, 'itemId'>,
): boolean {
  return canEditSeries(actor, series) && series.closedOn === null && part.itemId === null
}

export function seriesSlug(title: string): string {
  return plainWords(title, '-').slice(0, 60).replace(/-$/, '') || 'chuyen-de'
}
