import type { FastifyInstance } from 'fastify'
import type { House } from '../../platform/house.ts'
import { notFound } from '../../platform/refusal.ts'
import { sendPublicFile } from '../../platform/send-public-file.ts'
import { cuesAsVtt } from '../body/cues.ts'
import { findPublishedCues, findPublishedFile } from './published-queries.ts'

/**
 * `/tep/{hash}`: the pictures, recordings and papers of what is published, with captions of
 * films, and nothing else. `?nho`: a picture small, as
 * lists show it.
 */
export function servePublishedFiles(app: FastifyInstance, house: House): void {
  app.get<{ Params: { hash: string }; Querystring: { nho?: string } }>(
    '/tep/:hash',
    { config: { rateLimit: false } },
    async (request, reply) => {
      const { hash } = request.params
      if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound()
      const file = await findPublishedFile(house.database.published, hash)
      if (!file) throw notFound('Không có tệp này, hoặc bài có tệp này đã được gỡ.')
      const small = request.query.nho === undefined ? null : file.thumbnailHash
      if (small === null) return sendPublicFile(reply, house.fileStore, { ...file, hash })
      const { length: size } = await house.fileStore.bytes(small)
      return sendPublicFile(reply, house.fileStore, { hash: small, mime: 'image/webp', size })
    },
  )
  app.get<{ Params: { itemId: string; name: string } }>(
    '/tep/phu-de/:itemId/:name',
    { config: { rateLimit: false } },
    async (request, reply) => {
      const { itemId, name } = request.params
      const block = /^(\d{1,4})\.vtt$/.exec(name)?.[1]
      if (block === undefined || !/^[0-9a-f-]{36}$/.test(itemId)) throw notFound()
      const cues = await findPublishedCues(house.database.published, itemId, Number(block))
      if (!cues) throw notFound('Không có phụ đề này, hoặc bài có phim này đã được gỡ.')
      return reply
        .header('content-type', 'text/vtt; charset=utf-8')
        .header('cache-control', 'public, max-age=300')
        .send(cuesAsVtt(cues))
    },
  )
}
