import '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from './actor.ts'
import type { ActOnce, Binding, Download, UploadedFile } from './binding.ts'
import { API_PREFIX, type Operation } from './contract.ts'
import type { Database } from './database.ts'
import { SYSTEM_SCOPE } from './database.ts'
import { explainParts, MAX_FILE_BYTES } from './form-parts.ts'
import { sendPiece } from './send-piece.ts'
import { once } from './idempotency.ts'
import { plainLetters } from './plain-letters.ts'
import { InvalidForm, notFound, Refusal } from './refusal.ts'
import { findUnwritable, isWritable, plainFileName, UNWRITABLE_SENTENCE } from './typed-text.ts'

export interface MountOptions {
  database: Database
  /** Who is calling, by cookie or token; null when nobody is signed in. */
  resolveActor: (request: FastifyRequest) => Promise<Actor | null>
}

/** Puts the operations of a module on the server: parse once, scope, run, answer through the response schema. */
export function mount(app: FastifyInstance, binding: Binding, options: MountOptions): void {
  for (const { name, operation, handle } of binding.operations) {
    app.route({
      method: operation.method,
      url: API_PREFIX + operation.path,
      config: { operation: name },
      handler: (request, reply) => answer(name, operation, handle, request, reply, options),
    })
  }
}

async function answer(
  name: string,
  operation: Operation,
  handle: (call: never) => Promise<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
  { database, resolveActor }: MountOptions,
): Promise<unknown> {
  const resolveCaller = async () => {
    const found = await resolveActor(request)
    if (operation.may !== 'anyone' && found === null) {
      throw new Refusal(
        401,
        'Phiên làm việc đã hết hoặc chưa đăng nhập. Hãy đăng nhập để tiếp tục.',
      )
    }
    return found
  }
  const since = performance.now()
  const actor = await resolveCaller()
  const { body, files } = await bodyOf(operation, request)
  const call = {
    params: paramsOf(request.params as Record<string, string>),
    query: parse(operation.query ?? z.object({}), request.query, 'query'),
    body,
    files,
    actor,
    request,
    reply,
  }
  const run = (rest: object) => handle({ ...call, ...rest } as unknown as never)
  if (actor === null) return respond(operation, await run({}), reply)
  if (operation.method === 'GET') {
    const result = await database.read(actor.scope, (db) => run({ db }))
    return respond(operation, result, reply)
  }
  const key = idempotencyKey(request)
  let acts = 0
  const act: ActOnce = async (work, as) => {
    if (performance.now() - since > FRESH_MS) refuseChanged(actor, await resolveCaller())
    const scope = as === 'system' ? { ...SYSTEM_SCOPE, account: actor.accountId } : actor.scope
    return database.write(scope, (db) => {
      if (key === null) return work(db)
      acts += 1
      const deed = `${name} ${Object.values(call.params).join(' ')}`.trim()
      return once(db, actor.accountId, acts === 1 ? key : `${key}:${acts}`, deed, work)
    })
  }
  return respond(operation, await run({ act }), reply)
}

/** An upload takes minutes and typesetting seconds: a right that ended meanwhile counts no more. */
const FRESH_MS = 200

function refuseChanged(before: Actor, now: Actor | null): void {
  if (JSON.stringify(before.grants) === JSON.stringify(now?.grants)) return
  throw new Refusal(403, 'Quyền của tài khoản vừa thay đổi nên việc này chưa được thực hiện.')
}

function respond(operation: Operation, result: unknown, reply: FastifyReply): unknown {
  if (operation.download) return sendDownload(reply, result as Download)
  if (!operation.response) return reply.status(204).send()
  return operation.response.parse(result)
}

async function sendDownload(
  reply: FastifyReply,
  { bytes, mime, saveAs }: Download,
): Promise<FastifyReply> {
  const disposition =
    saveAs === undefined
      ? 'inline'
      : `attachment; filename="${asciiName(saveAs)}"; filename*=UTF-8''${encodeURIComponent(saveAs)}`
  reply
    .header('content-disposition', disposition)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=0')
    .type(mime)
  if (typeof bytes === 'object' && 'read' in bytes) return sendPiece(reply, bytes)
  return reply.send(Buffer.from(typeof bytes === 'function' ? await bytes() : bytes))
}

function asciiName(name: string): string {
  return plainLetters(name).replace(/[^\w. -]/g, '_')
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function paramsOf(params: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    if (!isWritable(value) || (name.endsWith('Id') && !UUID.test(value))) throw notFound()
  }
  return params
}

function idempotencyKey(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return null
  if (!/^[\x21-\x7e]{8,180}$/.test(key)) {
    throw new InvalidForm({
      'Idempotency-Key': 'Khóa chống gửi trùng phải dài từ 8 đến 180 ký tự.',
    })
  }
  return key
}

async function bodyOf(
  operation: Operation,
  request: FastifyRequest,
): Promise<{ body: unknown; files: UploadedFile[] }> {
  const schema = operation.body
  if (!operation.upload) {
    return { body: schema ? parse(schema, request.body ?? {}, 'body') : undefined, files: [] }
  }
  if (!request.isMultipart()) {
    throw new InvalidForm({ file: 'Yêu cầu phải gửi dạng biểu mẫu có tệp đính kèm.' })
  }
  const { typed, files } = await readParts(request).catch(explainParts)
  return { body: schema ? parse(schema, readJson(typed), 'body') : undefined, files }
}

const LIMITS = { fileSize: MAX_FILE_BYTES, files: 10, fields: 10, parts: 20 }

async function readParts(
  request: FastifyRequest,
): Promise<{ typed: string; files: UploadedFile[] }> {
  const files: UploadedFile[] = []
  let typed = '{}'
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file') {
      files.push({ name: plainFileName(part.filename), bytes: await part.toBuffer() })
    } else if (part.fieldname === 'body') {
      typed = String(part.value)
    }
  }
  return { typed, files }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidForm({ body: 'Nội dung gửi lên không phải JSON hợp lệ.' })
  }
}

function parse(schema: z.ZodType, input: unknown, root: string): unknown {
  const unwritable = findUnwritable(input)
  if (unwritable !== null) throw new InvalidForm({ [unwritable || root]: UNWRITABLE_SENTENCE })
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.map(String).join('.') || root
    fields[field] ??= issue.message
  }
  throw new InvalidForm(fields)
}
