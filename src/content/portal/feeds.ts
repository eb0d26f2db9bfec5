import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { PublicFile } from '../../platform/pages.ts'
import { outsidePath } from '../../platform/sites.ts'
import { publishedPath, type PublishedSource } from '../published/published-item.ts'
import { listFeedItems, type FeedItem } from '../published/published-queries.ts'
import { asAtom, asJsonFeed, asRss, type FeedEntry } from './feed-formats.ts'

const FORMATS = [
  { end: 'rss', mime: 'application/rss+xml', write: asRss },
  { end: 'atom', mime: 'application/atom+xml', write: asAtom },
  { end: 'json', mime: 'application/feed+json', write: asJsonFeed },
] as const

/** The newest texts of a unit for readers of feeds, and for portals that take them over. */
export function newsFeeds(house: House): PublicFile[] {
  const { publicUrl } = house.config
  return FORMATS.map(({ end, mime, write }) => ({
    path: `/:unit/tin-tuc.${end}`,
    mime: `${mime}; charset=utf-8`,
    oneLanguage: true,
    render: (input) =>
      openPublicUnit(house, input, `tin-tuc.${end}`, async ({ db, unit, head, tags }) => {
        const items = await listFeedItems(db, unit.id)
        const origin = input.site ? `https://${input.site.host}` : publicUrl
        const root = origin + outsidePath(input.site, `/${input.params['unit']}/`)
        const places = { root, files: origin + head.files, others: publicUrl }
        const sources = items.flatMap(({ source }) => source ?? [])
        return {
          body: write({
            name: unit.name,
            page: `${root}tin-tuc`,
            address: `${root}tin-tuc.${end}`,
            updatedAt:
              items
                .map(({ changedAt }) => changedAt)
                .toSorted()
                .at(-1) ?? NEVER,
            entries: items.map((item) => entryOf(item, places)),
          }),
          tags: [...tags, `items:${unit.id}`, ...sources.map(({ itemId }) => `item:${itemId}`)],
        }
      }),
  }))
}

const NEVER = '1970-01-01T00:00:00Z'

/** For the heads of pages. */
export const feedLinks = FORMATS.map(({ end, mime }) => ({ path: `tin-tuc.${end}`, mime }))

interface Places {
  root: string
  files: string
  /** Where pages of other units are. */
  others: string
}

function entryOf(item: FeedItem, { root, files, others }: Places): FeedEntry {
  const { cover, source } = item
  return {
    ...item,
    id: `urn:uuid:${item.itemId}`,
    address: root + publishedPath(item),
    picture: cover && { address: files + cover.hash, mime: cover.mime, size: cover.size },
    source: source && sourceAt(source, others),
  }
}

function sourceAt({ unitName, path }: PublishedSource, others: string): FeedEntry['source'] {
  const front = path?.split('/')[1]
  return {
    name: unitName,
    address: path === null ? null : others + path,
    feed: front === undefined ? null : `${others}/${front}/tin-tuc.rss`,
  }
}
