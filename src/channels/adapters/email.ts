import { createTransport } from 'nodemailer'
import type { BatchOutcome, MassSender } from '../mailing/mass-sender.ts'
import { letterOf } from '../mailing/letter.tsx'
import { leaveAddresses } from '../subscriber/leave-address.ts'

/**
 * A letter for each subscriber through the mail server of the unit, or of the installation: one letter a batch, so that
 * a broken line leaves one letter unknown. Each carries its own way out, for people and for one click (RFC 8058).
 */
export const email: MassSender = {
  batchSize: () => 1,
  atOnce: 8,
  open: (sending) => {
    const { house, secrets, channel, signal } = sending
    const url = secrets['smtpUrl'] ?? house.config.smtpUrl
    const from = channel.settings.fromAddress
    if (url === undefined || from === undefined) {
      const sentence = 'Kênh thư chưa có máy chủ gửi thư hoặc địa chỉ gửi.'
      return { send: async () => ({ kind: 'failed', sentence, keyRefused: true }), close: () => {} }
    }
    const transport = openTransport(url)
    const stop = () => transport.close()
    signal.addEventListener('abort', stop, { once: true })
    return {
      send: async ([recipient], batchId) => {
        if (!recipient) return { kind: 'sent', externalId: null, refused: [] }
        const leave = leaveAddresses(house, { ...recipient, orgPath: channel.orgPath })
        try {
          const sent = await transport.sendMail({
            from: { name: channel.name, address: from },
            to: recipient.address,
            messageId: `<${batchId}@${from.split('@')[1] ?? 'localhost'}>`,
            headers: {
              'List-Unsubscribe': `<${leave.oneClick}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
            ...letterOf(sending, leave.page),
          })
          return { kind: 'sent', externalId: sent.messageId, refused: [] }
        } catch (error) {
          return outcomeOf(error, recipient.id)
        }
      },
      close: () => {
        signal.removeEventListener('abort', stop)
        transport.close()
      },
    }
  },
}

const TIMEOUT_MS = 30_000

export function openTransport(url: string) {
  return createTransport({
    url,
    pool: true,
    maxConnections: 8,
    maxMessages: 1000,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

const WAIT_SECONDS = 300

/** Only what the server said before the text of the letter, or in answer to it, is certain. */
function outcomeOf(error: unknown, recipientId: string): BatchOutcome {
  const { code, command, responseCode, message } = read(error)
  if (code === 'EAUTH') {
    return { kind: 'failed', sentence: 'Máy chủ thư từ chối tài khoản gửi.', keyRefused: true }
  }
  if (responseCode >= 400 && responseCode < 500) {
    return { kind: 'later', sentence: `Máy chủ thư đang bận: ${message}`, seconds: WAIT_SECONDS }
  }
  if (responseCode >= 500) {
    const refused = command === 'RCPT TO' ? [recipientId] : []
    return { kind: 'failed', sentence: `Máy chủ thư từ chối: ${message}`, refused }
  }
  if (UNREACHED.has(code) || message.includes('ECONNREFUSED')) {
    return { kind: 'later', sentence: 'Không kết nối được máy chủ thư.', seconds: WAIT_SECONDS }
  }
  return { kind: 'unknown', sentence: 'Đường truyền tới máy chủ thư đứt giữa chừng.' }
}

const UNREACHED = new Set(['EDNS', 'ECONNREFUSED', 'ENOTFOUND'])

function read(error: unknown) {
  const known = error as Partial<Record<'code' | 'command' | 'message', string>> & {
    responseCode?: number
  }
  return {
    code: known.code ?? '',
    command: known.command ?? '',
    responseCode: known.responseCode ?? 0,
    message: (known.message ?? '').slice(0, 300),
  }
}
