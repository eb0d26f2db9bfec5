import { Feed } from 'feed'
import { openPublicUnit } from '../../organization/index.ts'
import type { House } from '../../platform/house.ts'
import type { PublicFile } from '../../platform/pages.ts'
import { outsidePath } from '../../platform/sites.ts'
import { publishedPath, type PublishedItem } from '../published/published-item.ts'
import { listPublishedItems } from '../published/published-queries.ts'

const FORMATS = [
  { end: 'rss', mime: 'application/rss+xml', write: (feed: Feed) => feed.rss2() },
  { end: 'atom', mime: 'application/atom+xml', write: (feed: Feed) => feed.atom1() },
  { end: 'json', mime: 'application/feed+json', write: (feed: Feed) => feed.json1() },
] as const

/** The newest texts of a unit for readers of feeds, and for portals that take them over. */
export function newsFeeds(house: House): PublicFile[] {
  return FORMATS.map(({ end, mime, write }) => ({
    path: `/:unit/tin-tuc.${end}`,
    mime: `${mime}; charset=utf-8`,
    oneLanguage: true,
    render: (input) =>
      openPublicUnit(house, input, `tin-tuc.${end}`, async ({ db, unit, head, tags }) => {
        const { items } = await listPublishedItems(db, unit.id, { limit: 30 })
        const origin = input.site ? `https://${input.site.host}` : house.config.publicUrl
        const root = origin + outsidePath(input.site, `/${input.params['unit']}/`)
        return {
          body: write(feedOf({ name: unit.name, root, files: origin + head.files }, items)),
          tags: [...tags, `items:${unit.id}`],
        }
      }),
  }))
}

/** For the heads of pages. */
export function feedLinks(root: string, title: string) {
  return FORMATS.map(({ end, mime }) => ({ title, href: `${root}tin-tuc.${end}`, mime }))
}

function feedOf(
  { name, root, files }: { name: string; root: string; files: string },
  items: readonly PublishedItem[],
): Feed {
  const newest = items
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1)
  const feed = new Feed({
    id: `${root}tin-tuc`,
    title: name,
    link: `${root}tin-tuc`,
    language: 'vi',
    generator: 'Lan Tỏa',
    feedLinks: Object.fromEntries(FORMATS.map(({ end }) => [end, `${root}tin-tuc.${end}`])),
    updated: new Date(newest ?? 0),
  })
  for (const item of items) {
    const address = root + publishedPath(item)
    feed.addItem({
      id: address,
      link: address,
      title: item.title,
      description: item.summary,
      published: new Date(item.publishedAt),
      date: new Date(item.changedAt),
      ...(item.cover ? { image: files + item.cover.hash } : {}),
    })
  }
  return feed
}
