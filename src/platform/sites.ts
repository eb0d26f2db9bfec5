import type { IncomingMessage } from 'node:http'

/** An address of the world outside that belongs to one unit: its own domain, or a path under the province's portal. */
export interface Site {
  /** Lower case, with a port where it is not the usual one. */
  host: string
  /** '' or '/xa-binh-minh': what stands before our own paths. */
  prefix: string
  /** The unit's address among ours. */
  slug: string
  /** Of several addresses of one unit the one that machines are to remember. */
  isPrimary?: boolean
}

export interface Sites {
  /** The site a request came through; undefined for our own host. */
  of(request: IncomingMessage): Site | undefined
  /** The path of ours that an outside path stands for; remembers the site of the request. */
  rewrite(request: IncomingMessage): string
  /** Where the pages of the unit at this address of ours are at home; undefined: with us. */
  primaryOf(slug: string): Site | undefined
  replace(all: readonly Site[]): void
}

export function createSites(): Sites {
  let known = new Map<string, Site[]>()
  let primary = new Map<string, Site>()
  const seen = new WeakMap<IncomingMessage, Site>()
  return {
    of: (request) => seen.get(request),
    rewrite: (request) => {
      const url = request.url ?? '/'
      const site = known.size === 0 ? undefined : siteAt(known.get(hostOf(request)), url)
      if (!site) return url
      const rest = url.slice(site.prefix.length) || '/'
      seen.set(request, site)
      if (!isPageOfUnit(rest)) return rest
      const [, english = '', path = '/'] = /^(\/en(?=\/|\?|$))?(.*)$/.exec(rest) ?? []
      return `${english}/${site.slug}${path.startsWith('/') ? path : `/${path}`}`
    },
    primaryOf: (slug) => primary.get(slug),
    replace: (all) => {
      known = byHost(all)
      primary = new Map(all.filter((one) => one.isPrimary).map((one) => [one.slug, one]))
    },
  }
}

/** The longest prefix first, so that a unit below a portal's path is not taken for the portal. */
function byHost(all: readonly Site[]): Map<string, Site[]> {
  const groups = new Map<string, Site[]>()
  for (const site of all.toSorted((a, b) => b.prefix.length - a.prefix.length)) {
    groups.set(site.host, [...(groups.get(site.host) ?? []), site])
  }
  return groups
}

function siteAt(sites: readonly Site[] | undefined, url: string): Site | undefined {
  return sites?.find(
    ({ prefix }) => url.startsWith(prefix) && /^(?:[/?]|$)/.test(url.slice(prefix.length)),
  )
}

/** A proxy on this machine says which host was asked for; from elsewhere that header is anybody's word. */
function hostOf(request: IncomingMessage): string {
  const forwarded = request.headers['x-forwarded-host']
  const from = request.socket.remoteAddress ?? ''
  const near = from === '127.0.0.1' || from === '::1' || from === '::ffff:127.0.0.1'
  const named = near && typeof forwarded === 'string' ? forwarded.split(',')[0] : undefined
  return (named ?? request.headers.host ?? '').trim().toLowerCase()
}

/** Style sheets, files, codes of signs and the workspace have one address on every host. */
function isPageOfUnit(path: string): boolean {
  return !/^\/(?:lam-viec|api|tep|q|l|hooks|healthz|readyz|metrics|robots\.txt)(?:[/?]|$)/.test(
    path,
  )
}

/** How the reader of a site reaches a path of ours: `/en/xa-binh-minh/kenh` → `/en/kenh`. */
export function outsidePath(site: Site | undefined, path: string): string {
  if (!site) return path
  const [, english = '', slug, rest = ''] = /^(\/en)?\/([^/?]*)(.*)$/.exec(path) ?? []
  return slug === site.slug ? `${site.prefix}${english}${rest || '/'}` : path
}
