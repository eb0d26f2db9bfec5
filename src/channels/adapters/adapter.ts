import type { Carried } from '../../content/index.ts'
import type { House } from '../../platform/house.ts'
import type { Channel } from '../channel/channel.ts'
import type { Delivery } from '../delivery/delivery.ts'

/** What became of a call to the other side. */
export type Outcome =
  /** It is out; `confirmed` where the answer says so beyond doubt. */
  | { kind: 'sent'; confirmed: boolean; externalId: string | null; url: string | null }
  /** It certainly did not go out. The sentence is for the officer. */
  | { kind: 'failed'; sentence: string; keyRefused?: boolean }
  /** It may have gone out: a time-out or a broken line after the call began. */
  | { kind: 'unknown'; sentence: string }

export interface Sending {
  house: House
  channel: Channel
  delivery: Delivery
  carried: Carried
  /** Whole addresses under which the public reads the item and its files; null while it is not on the portal. */
  address: string | null
  fileAddress: (hash: string) => string
  /** Asked again, where sending itself may have changed them. */
  addresses: () => Promise<{ address: string | null }>
  /** Of the channel: token, key, password. */
  secrets: Record<string, string>
  signal: AbortSignal
}

export interface Reading {
  kind: 'views' | 'interactions' | 'shares' | 'comments' | 'clicks'
  value: number
}

/** `isOver`: the other side will not take the old key again; a line that broke may be tried later. */
interface NotRenewed {
  refused: string
  isOver: boolean
}

/** One outside way. Generic code never names a provider; a way without an adapter is done by a person. */
export interface Adapter {
  /** It needs no key of the channel: what it speaks to is this house itself, or has its key in the settings of the house. */
  keyless?: true
  /** Puts it out, once. Never throws for what the other side answers. */
  send: (sending: Sending) => Promise<Outcome>
  /** Takes it back where the other side can. */
  retract?: (sending: Sending) => Promise<Outcome>
  /** How far it reached, as the other side counts. */
  read?: (sending: Sending) => Promise<Reading[]>
  /** New secrets for old ones that have run out. Called by one process at a time. */
  renew?: (
    secrets: Record<string, string>,
    signal: AbortSignal,
    outside: House['config']['outside'],
  ) => Promise<{ secrets: Record<string, string>; expiresAt: string } | NotRenewed>
}
