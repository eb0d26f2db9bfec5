import type { ChannelCode } from '../../content/index.ts'
import { email } from '../adapters/email.ts'
import { sms } from '../adapters/sms.ts'
import type { MassSender } from './mass-sender.ts'

const senders: Partial<Record<ChannelCode, MassSender>> = { sms, email }

export function massSenderOf(code: ChannelCode): MassSender | undefined {
  return senders[code]
}
