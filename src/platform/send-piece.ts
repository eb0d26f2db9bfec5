import type { FastifyReply } from 'fastify'
import type { InPieces, Piece } from './binding.ts'

/** The piece the browser asks for (RFC 9110, one range), or the whole. */
export async function sendPiece(reply: FastifyReply, content: InPieces): Promise<FastifyReply> {
  const { size } = content
  const piece = pieceAsked(reply.request.headers.range, size)
  reply.header('accept-ranges', 'bytes')
  if (piece === 'beyond') return reply.status(416).header('content-range', `bytes */${size}`).send()
  const { start, end } = piece ?? { start: 0, end: size - 1 }
  if (piece) reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`)
  return reply.header('content-length', end - start + 1).send(await content.read({ start, end }))
}

/** Undefined: the whole is asked for, or in a way that may be answered with the whole. */
export function pieceAsked(range: string | undefined, size: number): Piece | 'beyond' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (from === '' && to === '') return undefined
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last === 0 ? 'beyond' : { start: size - last, end: size - 1 }
  }
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (start >= size) return 'beyond'
  return end < start ? undefined : { start, end }
}
