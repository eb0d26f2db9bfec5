import type { ChannelCode } from '../../../content/channel/channel-spec.ts'
import type { CallInput } from '../../../platform/client.ts'
import type { deliveryOperations, DeliveryView } from '../../delivery/delivery-contract.ts'
import { type DeliveryField, fieldsOf } from '../../delivery/delivery-fields.ts'
import { countTyped } from '../typed-count.ts'

export type TypedDetails = Partial<Record<DeliveryField, string>>
type Details = NonNullable<CallInput<typeof deliveryOperations.confirmDelivery>['body']['details']>

const COUNTS = ['copies', 'minutes', 'times', 'clusters', 'people'] as const
const WORDS = [
  'place',
  'outlet',
  'column',
  'issue',
  'page',
  'document',
  'from',
  'to',
  'counted',
  'form',
] as const

export function typedFrom({ details, externalUrl, target }: DeliveryView): TypedDetails {
  const typed: TypedDetails = { counted: details.counted ?? 'head_count' }
  if (externalUrl) typed.url = externalUrl
  for (const name of COUNTS) {
    const count = details[name]
    if (count !== undefined) typed[name] = String(count).replace('.', ',')
  }
  for (const name of WORDS) typed[name] = details[name] ?? typed[name] ?? ''
  // A cluster or a board is a place already, a newspaper an outlet.
  if (typed.place === '') typed.place = target
  if (typed.outlet === '') typed.outlet = target
  return typed
}

export function detailsOf(
  code: ChannelCode,
  typed: TypedDetails,
): { url: string | null; details: Details } {
  const asked = new Set<string>(fieldsOf(code))
  const details: Details = {}
  for (const name of COUNTS) {
    const count = countTyped(typed[name] ?? '')
    if (asked.has(name) && count !== undefined) details[name] = count
  }
  for (const name of WORDS) {
    const word = typed[name]?.trim()
    if (asked.has(name) && word) details[name] = word
  }
  if (details.people === undefined) delete details.counted
  const url = asked.has('url') ? (typed.url?.trim() ?? '') : ''
  return { url: url === '' ? null : url, details }
}
