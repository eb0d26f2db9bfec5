import { listPublishedColumns, listPublishedPaths, publishedPath } from '../content/index.ts'
import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { PageInput, PublicFile } from '../platform/pages.ts'
import { outsidePath } from '../platform/sites.ts'
import { listPublishedPlans } from '../plans/index.ts'
import { listPublishedReports } from '../reporting/index.ts'
import { unitWays } from './navigation.ts'
import { listSlugs } from './public-unit-queries.ts'

/** What machines read first: the maps of the pages, of all units and of one. */
export function siteFiles(house: House): PublicFile[] {
  return [mapIndex(house), unitMap(house), robots(house)]
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

function mapIndex(house: House): PublicFile {
  return {
    path: '/sitemap.xml',
    mime: 'application/xml; charset=utf-8',
    oneLanguage: true,
    render: async (input) => {
      const slugs = await listSlugs(house.database.published)
      const origin = originOf(house, input)
      const maps = slugs.map(
        (slug) => `<sitemap><loc>${origin}/${slug}/sitemap.xml</loc></sitemap>`,
      )
      return {
        body: `${XML}<sitemapindex ${NAMESPACE}>\n${maps.join('\n')}\n</sitemapindex>\n`,
        tags: ['units'],
      }
    },
  }
}

function unitMap(house: House): PublicFile {
  return {
    path: '/:unit/sitemap.xml',
    mime: 'application/xml; charset=utf-8',
    oneLanguage: true,
    render: (input) =>
      openPublicUnit(house, input, 'sitemap.xml', async ({ db, unit, tags }) => {
        const [plans, columns, texts, reports] = await Promise.all([
          listPublishedPlans(db, unit.id),
          listPublishedColumns(db, unit.id),
          listPublishedPaths(db, unit.id),
          listPublishedReports(db, unit.id),
        ])
        const pages = [
          '',
          ...unitWays.map(({ path }) => path).filter((path) => path !== 'tim-kiem'),
          ...plans.map(({ slug }) => `ke-hoach/${slug}`),
          ...reports.map(({ slug }) => `bao-cao/${slug}`),
          ...columns.map(({ slug }) => `chuyen-muc/${slug}`),
        ].map((path) => ({ path, changed: '' }))
        const below = [
          ...pages,
          ...texts.map((text) => ({
            path: publishedPath(text),
            changed: `<lastmod>${text.changedAt}</lastmod>`,
          })),
        ]
        const origin = originOf(house, input)
        const slug = input.params['unit'] ?? ''
        const entries = below.map(({ path, changed }) => {
          const [vi, en] = [`/${slug}/${path}`, `/en/${slug}/${path}`].map(
            (address) => origin + outsidePath(input.site, address),
          )
          return `<url><loc>${vi}</loc>${changed}<xhtml:link rel="alternate" hreflang="en" href="${en}"/></url>`
        })
        return {
          body: `${XML}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`,
          tags: [...tags, `plans:${unit.id}`, `items:${unit.id}`, `reports:${unit.id}`],
        }
      }),
  }
}

function robots(house: House): PublicFile {
  return {
    path: '/robots.txt',
    mime: 'text/plain; charset=utf-8',
    oneLanguage: true,
    render: async (input) => ({
      body: `User-agent: *\nDisallow: /api/\nDisallow: /lam-viec/\nDisallow: /l/\nSitemap: ${originOf(house, input)}${input.site?.prefix ?? ''}/sitemap.xml\n`,
      tags: [],
    }),
  }
}

/** Where the reader came from: the unit's own domain, or ours. */
function originOf(house: House, { site }: Pick<PageInput, 'site'>): string {
  return site ? `https://${site.host}` : house.config.publicUrl
}
