import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PUBLIC_SCOPE } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { findPublishedFile } from './published-queries.ts'

/** `/tep/{hash}`: the pictures, recordings and papers of what is published, and nothing else. */
export function servePublishedFiles(app: FastifyInstance, house: House): void {
  app.get<{ Params: { hash: string } }>(
    '/tep/:hash',
    { config: { rateLimit: false } },
    async (request, reply) => {
      const { hash } = request.params
      if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound()
      const file = await house.database.read(PUBLIC_SCOPE, (db) => findPublishedFile(db, hash))
      if (!file) throw notFound('Không có tệp này, hoặc bài có tệp này đã được gỡ.')
      reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', 'inline')
        // An hour: what is withdrawn must be gone soon.
        .header('cache-control', 'public, max-age=3600')
        .header('etag', `"${hash}"`)
        .header('accept-ranges', 'bytes')
        .type(file.mime)
      if (request.headers['if-none-match'] === `"${hash}"`) return reply.status(304).send()
      return send(await house.fileStore.bytes(hash), request, reply)
    },
  )
}

/** Players of sound and film ask for pieces; Safari plays nothing without. */
function send(bytes: Uint8Array, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) {
    return reply.send(Buffer.from(bytes))
  }
  const size = bytes.length
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start > end) {
    return reply.status(416).header('content-range', `bytes */${size}`).send()
  }
  return reply
    .status(206)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .send(Buffer.from(bytes.subarray(start, end + 1)))
}
