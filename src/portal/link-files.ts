import type { FastifyInstance } from 'fastify'
import { type LinkPage, resolveGuest } from '../identity/index.ts'
import type { House } from '../platform/house.ts'
import { notFound } from '../platform/refusal.ts'
import { sendPiece } from '../platform/send-piece.ts'

/** `/l/{token}/tep/{hash}`: pictures and papers that belong to what the holder of the link is shown. */
export function mountLinkFiles(
  app: FastifyInstance,
  house: House,
  pages: readonly LinkPage[],
): void {
  const byPurpose = new Map(pages.map((page) => [page.purpose, page]))
  app.get<{ Params: { token: string; hash: string } }>(
    '/l/:token/tep/:hash',
    async (request, reply) => {
      const { token, hash } = request.params
      reply
        .header('cache-control', 'private, no-store')
        .header('referrer-policy', 'no-referrer')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('content-disposition', 'inline')
      if (!/^[0-9a-f]{64}$/.test(hash)) throw notFound()
      const guest = await resolveGuest(house, token, request.id)
      const page = byPurpose.get(guest?.purpose ?? '')
      const file = guest && (await page?.file?.(guest, hash))
      if (!file) throw notFound()
      return sendPiece(reply.type(file.mime), {
        size: file.size,
        read: (piece) => house.fileStore.read(hash, piece),
      })
    },
  )
}
