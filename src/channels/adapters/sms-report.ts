import { createHash, timingSafeEqual } from 'node:crypto'
import type { House } from '../../platform/house.ts'
import { addressOf } from '../subscriber/subscriber.ts'

/** What a provider tells of one message afterwards. */
export interface SmsReport {
  /** The provider's id of the call, as it answered when it took the message. */
  externalId: string
  /** Whose phone; empty where a call is for one number. */
  address: string
  state: 'delivered' | 'failed'
}

/**
 * Where providers tell what the phones got. They sign nothing, so the address itself holds the secret that the office
 * chose. Null while it has chosen none.
 */
export function reportAddress(
  house: Pick<House, 'config'>,
  channelId: string,
  secrets: Record<string, string>,
): string | null {
  const secret = secrets['reportSecret']
  if (!secret) return null
  return `${house.config.publicUrl}/hooks/sms/${channelId}/${encodeURIComponent(secret)}`
}

export function isReportSecret(given: string, kept: string | undefined): boolean {
  if (!kept) return false
  const [one, other] = [given, kept].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

/** SpeedSMS: `{"type":"report","tranId":…,"phone":"84…","status":0}`; 0 is delivered. Anything else is no report. */
export function readSpeedSmsReport(body: Record<string, unknown>): SmsReport | null {
  const [externalId, phone, status] = ['tranId', 'phone', 'status'].map((name) => text(body[name]))
  if (body['type'] !== 'report' || !externalId || !phone || !status) return null
  const address = addressOf('sms', phone) ?? phone.slice(0, 20)
  return { externalId, address, state: status === '0' ? 'delivered' : 'failed' }
}

/** eSMS calls with a query: `SMSID`, `SendStatus` (5: over, others: on the way), how many it reached and failed. */
export function readESmsReport(query: Record<string, unknown>): SmsReport | null {
  const [externalId, status, success] = ['SMSID', 'SendStatus', 'SendSuccess'].map((name) =>
    text(query[name]),
  )
  // 4 is refused by the network.
  if (!externalId || (status !== '5' && status !== '4')) return null
  const reached = status === '5' && Number(success) > 0
  return { externalId, address: '', state: reached ? 'delivered' : 'failed' }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) : ''
}
