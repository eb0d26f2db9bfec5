import type { ChannelView } from '../../channel/channel-contract.ts'
import { KEYED_CODES } from './channel-form.ts'

/** Who puts things out on a channel. `unconnected`, `broken`: the program was to, and cannot. */
type ServedBy = 'person' | 'program' | 'unconnected' | 'broken'

export function servedBy(channel: Pick<ChannelView, 'code' | 'mode' | 'connection'>): ServedBy {
  const { code, mode, connection } = channel
  if (mode === 'manual') return 'person'
  // Letters go by the mail server of the installation, where the office has none of its own.
  const keyless = !KEYED_CODES.includes(code) || (code === 'email' && connection === null)
  if (keyless || connection === 'working') return 'program'
  return connection ?? 'unconnected'
}
