import type { Address } from '../../../work/workspace/address.ts'
import { FACET_FILTERS, facetQuery } from '../facet/facet-filters.tsx'
import type { DueFilters } from './due-calls.ts'

const STATES = ['open', 'late', 'done', 'cancelled', 'all'] as const
export type DueState = (typeof STATES)[number]

/** What narrows the list, by its name in the address. */
export const FILTERS = [
  'tim',
  'vai',
  'ke-hoach',
  'dong',
  'tu',
  'den',
  'chua-ro',
  'cua-toi',
  'duoi',
  'hinh-thuc',
  ...Object.values(FACET_FILTERS).map(([param]) => param),
]

/** What the address asks for. */
export function filtersOf(address: Address, words: string): DueFilters {
  const asked = address.get('vai')
  const lineId = address.get('dong')
  const given = {
    // Who leads answers for the work; the part of the others is there on demand.
    part:
      asked === 'coordinating' ? asked : asked === 'moi' || everybody(address) ? undefined : 'lead',
    planId: address.get('ke-hoach'),
    lineId,
    words: words || undefined,
    from: address.get('tu'),
    to: address.get('den'),
    unclear: address.get('chua-ro') ? 'true' : undefined,
    mine: address.get('cua-toi') ? 'true' : undefined,
    below: address.get('duoi') ? 'true' : undefined,
    channel: address.get('hinh-thuc'),
    ...facetQuery(address),
  } as const
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return { state: stateOf(address), ...Object.fromEntries(set) }
}

export function stateOf(address: Address): DueState {
  const asked = address.get('tinh-trang')
  return STATES.find((state) => state === asked) ?? 'open'
}

/** Links to one line of a plan and to unclear units mean everybody's part. */
export function everybody(address: Address): boolean {
  return address.get('dong') !== undefined || address.get('chua-ro') !== undefined
}
