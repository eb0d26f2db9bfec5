import type { Address } from '../../../work/workspace/address.ts'
import { facetQuery } from '../facet/facet-filters.tsx'
import { isPeriod, type Period, periodRange } from './activity-periods.ts'

/** Names in the address that narrow the list. */
export const NARROWING = [
  'tim',
  'nguoi',
  'minh-chung',
  'hinh-thuc',
  'trang-thai',
  'tu',
  'den',
  'ke-hoach',
  'dong',
  'chu-de',
  'linh-vuc',
  'chuong-trinh',
  'doi-tuong',
] as const

const PROOFS = ['none', 'dead', 'reused'] as const

export function periodOf(address: Address): Period {
  const asked = address.get('ky')
  if (asked && isPeriod(asked)) return asked
  return address.get('tu') || address.get('den') ? 'khac' : 'nam'
}

/** What the address asks of the list, for the call and for the spreadsheet. */
export function listQuery(address: Address, today: string) {
  const given = {
    ...periodRange(periodOf(address), today, address.get('tu'), address.get('den')),
    text: address.get('tim')?.trim(),
    by: address.get('nguoi')?.trim(),
    channel: address.get('hinh-thuc'),
    ...facetQuery(address),
    planId: address.get('ke-hoach'),
    lineId: address.get('dong'),
    below: address.get('duoi') ? 'true' : undefined,
  }
  const proof = PROOFS.find((one) => one === address.get('minh-chung'))
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    ...(proof ? { proof } : {}),
    state: address.get('trang-thai') === 'void' ? ('void' as const) : ('recorded' as const),
  }
}
