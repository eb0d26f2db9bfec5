import { readdir } from 'node:fs/promises'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { WORKSPACE_POLICY } from './guards.ts'

/** A single-page application below `prefix`: its hashed files for ever, every other address is its first page. */
export async function serveFolder(
  app: FastifyInstance,
  prefix: `/${string}/`,
  folder: string,
): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const files = new Set(names.map((name) => name.replaceAll('\\', '/')))
  await app.register(staticFiles, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
  })
  app.get(`${prefix}*`, { config: { rateLimit: false } }, (request, reply) => {
    const name = (request.params as { '*': string })['*']
    if (name.startsWith('assets/') && files.has(name)) {
      reply.header('cache-control', 'public, max-age=31536000, immutable')
      return reply.sendFile(name)
    }
    if (name.startsWith('assets/')) return reply.callNotFound()
    reply.header('cache-control', 'no-cache').header('content-security-policy', WORKSPACE_POLICY)
    return reply.sendFile(files.has(name) ? name : 'index.html')
  })
  app.get(prefix.slice(0, -1), (_, reply) => reply.redirect(prefix))
}
