import { actsFor, type Actor } from '../../platform/actor.ts'
import type { MentionView } from './mention-contract.ts'

type Standing = Pick<MentionView, 'unitId' | 'direction' | 'remedy' | 'dueOn' | 'tone' | 'itemId'>

/** Those that blame wait for the head, and what the head ordered waits to be done. */
export function stateOf(
  { tone, direction, remedy, dueOn }: Standing,
  today: string,
): MentionView['state'] {
  if (remedy !== null) return 'done'
  if (direction !== null) return dueOn !== null && dueOn < today ? 'late' : 'remedying'
  return tone === 'bad' ? 'waiting' : 'noted'
}

export function canDirect(actor: Actor, { unitId, remedy }: Standing): boolean {
  return remedy === null && actsFor(actor, unitId, 'head')
}

export function canRemedy(actor: Actor, { unitId, direction, remedy }: Standing): boolean {
  return direction !== null && remedy === null && actsFor(actor, unitId, 'officer')
}

/** Praise becomes a good example, blame a critical text that always needs the head. */
export function canWriteOf(actor: Actor, { unitId, tone, itemId }: Standing): boolean {
  return tone !== 'neutral' && itemId === null && actsFor(actor, unitId, 'officer')
}

export function rightsOf(actor: Actor, mention: Standing): MentionView['may'] {
  return {
    edit: actsFor(actor, mention.unitId, 'officer'),
    direct: canDirect(actor, mention),
    remedy: canRemedy(actor, mention),
    write: canWriteOf(actor, mention),
  }
}
