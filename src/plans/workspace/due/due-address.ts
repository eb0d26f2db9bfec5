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
  'don-vi',
  'trong',
  ...Object.values(FACET_FILTERS).map(([param]) => param),
]

/** What a screen shows when its address asks for nothing. */
export interface Usual {
  state: DueState
  /** The units below as well. */
  below: boolean
}

export const LIST: Usual = { state: 'open', below: false }

/** What the address asks for. */
export function filtersOf(address: Address, words: string, usual = LIST): DueFilters {
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
    below: isBelow(address, usual) ? 'true' : undefined,
    channel: address.get('hinh-thuc'),
    ofUnit: address.get('don-vi'),
    within: address.get('trong'),
    ...facetQuery(address),
  } as const
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return { state: stateOf(address, usual.state), ...Object.fromEntries(set) }
}

export function stateOf(address: Address, usual: DueState = LIST.state): DueState {
  const asked = address.get('tinh-trang')
  return STATES.find((state) => state === asked) ?? usual
}

export function isBelow(address: Address, { below }: Usual): boolean {
  const asked = address.get('duoi')
  return asked === undefined ? below : asked === '1'
}

/** Links to one line of a plan and to unclear units mean everybody's part. */
export function everybody(address: Address): boolean {
  return address.get('dong') !== undefined || address.get('chua-ro') !== undefined
}
