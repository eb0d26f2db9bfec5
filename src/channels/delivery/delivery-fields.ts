import type { ChannelCode } from '../../content/index.ts'
import { HANDED_OVER_CODES, isPlaced, PRINTED_CODES } from '../channel/channel.ts'
import type { DeliveryDetails } from './delivery.ts'

/** What a play log told is no field: nobody types it. */
export type DeliveryField =
  | Exclude<keyof DeliveryDetails, 'plays' | 'playedMinutes' | 'timesOnAir' | 'minutesOnAir'>
  | 'url'

/** What a person is asked when saying that it is out there, the most telling first. */
export function fieldsOf(code: ChannelCode): readonly DeliveryField[] {
  if (code === 'loudspeaker') return ['times', 'minutes', 'clusters', 'place']
  if (code === 'tv_radio') return ['outlet', 'column', 'times', 'minutes', 'url']
  if (code === 'press') return ['outlet', 'column', 'issue', 'page', 'url']
  if (code === 'electronic_board') return ['place', 'from', 'to', 'times']
  if (PRINTED_CODES.includes(code)) {
    return [
      ...(formsOf(code).length > 0 ? (['form'] as const) : []),
      'copies',
      'place',
      'from',
      'to',
    ]
  }
  if (code === 'communicator') return ['place', 'times', 'people', 'counted']
  if (code === 'other') return ['place', 'times', 'people', 'counted', 'copies', 'url']
  if (code === 'meeting') return ['form', 'place', 'people', 'counted']
  if (code === 'internal_notice') return ['document', 'people', 'counted', 'url']
  if (code === 'sms' || code === 'email' || code === 'vneid') return ['copies']
  return ['url']
}

/** What is agreed with an outlet before it appears. */
export function agreedFieldsOf(code: ChannelCode): readonly DeliveryField[] {
  return isPlaced(code) ? fieldsOf(code).filter((field) => field !== 'url') : []
}

/** Nothing of it can be looked up later on a page: a photo is what shows it. */
export function isPhysical(code: ChannelCode): boolean {
  return (
    PRINTED_CODES.includes(code) ||
    code === 'electronic_board' ||
    code === 'communicator' ||
    code === 'other' ||
    code === 'meeting' ||
    (HANDED_OVER_CODES.includes(code) && code !== 'press')
  )
}

/** Where a way may have been several kinds of activity (law's channel kinds): which, the usual one first. */
export function formsOf(code: ChannelCode): readonly string[] {
  if (code === 'meeting') {
    return ['internal_meeting', 'conference', 'workshop', 'round_table', 'communicator']
  }
  if (code === 'leaflet') return ['flyer', 'leaflet', 'guidance_material', 'print_material']
  if (code === 'handbook') return ['handbook', 'guidance_material', 'print_material']
  // On a board in the village, or at the office where procedures are applied for.
  if (code === 'notice_board') return ['notice_board', 'public_posting']
  return []
}
