import { actsFor, type Actor } from '../../platform/actor.ts'
import type { ChannelCode } from '../../content/index.ts'

/** One way out that a unit keeps: its page, its account, its clusters of loudspeakers, its notice board. */
export interface Channel {
  id: string
  orgPath: string
  unitId: string
  code: ChannelCode
  name: string
  /** Where the public finds it. */
  url: string | null
  mode: 'manual' | 'api'
  settings: ChannelSettings
  isListed: boolean
  /** Number and date of the paper that set it up. */
  decision: string | null
  keeperName: string
  openedOn: string
  closedOn: string | null
  version: number
}

export const SMS_PROVIDERS = ['esms', 'speedsms', 'vietguys'] as const
export type SmsProvider = (typeof SMS_PROVIDERS)[number]

/** What a way needs to know and is no secret. */
export interface ChannelSettings {
  /** Id of the page or the official account elsewhere. */
  accountId?: string | undefined
  /** Zalo: told to all who follow the account as well. */
  broadcast?: boolean | undefined
  /** Sender's name of short messages. */
  brandname?: string | undefined
  /** Who letters come from. */
  fromAddress?: string | undefined
  /** Which provider of short messages. */
  provider?: SmsProvider | undefined
  /** Clusters of loudspeakers, outlets, boards: what a delivery may be meant for. */
  targets?: string[] | undefined
}

/** Ways the program can speak to by itself. On all others, and on these until they are connected, a person does it. */
export const CONNECTED_CODES: readonly ChannelCode[] = [
  'portal',
  'official_portal',
  'zalo',
  'facebook',
  'sms',
  'email',
]

/** Handed to somebody else who puts it out: confirmed by a log, a receipt or a signed link. */
export const HANDED_OVER_CODES: readonly ChannelCode[] = [
  'loudspeaker',
  'press',
  'tv_radio',
  'electronic_board',
]

/** An outlet carries it, and says so itself when it is given a signed link. */
export function isPlaced(code: ChannelCode): boolean {
  return code === 'press' || code === 'tv_radio'
}

/** Things that hang or lie somewhere: a place, from when, until when, how many. */
export const PRINTED_CODES: readonly ChannelCode[] = [
  'poster',
  'leaflet',
  'banner',
  'panel',
  'slogan_sheet',
  'handbook',
  'notice_board',
  'grassroots_bulletin',
]

export type ChannelForm = 'digital' | 'traditional' | 'in_person'

const DIGITAL_CODES: ReadonlySet<ChannelCode> = new Set([
  'portal',
  'official_portal',
  'zalo',
  'facebook',
  'youtube',
  'tiktok',
  'zalo_app',
  'social_network',
  'sms',
  'email',
  'electronic_board',
  'vneid',
])

/** Plans and reports ask that forms differ: a text that is only ever online misses whoever is not. */
export function formOf(code: ChannelCode): ChannelForm {
  if (code === 'communicator' || code === 'meeting' || code === 'internal_notice')
    return 'in_person'
  return DIGITAL_CODES.has(code) ? 'digital' : 'traditional'
}

export function canKeepChannels(actor: Actor, unitId: string): boolean {
  return actsFor(actor, unitId, 'officer')
}
