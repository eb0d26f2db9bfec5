import { PRINTED_CODES } from '../channel/channel.ts'
import type { Delivery } from './delivery.ts'

export interface Quantity {
  kind: string
  value: number
  countMethod: string
}

/** What a delivery adds up to, each figure with how it was counted. Loudspeakers count minutes and times, never listeners. */
export function quantitiesOf({ code, details }: Pick<Delivery, 'code' | 'details'>): Quantity[] {
  const found: Quantity[] = []
  const add = (kind: string, value: number | undefined, countMethod: string) => {
    if (value !== undefined && value > 0) found.push({ kind, value, countMethod })
  }
  if (['portal', 'official_portal', 'zalo', 'facebook', 'press'].includes(code)) {
    add('articles', 1, 'system_log')
  }
  if (details.plays !== undefined) {
    add('minutes', details.playedMinutes, 'system_log')
    add('broadcasts', details.plays, 'system_log')
  } else if (code === 'loudspeaker' || code === 'tv_radio') {
    const times = details.times ?? 1
    add('minutes', details.minutes === undefined ? undefined : details.minutes * times, 'document')
    add('broadcasts', times * (details.clusters ?? 1), 'document')
  }
  if (PRINTED_CODES.includes(code)) {
    const handedOut = ['leaflet', 'handbook', 'grassroots_bulletin'].includes(code)
    add(handedOut ? 'copies' : 'posters', details.copies, 'delivery_note')
  }
  if (['youtube', 'tiktok', 'zalo_app', 'social_network'].includes(code)) {
    add('articles', 1, 'system_log')
  }
  if (code === 'communicator' || code === 'other') {
    add('sessions', details.times ?? (code === 'communicator' ? 1 : undefined), 'head_count')
    add('people_informed', details.people, details.counted ?? 'head_count')
    if (code === 'other') add('copies', details.copies, 'delivery_note')
  }
  if (code === 'sms' || code === 'email') add('messages', details.copies, 'system_log')
  if (code === 'meeting' || code === 'internal_notice') {
    if (code === 'meeting') add('sessions', 1, 'head_count')
    add('people_informed', details.people, details.counted ?? 'head_count')
  }
  return found
}
