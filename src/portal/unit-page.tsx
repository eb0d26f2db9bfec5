import { sendsLetters } from '../channels/index.ts'
import { listPublishedItems, type PublishedItem } from '../content/index.ts'
import { feedLinks } from '../content/portal/feeds.ts'
import { NewsEntries } from '../content/portal/news-list.tsx'
import { openPublicUnit } from '../organization/index.ts'
import type { House } from '../platform/house.ts'
import type { Page, PublicHead } from '../platform/pages.ts'
import { listPublishedPlans } from '../plans/index.ts'
import type { PublishedPlanTitle } from '../plans/index.ts'
import { PlanTiles } from '../plans/portal/plan-tiles.tsx'
import { listPublishedReports, type PublishedReportTitle } from '../reporting/index.ts'
import { ReportTiles } from '../reporting/portal/report-tiles.tsx'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { Contacts } from './contacts.tsx'
import { en } from './en.ts'
import { PromiseCard } from './promise-card.tsx'
import { SearchForm } from './search-form.tsx'

/** `/{unit}/`: search first, then what people come for, what was promised and done, and whom to call. */
export function unitPage(house: House): Page {
  return {
    path: '/:unit/',
    render: (input) =>
      openPublicUnit(house, input, '', async ({ db, unit, head, tags }) => {
        const t = createTranslator([en], input.language)
        const [plans, { items }, reports, letters] = await Promise.all([
          listPublishedPlans(db, unit.id),
          listPublishedItems(db, unit.id, { limit: 6 }),
          listPublishedReports(db, unit.id, 3),
          sendsLetters(house, unit),
        ])
        return {
          title: unit.name,
          description: t(
            'Kế hoạch truyền thông cải cách hành chính của {name} và kết quả thực hiện.',
            { name: unit.name },
          ),
          unit: head,
          crumbs: [],
          links: { feeds: feedLinks(head.root, unit.name) },
          tags: [
            ...tags,
            `channels:${unit.id}`,
            `items:${unit.id}`,
            `plans:${unit.id}`,
            `reports:${unit.id}`,
            ...plans.map(({ planId }) => `plan:${planId}`),
          ],
          body: (
            <UnitHome head={head} plans={plans} news={items} reports={reports} letters={letters} />
          ),
        }
      }),
  }
}

function UnitHome(props: {
  head: PublicHead
  plans: readonly PublishedPlanTitle[]
  news: readonly PublishedItem[]
  reports: readonly PublishedReportTitle[]
  letters: boolean
}) {
  const t = useT(en)
  const { head, plans, news, reports, letters } = props
  const [newest] = plans
  return (
    <>
      <section className="welcome">
        <h1>{head.name}</h1>
        <SearchForm root={head.root} words="" />
      </section>
      <div className="front">
        <div className="front-main">
          {news.length === 0 ? null : (
            <section aria-labelledby="tin-moi">
              <h2 id="tin-moi">{t('Tin mới')}</h2>
              <NewsEntries head={head} items={news} />
              <p>
                <a href={`${head.root}tin-tuc`}>{t('Tất cả tin tức và hướng dẫn')}</a>
              </p>
            </section>
          )}
          {letters ? (
            <p>
              <a href={`${head.root}nhan-tin`}>{t('Nhận tin qua thư điện tử')}</a>
            </p>
          ) : null}
          {newest ? <PromiseCard root={head.root} plan={newest} /> : null}
          {newest && plans.length === 1 ? null : (
            <section aria-labelledby="ke-hoach">
              <h2 id="ke-hoach">{t('Kế hoạch đã ban hành')}</h2>
              <PlanTiles root={head.root} plans={plans} />
            </section>
          )}
          {reports.length === 0 ? null : (
            <section aria-labelledby="bao-cao">
              <h2 id="bao-cao">{t('Báo cáo đã công khai')}</h2>
              <ReportTiles root={head.root} reports={reports} />
            </section>
          )}
        </div>
        {head.contacts.length === 0 ? null : (
          <section className="contact" aria-labelledby="goi-ai">
            <h2 id="goi-ai">{t('Gọi ai, gặp ai')}</h2>
            <Contacts contacts={head.contacts} />
          </section>
        )}
      </div>
    </>
  )
}
