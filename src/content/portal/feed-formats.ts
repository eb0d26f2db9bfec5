/** What a feed says, whatever form it takes. Addresses are whole. */
export interface Feed {
  /** The unit whose texts these are. */
  name: string
  /** Where people read them. */
  page: string
  /** Where it stands itself. */
  address: string
  updatedAt: string
  entries: readonly FeedEntry[]
}

export interface FeedEntry {
  /** Stays when the words of the address change. */
  id: string
  address: string
  language: string
  title: string
  summary: string
  publishedAt: string
  changedAt: string
  picture: { address: string; mime: string; size: number } | null
  /** Whose text it was first; the addresses while it is public there. */
  source: { name: string; address: string | null; feed: string | null } | null
}

const MADE_BY = 'Lan Tỏa'

export function asRss({ name, page, address, updatedAt, entries }: Feed): string {
  const items = entries.map(({ picture, source, ...entry }) =>
    element('item', [
      element('title', entry.title),
      element('link', entry.address),
      element('guid', entry.id, { isPermaLink: 'false' }),
      element('pubDate', new Date(entry.publishedAt).toUTCString()),
      // Readers take it as HTML.
      element('description', escaped(entry.summary)),
      element('dc:creator', source?.name ?? name),
      source?.feed ? element('source', source.name, { url: source.feed }) : '',
      picture
        ? element('enclosure', null, {
            url: picture.address,
            type: picture.mime,
            length: String(picture.size),
          })
        : '',
    ]),
  )
  const channel = element('channel', [
    element('title', name),
    element('link', page),
    element('description', name),
    element('language', 'vi'),
    element('lastBuildDate', new Date(updatedAt).toUTCString()),
    element('generator', MADE_BY),
    element('atom:link', null, { rel: 'self', type: 'application/rss+xml', href: address }),
    ...items,
  ])
  return document(
    element('rss', [channel], {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    }),
  )
}

export function asAtom({ name, page, address, updatedAt, entries }: Feed): string {
  const link = (rel: string, href: string, more: Record<string, string> = {}) =>
    element('link', null, { rel, href, ...more })
  const author = (who: string) => element('author', [element('name', who)])
  const written = entries.map(({ picture, source, ...entry }) =>
    element(
      'entry',
      [
        element('id', entry.id),
        element('title', entry.title),
        link('alternate', entry.address),
        element('published', entry.publishedAt),
        element('updated', entry.changedAt),
        element('summary', entry.summary),
        source ? author(source.name) : '',
        source?.address ? link('via', source.address) : '',
        picture
          ? link('enclosure', picture.address, { type: picture.mime, length: String(picture.size) })
          : '',
      ],
      { 'xml:lang': entry.language },
    ),
  )
  return document(
    element(
      'feed',
      [
        element('id', page),
        element('title', name),
        element('updated', updatedAt),
        author(name),
        element('generator', MADE_BY),
        link('alternate', page),
        link('self', address),
        ...written,
      ],
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
    ),
  )
}

export function asJsonFeed({ name, page, address, entries }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: name,
    home_page_url: page,
    feed_url: address,
    language: 'vi',
    authors: [{ name }],
    items: entries.map(({ picture, source, ...entry }) => ({
      id: entry.id,
      url: entry.address,
      external_url: source?.address ?? undefined,
      title: entry.title,
      content_text: entry.summary || entry.title,
      language: entry.language,
      date_published: entry.publishedAt,
      date_modified: entry.changedAt,
      image: picture?.address,
      authors: source ? [{ name: source.name }] : undefined,
    })),
  })
}

function document(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

/** Text is escaped, elements within it are not; null: nothing within. */
function element(
  name: string,
  content: string | readonly string[] | null,
  attributes: Record<string, string> = {},
): string {
  const head = Object.entries(attributes).reduce(
    (words, [attribute, value]) => `${words} ${attribute}="${escaped(value)}"`,
    name,
  )
  if (content === null) return `<${head}/>`
  return `<${head}>${typeof content === 'string' ? escaped(content) : content.join('')}</${name}>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
