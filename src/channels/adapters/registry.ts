import type { ChannelCode } from '../../content/index.ts'
import type { Adapter } from './adapter.ts'
import { facebook } from './facebook.ts'
import { officialPortal } from './official-portal.tsx'
import { portal } from './portal.ts'
import { zalo } from './zalo.ts'

/** The ways the program speaks to; on every other a person acts and says what they did. */
const adapters: Partial<Record<ChannelCode, Adapter>> = {
  portal,
  official_portal: officialPortal,
  zalo,
  facebook,
}

export function adapterOf(code: ChannelCode): Adapter | undefined {
  return adapters[code]
}
