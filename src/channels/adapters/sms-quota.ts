import type { House } from '../../platform/house.ts'
import type { Channel } from '../channel/channel.ts'
import { callApi } from './call-api.ts'

/** What is left with the provider of short messages, in đồng; null: it did not say, which is not nothing. */
export async function readSmsBalance(
  { config: { outside } }: Pick<House, 'config'>,
  { settings: { provider = 'esms' } }: Pick<Channel, 'settings'>,
  secrets: Record<string, string>,
  signal: AbortSignal,
): Promise<number | null> {
  if (provider === 'vietguys') return null
  const answer =
    provider === 'speedsms'
      ? await callApi(`${outside.speedsms}/index.php/user/info`, {
          headers: {
            authorization: `Basic ${Buffer.from(`${secrets['token'] ?? ''}:x`).toString('base64')}`,
          },
          timeoutMs: TIMEOUT_MS,
          signal,
        })
      : await callApi(`${outside.esms}/MainService.svc/json/GetBalance_json`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            ApiKey: secrets['apiKey'] ?? '',
            SecretKey: secrets['secretKey'] ?? '',
          }),
          timeoutMs: TIMEOUT_MS,
          signal,
        })
  if (answer.kind !== 'answer' || answer.status !== 200) return null
  const body = fieldsOf(answer.body)
  // SpeedSMS: {email, balance, currency}, perhaps under `data`; eSMS: {Balance, CodeResponse}.
  const said =
    provider === 'speedsms' ? { ...body, ...fieldsOf(body['data']) }['balance'] : body['Balance']
  const amount = typeof said === 'string' && said.trim() !== '' ? Number(said) : said
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : null
}

const TIMEOUT_MS = 5000

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
