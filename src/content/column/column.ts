import { actsFor, type Actor } from '../../platform/actor.ts'
import { plainWords } from '../../platform/plain-letters.ts'

/** A column of the unit's portal: somebody keeps it, and it must not fall asleep. */
export interface Column {
  id: string
  orgPath: string
  unitId: string
  slug: string
  title: string
  description: string
  position: number
  /** A person or a post, as the screen names who keeps it; a post with whoever holds it today. */
  holderName: string
  holderPostId: string | null
  /** After so many days without anything new its holder is told; null: no rule. */
  upkeepDays: number | null
  closedOn: string | null
  version: number
}

export function canEditColumn(actor: Actor, column: Pick<Column, 'unitId'>): boolean {
  return actsFor(actor, column.unitId, 'officer')
}

/** Addresses of the portal that are no columns. */
const TAKEN = new Set(['tat-ca', 'rss', 'atom', 'json'])

export function columnSlug(title: string): string {
  const slug = plainWords(title, '-').slice(0, 60).replace(/-$/, '')
  return slug === '' || TAKEN.has(slug) ? `chuyen-muc-${slug}`.replace(/-$/, '') : slug
}
