import { useAddress } from '../../../work/workspace/address.ts'

/** Where one stands below a figure: which unit, which task, and what is listed. */
export interface PanelWay {
  seen: 'records' | 'unit' | 'line'
  unit: string | undefined
  unitName: string | undefined
  line: string | undefined
  lineName: string | undefined
  units: 'issued' | 'today'
}

/** What the address loses when another figure is opened, or none. */
export const NO_WAY = {
  xem: undefined,
  dv: undefined,
  tendv: undefined,
  nv: undefined,
  tennv: undefined,
  nay: undefined,
} as const

/** `?xem=don-vi|nhiem-vu&dv=LABEL&nv=LINE&nay=1`: it can be sent to a colleague, and Back goes one step up. */
export function usePanelWay(): PanelWay {
  const address = useAddress()
  const seen = address.get('xem')
  return {
    seen: seen === 'don-vi' ? 'unit' : seen === 'nhiem-vu' ? 'line' : 'records',
    unit: address.get('dv'),
    unitName: address.get('tendv'),
    line: address.get('nv'),
    lineName: address.get('tennv'),
    units: address.get('nay') === '1' ? 'today' : 'issued',
  }
}
