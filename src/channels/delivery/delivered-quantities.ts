import { PRINTED_CODES } from '../channel/channel.ts'
import type { Delivery } from './delivery.ts'

export interface Quantity {
  kind: string
  value: number
  countMethod: string
}

/**
 * What a delivery adds up to, each figure with how it was counted. Loudspeakers count times and minutes on air, however
 * many clusters sound, and apart from these the minutes of all clusters; never listeners.
 */
export function quantitiesOf({ code, details }: Pick<Delivery, 'code' | 'details'>): Quantity[] {
  const found: Quantity[] = []
  const add = (kind: string, value: number | undefined, countMethod: string) => {
    if (value !== undefined && value > 0) found.push({ kind, value, countMethod })
  }
  if (['portal', 'official_portal', 'zalo', 'facebook', 'press'].includes(code)) {
    add('articles', 1, 'system_log')
  }
  if (details.plays !== undefined) {
    add('broadcasts', details.timesOnAir, 'system_log')
    add('minutes', details.minutesOnAir, 'system_log')
    add('cluster_minutes', details.playedMinutes, 'system_log')
  } else if (code === 'loudspeaker' || code === 'tv_radio') {
    const times = details.times ?? 1
    const minutes = details.minutes === undefined ? undefined : details.minutes * times
    add('broadcasts', times, 'document')
    add('minutes', minutes, 'document')
    if (minutes !== undefined && details.clusters !== undefined) {
      add('cluster_minutes', minutes * details.clusters, 'document')
    }
  }
  if (PRINTED_CODES.includes(code)) {
    const handedOut = ['leaflet', 'handbook', 'grassroots_bulletin'].includes(code)
    if (code !== 'notice_board') {
      add(handedOut ? 'copies' : 'posters', details.copies, 'delivery_note')
    }
  }
  // One text on the board, however many copies of it were put up.
  if (code === 'notice_board' || code === 'electronic_board') add('postings', 1, 'head_count')
  if (['youtube', 'tiktok', 'zalo_app', 'social_network'].includes(code)) {
    add('articles', 1, 'system_log')
  }
  if (code === 'communicator' || code === 'other') {
    add('sessions', details.times ?? (code === 'communicator' ? 1 : undefined), 'head_count')
    add('people_informed', details.people, details.counted ?? 'head_count')
    if (code === 'other') add('copies', details.copies, 'delivery_note')
  }
  if (code === 'sms' || code === 'email' || code === 'vneid') {
    add('messages', details.copies, 'system_log')
  }
  if (code === 'meeting' || code === 'internal_notice') {
    if (code === 'meeting') add('sessions', 1, 'head_count')
    add(peopleOf(details.form), details.people, details.counted ?? 'head_count')
  }
  return found
}

/** Whoever came to a conference attended; in a meeting of the house or the village people are informed. */
function peopleOf(form: string | undefined): 'attendees' | 'people_informed' {
  return ['conference', 'workshop', 'round_table'].includes(form ?? '')
    ? 'attendees'
    : 'people_informed'
}
