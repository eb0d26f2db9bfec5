import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { EVERYWHERE, scopeOf } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { getChannel } from '../channel/channel-queries.ts'
import { secretsOf } from '../channel/keep-secret.ts'
import { readToken } from '../subscriber/leave-address.ts'
import { leaveSubscriber } from '../subscriber/subscriber-queries.ts'
import { isReportSecret, readESmsReport, readSpeedSmsReport } from '../adapters/sms-report.ts'
import { takeEvent } from './take-event.ts'
import { isSignedByFacebook, isSignedByZalo } from './signature.ts'
import { takeReport } from './take-report.ts'

const BODY_LIMIT = 256 * 1024
const NOT_SIGNED = { title: 'Chữ ký không đúng', status: 401 }

/**
 * What other systems call: `/hooks/zalo/{channel}`, `/hooks/facebook/{channel}`, `/hooks/sms/{channel}/{secret}` with what
 * phones got, and the one-click way out of letters
 * (RFC 8058). The body is read raw: signatures are of its bytes.
 */
export async function serveHooks(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    const raw = { parseAs: 'buffer', bodyLimit: BODY_LIMIT } as const
    scope.addContentTypeParser('*', raw, (_, body, done) => done(null, body))
    scope.post('/hooks/zalo/:channelId', async (request, reply) => {
      const hook = await open(house, request)
      const said = readJson(hook.raw)
      const timestamp = textOf(said['timestamp'])
      const { appId = '', oaSecret: secret = '' } = hook.secrets
      const header = request.headers['x-zevent-signature']
      const signed = isSignedByZalo(oneOf(header), hook.raw, { appId, timestamp, secret })
      if (secret === '' || !signed) return reply.status(401).send(NOT_SIGNED)
      const message = said['message'] as { msg_id?: unknown } | undefined
      await takeEvent(house, hook.channel, {
        key: textOf(message?.msg_id) || `${textOf(said['event_name'])} ${timestamp}`,
        kind: zaloKinds[textOf(said['event_name'])] ?? null,
      })
      return reply.send({ received: true })
    })
    scope.get('/hooks/facebook/:channelId', async (request, reply) => {
      const { secrets } = await open(house, request)
      const query = request.query as Record<string, string>
      const isTheirs =
        secrets['verifyToken'] && query['hub.verify_token'] === secrets['verifyToken']
      if (query['hub.mode'] !== 'subscribe' || !isTheirs) return reply.status(403).send(NOT_SIGNED)
      return reply.type('text/plain').send(query['hub.challenge'] ?? '')
    })
    scope.post('/hooks/facebook/:channelId', async (request, reply) => {
      const hook = await open(house, request)
      const secret = hook.secrets['appSecret'] ?? ''
      const signed = isSignedByFacebook(
        oneOf(request.headers['x-hub-signature-256']),
        hook.raw,
        secret,
      )
      if (secret === '' || !signed) return reply.status(401).send(NOT_SIGNED)
      const told = facebookEvent.safeParse(readJson(hook.raw)).data?.entry ?? []
      for (const { id, time, changes } of told) {
        for (const [at, { value }] of changes.entries()) {
          const key = value.comment_id ?? value.post_id ?? `${id} ${time} ${at}`
          const kind = value.item === 'comment' && value.verb === 'add' ? 'comment' : null
          await takeEvent(house, hook.channel, { key, kind })
        }
      }
      return reply.send({ received: true })
    })
    scope.post('/hooks/sms/:channelId/:secret', async (request, reply) => {
      const hook = await openReports(house, request)
      if (!hook) return reply.status(401).send(NOT_SIGNED)
      const report = readSpeedSmsReport(readJson(hook.raw))
      if (report) await takeReport(house, hook.channel, report)
      return reply.send({ received: true })
    })
    scope.get('/hooks/sms/:channelId/:secret', async (request, reply) => {
      const hook = await openReports(house, request)
      if (!hook) return reply.status(401).send(NOT_SIGNED)
      const report = readESmsReport(request.query as Record<string, unknown>)
      if (report) await takeReport(house, hook.channel, report)
      return reply.send({ received: true })
    })
    scope.post('/hooks/thoi-nhan/:token', async (request, reply) => {
      const { token } = request.params as { token: string }
      const subscribed = readToken(house, 'leave', token)
      await house.database.write(scopeOf(subscribed.orgPath), (db) =>
        leaveSubscriber(db, subscribed.id),
      )
      return reply.type('text/plain').send('OK')
    })
  })
}

const zaloKinds: Record<string, 'message' | undefined> = {
  user_send_text: 'message',
  user_send_image: 'message',
  user_send_file: 'message',
}

const facebookEvent = z.object({
  entry: z
    .array(
      z.object({
        id: z.coerce.string(),
        time: z.coerce.string().default(''),
        changes: z
          .array(
            z.object({
              value: z.object({
                item: z.string().optional(),
                verb: z.string().optional(),
                post_id: z.string().optional(),
                comment_id: z.string().optional(),
              }),
            }),
          )
          .default([]),
      }),
    )
    .max(100),
})

/** A provider that knows the secret of the address; null for anybody else. */
async function openReports(house: House, request: FastifyRequest) {
  const hook = await open(house, request)
  const { secret } = request.params as { secret: string }
  return isReportSecret(secret, hook.secrets['reportSecret']) ? hook : null
}

/** The channel a call is for, with what its signature is made of. An unknown one is 404. */
async function open(house: House, request: FastifyRequest) {
  const { channelId } = request.params as { channelId: string }
  if (!z.uuid().safeParse(channelId).success) throw notFound()
  const channel = await house.database.read(EVERYWHERE, (db) => getChannel(db, channelId))
  const secrets = await secretsOf(house, channel, request.signal, { asKept: true })
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  return { channel, raw, secrets: 'refused' in secrets ? {} : secrets.values }
}

function readJson(raw: Buffer): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(raw.toString('utf8'))
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
