import { now } from '../../platform/clock.ts'
import type { SmsProvider } from '../channel/channel.ts'
import type { BatchOutcome, MassSender, OpenSender, Recipient } from '../mailing/mass-sender.ts'
import { secondsUntilAllowed } from '../mailing/sending-hours.ts'
import type { Sending } from './adapter.ts'
import { type Answer, callApi } from './call-api.ts'
import { reportAddress } from './sms-report.ts'

/**
 * Short messages under a brandname. eSMS takes one number a call and answers 200 with `CodeResult` (a text, "100" is
 * taken); SpeedSMS takes up to 100 and answers `status`; VietGuys takes one as a form and answers `error` 0. Taken is
 * not delivered: what the phones got is told afterwards (`sms-report.ts`). Shapes gathered from public code, November 2026.
 */
export const sms: MassSender = {
  batchSize: ({ channel }) => (channel.settings.provider === 'speedsms' ? 100 : 1),
  atOnce: 8,
  open: (sending) => {
    const provider = providers[sending.channel.settings.provider ?? 'esms']
    return {
      send: async (recipients, batchId) => {
        const wait = secondsUntilAllowed(now())
        if (wait > 0) return later('Chỉ nhắn tin từ 7 giờ đến 22 giờ.', wait)
        return provider(sending, recipients, batchId)
      },
      close: () => {},
    } satisfies OpenSender
  },
}

type Provider = (
  sending: Sending,
  recipients: readonly Recipient[],
  batchId: string,
) => Promise<BatchOutcome>

const eSms: Provider = async (sending, [recipient], batchId) => {
  const { secrets, channel, carried, house, signal } = sending
  const callback = reportAddress(house, channel.id, secrets)
  const answer = await callApi(
    `${house.config.outside.esms}/MainService.svc/json/SendMultipleMessage_V4_post_json/`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ApiKey: secrets['apiKey'] ?? '',
        SecretKey: secrets['secretKey'] ?? '',
        Phone: recipient?.address.replace(/^84/, '0') ?? '',
        Content: carried.text,
        Brandname: channel.settings.brandname ?? '',
        SmsType: '2',
        IsUnicode: isPlain(carried.text) ? '0' : '1',
        Sandbox: '0',
        RequestId: batchId,
        ...(callback === null ? {} : { CallbackUrl: callback }),
      }),
      signal,
    },
  )
  const body = bodyOf(answer)
  if (body === null) return unheard(answer)
  const code = body['CodeResult']
  if (code === undefined) return unclear(answer)
  if (textIn(code) === '100') {
    return { kind: 'sent', externalId: textIn(body['SMSID']), refused: [] }
  }
  return refusal(`eSMS từ chối: ${textIn(body['ErrorMessage']) ?? `mã ${textIn(code) ?? ''}`}`, {
    keyRefused: KEY_REFUSED.has(textIn(code) ?? ''),
  })
}

/** The account or its keys, not the number: nothing else of the mailing would be taken either. */
const KEY_REFUSED = new Set(['101', '102', '103'])

const speedSms: Provider = async (sending, recipients) => {
  const { secrets, channel, carried, house, signal } = sending
  const answer = await callApi(`${house.config.outside.speedsms}/index.php/sms/send`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${secrets['token'] ?? ''}:x`).toString('base64')}`,
    },
    body: JSON.stringify({
      to: recipients.map(({ address }) => address),
      content: carried.text,
      sms_type: 3,
      sender: channel.settings.brandname ?? '',
    }),
    signal,
  })
  const body = bodyOf(answer)
  if (body === null) return unheard(answer)
  if (body['status'] === 'success') {
    const data = record(body['data'])
    const invalid = new Set(Array.isArray(data['invalidPhone']) ? data['invalidPhone'] : [])
    const refused = recipients.filter(({ address }) => invalid.has(address)).map(({ id }) => id)
    return { kind: 'sent', externalId: textIn(data['tranId']), refused }
  }
  if (body['status'] !== 'error') return unclear(answer)
  return refusal(`SpeedSMS từ chối: ${textIn(body['message']) ?? 'không rõ lý do'}`, {
    keyRefused: answer.kind === 'answer' && answer.status === 401,
  })
}

const vietGuys: Provider = async (sending, [recipient]) => {
  const { secrets, channel, carried, house, signal } = sending
  const answer = await callApi(house.config.outside.vietguys, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      u: secrets['account'] ?? '',
      pwd: secrets['password'] ?? '',
      from: channel.settings.brandname ?? '',
      phone: recipient?.address ?? '',
      sms: carried.text,
      json: '1',
    }),
    signal,
  })
  const body = bodyOf(answer)
  if (body === null) return unheard(answer)
  const error = textIn(body['error'])
  if (error === null) return unclear(answer)
  if (error === '0') return { kind: 'sent', externalId: textIn(body['msgid']), refused: [] }
  const code = textIn(body['error_code']) ?? error
  return refusal(`VietGuys từ chối: ${textIn(body['message']) ?? `mã ${code}`}`, {
    keyRefused: answer.kind === 'answer' && answer.status === 401,
  })
}

const providers: Record<SmsProvider, Provider> = {
  esms: eSms,
  speedsms: speedSms,
  vietguys: vietGuys,
}

const BUSY_SECONDS = 30

function unheard(answer: Answer): BatchOutcome {
  if (answer.kind === 'unknown') return { kind: 'unknown', sentence: answer.sentence }
  if (answer.kind === 'unreached') return later(answer.sentence, BUSY_SECONDS)
  if (answer.status === 429) return later('Nhà cung cấp đang bận.', BUSY_SECONDS)
  return unclear(answer)
}

/** An answer that no document describes: a refusal by its status, or nobody knows. */
function unclear(answer: Answer): BatchOutcome {
  const status = answer.kind === 'answer' ? answer.status : 0
  return status >= 400 && status < 500
    ? refusal(`Nhà cung cấp từ chối (mã ${status}).`, { keyRefused: status === 401 })
    : { kind: 'unknown', sentence: `Nhà cung cấp trả lời không rõ (mã ${status}).` }
}

function refusal(sentence: string, { keyRefused }: { keyRefused: boolean }): BatchOutcome {
  return { kind: 'failed', sentence, ...(keyRefused ? { keyRefused } : {}) }
}

function later(sentence: string, seconds: number): BatchOutcome {
  return { kind: 'later', sentence, seconds }
}

/** The fields of an answer that was understood; null where there is none, or the other side is busy. */
function bodyOf(answer: Answer): Record<string, unknown> | null {
  if (answer.kind !== 'answer' || answer.status === 429) return null
  return typeof answer.body === 'object' && answer.body !== null ? record(answer.body) : null
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function textIn(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

/** Letters without marks: one message holds 160 of them, of others 70. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u007E\n]*$/.test(text)
}
