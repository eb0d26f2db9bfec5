import { openPublicUnit, type PublicUnitPage } from '../../organization/index.ts'
import { localDate } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import type { Page, PageContent, PageInput } from '../../platform/pages.ts'
import { notFound } from '../../platform/refusal.ts'
import { createTranslator, vietnamese } from '../../ui/translate.ts'
import { codeOfPath, publishedPath } from '../published/published-item.ts'
import {
  findPublishedItem,
  listPublishedColumns,
  listPublishedItems,
} from '../published/published-queries.ts'
import { isModel, listAppliedModels, listAppliers } from '../merit/model-queries.ts'
import { listPublishedSeries } from '../series/published-series-queries.ts'
import { ArticleView } from './article-view.tsx'
import { en } from './en.ts'
import { feedLinks } from './feeds.ts'
import { AppliedModels } from './models-view.tsx'
import { NewsList } from './news-list.tsx'
import { SeriesOfColumn } from './series-view.tsx'

/** What a unit has published: all of it, by column, and each text. */
export function articlePages(house: House): Page[] {
  return [newsPage(house), columnPage(house), articlePage(house)]
}

function newsPage(house: House): Page {
  return {
    path: '/:unit/tin-tuc',
    query: ['sau'],
    render: (input) =>
      openPublicUnit(house, input, 'tin-tuc', async (page) => {
        const t = createTranslator([en], input.language)
        return listPage(house, page, input, {
          address: 'tin-tuc',
          title: t('Tin tức và hướng dẫn'),
        })
      }),
  }
}

function columnPage(house: House): Page {
  return {
    path: '/:unit/chuyen-muc/:column',
    query: ['sau'],
    render: (input) => {
      const slug = input.params['column'] ?? ''
      return openPublicUnit(house, input, `chuyen-muc/${slug}`, async (page) => {
        const columns = await listPublishedColumns(page.db, page.unit.id)
        const column = columns.find((one) => one.slug === slug)
        if (!column) throw notFound('Không có chuyên mục này.')
        const { title, description, columnId } = column
        return listPage(house, page, input, {
          address: `chuyen-muc/${slug}`,
          title,
          description,
          columnId,
        })
      })
    },
  }
}

async function listPage(
  house: House,
  { db, unit, head, root, home, tags, shared }: PublicUnitPage,
  input: PageInput,
  of: { address: string; title: string; description?: string; columnId?: string },
): Promise<PageContent> {
  const t = createTranslator([en], input.language)
  const cursor = input.query['sau']
  const { columnId } = of
  const isFirst = columnId === undefined && cursor === undefined
  const [{ items, next }, columns, series, models] = await Promise.all([
    listPublishedItems(db, unit.id, { columnId, cursor: cursorOf(cursor) }),
    shared('columns', 'items', () => listPublishedColumns(db, unit.id)),
    columnId && cursor === undefined ? listPublishedSeries(db, unit.id, { columnId }) : [],
    isFirst ? listAppliedModels(db, unit.id) : [],
  ])
  return {
    title: of.title,
    description: of.description || t('Tin, bài, hướng dẫn của {name}.', { name: unit.name }),
    unit: head,
    crumbs: [home, { label: of.title, ...(columnId ? vietnamese(input.language) : {}) }],
    tags: [...tags, `items:${unit.id}`],
    unlisted: cursor !== undefined,
    links: { feeds: feedLinks },
    body: (
      <section>
        <h1>{of.title}</h1>
        {of.description ? <p className="lead">{of.description}</p> : null}
        <SeriesOfColumn head={head} series={series} />
        <NewsList
          head={head}
          items={items}
          columns={columns}
          chosen={of.columnId ?? null}
          more={next === null ? null : `${root}${of.address}?sau=${encodeURIComponent(next)}`}
        />
        <AppliedModels models={models} to={wholeAddress(house, input)} />
      </section>
    ),
  }
}

/** Where pages of other units are reached: beside this one, or on our own host when this one stands elsewhere. */
function wholeAddress(
  { config }: House,
  { language, site }: Pick<PageInput, 'language' | 'site'>,
): (path: string) => string {
  const start = (site ? config.publicUrl : '') + (language === 'en' ? '/en' : '')
  return (path) => start + path
}

/** Only a mark of ours; anything else begins at the top. */
function cursorOf(typed: string | undefined): string | undefined {
  return typed && /^\d{4}-\d\d-\d\dT[\d:.]+Z~[0-9a-f-]{36}$/.test(typed) ? typed : undefined
}

function articlePage(house: House): Page {
  return {
    path: '/:unit/tin-tuc/:name',
    render: (input) => {
      const name = input.params['name'] ?? ''
      return openPublicUnit(
        house,
        input,
        `tin-tuc/${name}`,
        async ({ db, unit, head, root, home, tags, shared }) => {
          const code = codeOfPath(name) ?? ''
          const [found, columns, [series]] = await Promise.all([
            findPublishedItem(db, unit.id, code),
            shared('columns', 'items', () => listPublishedColumns(db, unit.id)),
            listPublishedSeries(db, unit.id, { code }),
          ])
          if (!found) throw notFound('Không có bài này, hoặc bài đã được gỡ.')
          const path = publishedPath(found)
          if (path !== `tin-tuc/${name}`) return { movedTo: root + path }
          const t = createTranslator([en], input.language)
          const appliers = isModel(found.kind) ? await listAppliers(db, found.itemId) : []
          const column = columns.find(({ columnId }) => columnId === found.columnId)
          return {
            title: found.title,
            description: found.summary || found.title,
            unit: head,
            crumbs: [
              home,
              column
                ? {
                    label: column.title,
                    href: `${root}chuyen-muc/${column.slug}`,
                    ...vietnamese(input.language),
                  }
                : { label: t('Tin tức và hướng dẫn'), href: `${root}tin-tuc` },
            ],
            counted: found.itemId,
            tags: [
              ...tags,
              `item:${found.itemId}`,
              `items:${unit.id}`,
              ...(found.source ? [`item:${found.source.itemId}`] : []),
            ],
            links: {
              isArticle: true,
              feeds: feedLinks,
              ...(found.cover ? { card: head.files + found.cover.hash } : {}),
            },
            body: (
              <ArticleView
                article={found}
                series={series}
                appliers={appliers}
                to={wholeAddress(house, input)}
                unitName={unit.name}
                publishedOn={localDate(found.publishedAt)}
                changedOn={localDate(found.changedAt)}
                head={head}
              />
            ),
          }
        },
      )
    },
  }
}
