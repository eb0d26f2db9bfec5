import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { CachedPage, PageCache, RenderedPage } from './page-cache.ts'
import { notFound } from './refusal.ts'
import type { Site, Sites } from './sites.ts'
import { outsidePath } from './sites.ts'
import { isWritable } from './typed-text.ts'
import { isReader, type ViewCounter } from './view-counter.ts'

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
  unit: PublicHead | null
  /** The way down to here; `lang` of the label, where it is not that of the page. */
  crumbs: readonly { label: string; href?: string; lang?: string }[]
  body: ReactNode
  /** The page is forgotten when one of these is dropped. */
  tags: readonly string[]
  /** Counted each time a reader opens the page. */
  counted?: string
  /** What of the query is part of the page's address: `?thang=2026-12`. */
  asked?: string
  /** Kept from search engines: results of a search, for instance. */
  unlisted?: boolean
  /** For readers of feeds (below the unit's root) and for cards in messengers. */
  links?: {
    feeds?: readonly { path: string; mime: string }[]
    card?: string
    isArticle?: boolean
  }
}

/** Whose page it is, as every page of a unit says it. */
export interface PublicHead {
  name: string
  /** The unit above, to tell two of one name apart. */
  above: string | null
  /** Its last day, once that has passed and nobody carries on for it: its pages are kept to be read. */
  endedOn: string | null
  /** Its front page as the reader reaches it: `/xa-binh-minh/`, `/en/xa-binh-minh/`, `/` on a domain of its own. */
  root: string
  /** Where public files are read: `/tep/`, below the path of a portal where the pages stand there. */
  files: string
  /** Whom to call and where to complain. */
  contacts: readonly {
    label: string
    value: string
    href: string | null
    note: string | null
  }[]
}

export interface PageAt {
  /** Among our own addresses, without the language. */
  path: string
  language: 'vi' | 'en'
  /** The unit's own domain or path, where the reader came through one. */
  site: Site | undefined
}

/** Sets a page in its frame: the whole HTML document. */
export type Frame = (content: PageContent, at: PageAt) => string

export interface PageInput {
  params: Record<string, string>
  query: Record<string, string>
  language: 'vi' | 'en'
  site: Site | undefined
}

/** What is no page but as public, and kept the same way: a feed, a calendar, a map of the site, a picture. */
export interface PublicFile {
  path: string
  mime: string
  query?: readonly string[]
  /** The same below `/en`, where English pages lead to it. */
  oneLanguage?: boolean
  render: (
    input: PageInput,
  ) => Promise<{ body: string | Buffer; tags: readonly string[] } | Redirection>
}

/** Where the pages stand: the cache they are kept in, and the addresses units have elsewhere. */
export interface PageHouse {
  pages: PageCache
  sites: Sites
  views: ViewCounter
}

/** The address has moved for ever. */
export interface Redirection {
  movedTo: string
}

export function mountPage(app: FastifyInstance, page: Page, house: PageHouse, frame: Frame): void {
  const render = async (input: PageInput, path: string) => {
    const content = await page.render(input)
    if ('movedTo' in content) throw new Moved(content.movedTo)
    const at = { path, language: input.language, site: input.site }
    return { body: frame(content, at), tags: content.tags, counted: content.counted }
  }
  mountKept(app, house, page, { mime: 'text/html; charset=utf-8', render })
}

export function mountFile(app: FastifyInstance, file: PublicFile, house: PageHouse): void {
  const render = async (input: PageInput) => {
    const content = await file.render(input)
    if ('movedTo' in content) throw new Moved(content.movedTo)
    return content
  }
  mountKept(app, house, file, { mime: file.mime, render })
}

interface Kept {
  mime: string
  render: (input: PageInput, path: string) => Promise<RenderedPage>
}

function mountKept(
  app: FastifyInstance,
  house: PageHouse,
  at: { path: string; query?: readonly string[]; oneLanguage?: boolean },
  kept: Kept,
): void {
  for (const language of ['vi', 'en'] as const) {
    const path = language === 'vi' ? at.path : `/en${at.path}`
    // Not counted: a whole commune may read from behind one address, and a kept page costs next to nothing.
    app.get(path, { config: { rateLimit: false } }, (request, reply) =>
      answer(
        house,
        kept,
        { language: at.oneLanguage ? 'vi' : language, query: at.query ?? [] },
        request,
        reply,
      ),
    )
    if (path !== '/' && path.endsWith('/')) {
      app.get(path.slice(0, -1), (request, reply) => addSlash(house.sites, request, reply))
    }
  }
}

/** People leave the last slash out. Only of plain names: "/\\evil.example" would lead elsewhere. */
function addSlash(sites: Sites, request: FastifyRequest, reply: FastifyReply): void {
  const [, path, query = ''] = /^((?:\/[a-z0-9-]+)+)(\?.*)?$/.exec(request.url) ?? []
  if (path === undefined) reply.callNotFound()
  else void reply.redirect(`${outsidePath(sites.of(request.raw), `${path}/`)}${query}`, 301)
}

class Moved extends Error {
  readonly to: string
  constructor(to: string) {
    super(`moved to ${to}`)
    this.to = to
  }
}

async function answer(
  house: PageHouse,
  { mime, render }: Kept,
  asked: { language: 'vi' | 'en'; query: readonly string[] },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { language } = asked
  const site = house.sites.of(request.raw)
  const params = request.params as Record<string, string>
  const query = allowed(request.query as Record<string, unknown>, asked.query)
  const address = request.url.split('?')[0] ?? '/'
  // "//evil.example/" is another host to a browser that is sent there.
  if (address.startsWith('//')) throw notFound()
  if (!Object.values(params).every(isWritable)) throw notFound()
  // One page, one address: each spelling would be kept on its own.
  const plain = encodeURI(decodeURI(address))
  if (plain !== address) {
    return reply.redirect(outsidePath(site, plain) + request.url.slice(address.length), 301)
  }
  const path = language === 'en' ? address.slice('/en'.length) : address
  const key = `${language} ${site ? site.host + site.prefix : ''} ${path} ${JSON.stringify(query)}`
  const encoding = mime.startsWith('image/') ? null : encodingOf(request)
  try {
    const found = await house.pages.get(key, encoding, () =>
      render({ params, query, language, site }, path),
    )
    if (found.counted !== undefined && isReader(request)) house.views.add(found.counted)
    return send(found, mime, request, reply)
  } catch (error) {
    if (error instanceof Moved) return reply.redirect(error.to, 301)
    throw error
  }
}

function send(
  page: CachedPage,
  mime: string,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply
    .header('vary', 'Accept-Encoding')
    .header('etag', page.etag)
    .header('cache-control', 'public, max-age=0, must-revalidate')
  if (request.headers['if-none-match'] === page.etag) return reply.status(304).send()
  if (page.encoding) reply.header('content-encoding', page.encoding)
  return reply.type(mime).send(page.body)
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
    if (typeof value === 'string' && value !== '' && isWritable(value))
      kept[name] = value.slice(0, 200)
  }
  return kept
}
