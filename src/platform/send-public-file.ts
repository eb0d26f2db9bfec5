import type { FastifyReply } from 'fastify'
import type { FileStore } from './file-store.ts'
import { sendPiece } from './send-piece.ts'

/** A file anybody may read, opened in the browser's viewer, which may run nothing of it. */
export async function sendPublicFile(
  reply: FastifyReply,
  store: FileStore,
  { hash, mime, size }: { hash: string; mime: string; size: number },
): Promise<FastifyReply> {
  const etag = `"${hash}"`
  reply
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', 'inline')
    // An hour: what is withdrawn must be gone soon.
    .header('cache-control', 'public, max-age=3600')
    .header('etag', etag)
    .type(mime)
  if (reply.request.headers['if-none-match'] === etag) return reply.status(304).send()
  return sendPiece(reply, { size, read: (piece) => store.read(hash, piece) })
}
