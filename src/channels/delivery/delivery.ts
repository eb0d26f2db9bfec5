import { actsFor, type Actor } from '../../platform/actor.ts'
import type { ChannelCode } from '../../content/index.ts'
import { HANDED_OVER_CODES } from '../channel/channel.ts'
import { isSubscribed } from '../subscriber/subscriber.ts'

/**
 * planned → sending → sent → confirmed, or planned → handed_over → confirmed; failed with a reason; unknown when a call
 * that cannot be taken back ended without an answer, until a person says what became of it. Never sent again blindly.
 */
export type DeliveryState =
  | 'planned'
  | 'sending'
  | 'sent'
  | 'handed_over'
  | 'confirmed'
  | 'failed'
  | 'unknown'
  | 'cancelled'
  | 'retracted'

/** One version of an item on one channel for one target. */
export interface Delivery {
  shard: number
  id: string
  orgPath: string
  unitId: string
  itemId: string
  itemNumber: number
  contentHash: string
  title: string
  channelId: string
  code: ChannelCode
  target: string
  state: DeliveryState
  dueAt: string
  externalId: string | null
  externalUrl: string | null
  note: string | null
  details: DeliveryDetails
  leftAt: string | null
  settledAt: string | null
  settledByName: string | null
  activityId: string | null
  version: number
  createdBy: string
  createdByName: string
}

/** Facts of a delivery that a machine does not know. */
export interface DeliveryDetails {
  place?: string | undefined
  /** Local dates: put up from, taken down on. */
  from?: string | undefined
  to?: string | undefined
  copies?: number | undefined
  minutes?: number | undefined
  times?: number | undefined
  clusters?: number | undefined
  /** Of the play log: how often it was heard, all clusters together, and for how many minutes. */
  plays?: number | undefined
  playedMinutes?: number | undefined
  /** Of the play log: times and minutes on air, whatever the number of clusters. */
  timesOnAir?: number | undefined
  minutesOnAir?: number | undefined
  /** What it was of the kinds that the way has: a code of law's channel kinds. */
  form?: string | undefined
  people?: number | undefined
  /** How the people were counted: a code of law's catalogue. */
  counted?: string | undefined
  /** Of the press: who carries it, in which column, which issue, on which page. */
  outlet?: string | undefined
  column?: string | undefined
  issue?: string | undefined
  page?: string | undefined
  /** Its number and day where it went by the office's document system. */
  document?: string | undefined
}

/** It may still be moved to another time, or given up: nothing has left the house. */
export function canReplan(actor: Actor, delivery: Pick<Delivery, 'unitId' | 'state'>): boolean {
  return (
    ['planned', 'failed'].includes(delivery.state) && actsFor(actor, delivery.unitId, 'officer')
  )
}

/** A person says that it is out there, with the address or the facts. */
export function canConfirm(actor: Actor, delivery: Pick<Delivery, 'unitId' | 'state'>): boolean {
  const open = ['planned', 'sent', 'handed_over', 'unknown', 'failed'].includes(delivery.state)
  return open && actsFor(actor, delivery.unitId, 'officer')
}

/** What the program will send by itself is confirmed by what comes of that, not by hand. */
export function sendsItself(
  delivery: Pick<Delivery, 'state'>,
  channelMode: 'manual' | 'api',
): boolean {
  return channelMode === 'api' && delivery.state === 'planned'
}

/** Only where it is not known: looked for elsewhere and not found, so it may be sent anew. */
export function canDeny(actor: Actor, delivery: Pick<Delivery, 'unitId' | 'state'>): boolean {
  return (
    ['unknown', 'handed_over'].includes(delivery.state) &&
    actsFor(actor, delivery.unitId, 'officer')
  )
}

export function canRetract(actor: Actor, delivery: Pick<Delivery, 'unitId' | 'state'>): boolean {
  return (
    ['sent', 'confirmed'].includes(delivery.state) && actsFor(actor, delivery.unitId, 'officer')
  )
}

/** Counters are read of what is or was out there. */
export function canSample(actor: Actor, delivery: Pick<Delivery, 'unitId' | 'state'>): boolean {
  return (
    ['sent', 'confirmed', 'retracted'].includes(delivery.state) &&
    actsFor(actor, delivery.unitId, 'officer')
  )
}

/** Messages to many are on their way: those that have not left can be held back. */
export function canStop(
  actor: Actor,
  delivery: Pick<Delivery, 'unitId' | 'state' | 'code'>,
): boolean {
  return (
    delivery.state === 'sending' &&
    isSubscribed(delivery.code) &&
    actsFor(actor, delivery.unitId, 'officer')
  )
}

export function canHandOver(
  actor: Actor,
  delivery: Pick<Delivery, 'unitId' | 'state' | 'code'>,
): boolean {
  return (
    delivery.state === 'planned' &&
    HANDED_OVER_CODES.includes(delivery.code) &&
    actsFor(actor, delivery.unitId, 'officer')
  )
}

export function rightsOf(actor: Actor, delivery: Pick<Delivery, 'unitId' | 'state' | 'code'>) {
  return {
    replan: canReplan(actor, delivery),
    cancel: canReplan(actor, delivery),
    confirm: canConfirm(actor, delivery),
    handOver: canHandOver(actor, delivery),
    stop: canStop(actor, delivery),
    deny: canDeny(actor, delivery),
    retract: canRetract(actor, delivery),
    sample: canSample(actor, delivery),
  }
}
