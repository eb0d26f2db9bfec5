import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { CachedPage, PageCache } from './page-cache.ts'

/** A public page: rendered on the server, no script, kept compressed in memory and dropped by tag. */
export interface Page {
  /** Fastify path: `/:unit/ke-hoach/:slug`. The same page in English stands below `/en`. */
  path: string
  /** Query names that change the page; any other is ignored. */
  query?: readonly string[]
  render: (input: PageInput) => Promise<PageContent | Redirection>
}

/** What a page says; the frame around it (head, emblem, menu, foot) is the portal's. */
export interface PageContent {
  title: string
  description: string
  /** Whose pages these are; null: of the whole site. */
  unit: { name: string; slug: string } | null
  crumbs: readonly { label: string; href?: string }[]
  body: ReactNode
  /** The page is forgotten when one of these is dropped. */
  tags: readonly string[]
  /** Kept from search engines: results of a search, for instance. */
  unlisted?: boolean
}

/** Sets a page in its frame: the whole HTML document. */
export type Frame = (content: PageContent, at: { path: string; language: 'vi' | 'en' }) => string

export interface PageInput {
  params: Record<string, string>
  query: Record<string, string>
  language: 'vi' | 'en'
}

/** The address has moved for ever. */
export interface Redirection {
  movedTo: string
}

export function mountPage(app: FastifyInstance, page: Page, cache: PageCache, frame: Frame): void {
  for (const language of ['vi', 'en'] as const) {
    const path = language === 'vi' ? page.path : `/en${page.path}`
    // Not counted: a whole commune may read from behind one address, and a kept page costs next to nothing.
    app.get(path, { config: { rateLimit: false } }, (request, reply) =>
      answer(page, language, cache, frame, request, reply),
    )
    if (path !== '/' && path.endsWith('/')) app.get(path.slice(0, -1), addSlash)
  }
}

/** People leave the last slash out. Only of plain names: "/\\evil.example" would lead elsewhere. */
function addSlash(request: FastifyRequest, reply: FastifyReply): void {
  const [, path, query = ''] = /^((?:\/[a-z0-9-]+)+)(\?.*)?$/.exec(request.url) ?? []
  if (path === undefined) reply.callNotFound()
  else void reply.redirect(`${path}/${query}`, 301)
}

class Moved extends Error {
  readonly to: string
  constructor(to: string) {
    super(`moved to ${to}`)
    this.to = to
  }
}

async function answer(
  page: Page,
  language: 'vi' | 'en',
  cache: PageCache,
  frame: Frame,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const params = request.params as Record<string, string>
  const query = allowed(request.query as Record<string, unknown>, page.query ?? [])
  const address = request.url.split('?')[0] ?? '/'
  // One page, one address: each spelling would be kept on its own.
  const plain = encodeURI(decodeURI(address))
  if (plain !== address) return reply.redirect(plain + request.url.slice(address.length), 301)
  const path = language === 'en' ? address.slice('/en'.length) : address
  const key = `${language} ${path} ${JSON.stringify(query)}`
  try {
    const found = await cache.get(key, encodingOf(request), async () => {
      const content = await page.render({ params, query, language })
      if ('movedTo' in content) throw new Moved(content.movedTo)
      return { html: frame(content, { path, language }), tags: content.tags }
    })
    return send(found, request, reply)
  } catch (error) {
    if (error instanceof Moved) return reply.redirect(error.to, 301)
    throw error
  }
}

function send(page: CachedPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply
    .header('vary', 'Accept-Encoding')
    .header('etag', page.etag)
    .header('cache-control', 'public, max-age=0, must-revalidate')
  if (request.headers['if-none-match'] === page.etag) return reply.status(304).send()
  if (page.encoding) reply.header('content-encoding', page.encoding)
  return reply.type('text/html; charset=utf-8').send(page.body)
}

function encodingOf(request: FastifyRequest): CachedPage['encoding'] {
  const accepted = request.headers['accept-encoding'] ?? ''
  const accepts = (name: string) =>
    typeof accepted === 'string' &&
    new RegExp(`(^|,)\\s*${name}\\s*(;(?!\\s*q=0\\s*(,|$))|,|$)`).test(accepted)
  if (accepts('br')) return 'br'
  return accepts('gzip') ? 'gzip' : null
}

/** The named ones that say something, cut to a sensible length. */
export function allowed(
  query: Record<string, unknown>,
  names: readonly string[],
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const name of names) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') kept[name] = value.slice(0, 200)
  }
  return kept
}
