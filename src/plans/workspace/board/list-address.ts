import type { Address } from '../../../work/workspace/address.ts'
import { href } from '../../../workspace/navigation.ts'
import { FILTERS } from '../due/due-address.ts'

/** The list of due work with everything the board is narrowed by, and more. */
export function listAddress(
  address: Address,
  below: boolean,
  more: Readonly<Record<string, string>>,
): string {
  const kept = FILTERS.flatMap((name) => {
    const value = address.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const all = { ...Object.fromEntries(kept), duoi: below ? '1' : '', ...more }
  const set = Object.entries(all).filter(([, value]) => value !== '')
  return href(`/viec?${new URLSearchParams(set).toString()}`)
}
