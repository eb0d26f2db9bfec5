import type { FastifyInstance } from 'fastify'
import { codeOfPath, findPublishedItem, publishedPath } from '../content/index.ts'
import { findPrintedCode } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import { notFound } from '../platform/refusal.ts'

/** `/q/{code}`: what a QR on paper holds. It leads to where the thing is today, so nobody may remember the way. */
export function mountPrintedCodes(app: FastifyInstance, house: House): void {
  app.get<{ Params: { code: string } }>('/q/:code', async (request, reply) => {
    const code = request.params.code.toLowerCase()
    const address = await whereNow(house, code)
    if (address === undefined) {
      throw notFound('Không có mã này. Hãy thử quét lại, hoặc tìm cơ quan theo tên ở trang đầu.')
    }
    return reply.header('cache-control', 'no-store').redirect(address, 302)
  })
}

async function whereNow(house: House, code: string): Promise<string | undefined> {
  const db = house.database.published
  const found = await findPrintedCode(db, house.config.publicUrl, code)
  if (!found) return undefined
  const { front, path, unitId } = found
  const article = /^tin-tuc\/(.+)$/.exec(path)?.[1]
  if (article === undefined) return front + path
  const published = await findPublishedItem(db, unitId, codeOfPath(article) ?? '')
  // Printed before it was published, or taken back since: the office itself tells more than an error.
  return published ? front + publishedPath(published) : front
}
