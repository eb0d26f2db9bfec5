import { findLetters, listPublishedDates } from '../channels/index.ts'
import { type CalendarDay, daysWithDates } from '../channels/portal/calendar-days.ts'
import { ComingDates } from '../channels/portal/calendar-view.tsx'
import { listPublishedColumns, listPublishedItems, type PublishedItem } from '../content/index.ts'
import { ColumnTiles } from '../content/portal/column-tiles.tsx'
import { feedLinks } from '../content/portal/feeds.ts'
import { NewsEntries } from '../content/portal/news-list.tsx'
import { openPublicUnit } from '../organization/index.ts'
import { addDays } from '../law/index.ts'
import { today } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import type { Page, PublicHead } from '../platform/pages.ts'
import { listPublishedPlans } from '../plans/index.ts'
import type { PublishedPlanTitle } from '../plans/index.ts'
import { PlanTiles } from '../plans/portal/plan-tiles.tsx'
import { listPublishedReports, type PublishedReportTitle } from '../reporting/index.ts'
import { ReportTiles } from '../reporting/portal/report-tiles.tsx'
import { useT } from '../ui/language.tsx'
import { createTranslator } from '../ui/translate.ts'
import { vietnamese } from '../ui/translate.ts'
import { Contacts } from './contacts.tsx'
import { en } from './en.ts'
import { PromiseCard } from './promise-card.tsx'
import { SearchForm } from './search-form.tsx'

/** `/{unit}/`: search first, then what people come for, what was promised and done, and whom to call. */
export function unitPage(house: House): Page {
  return {
    path: '/:unit/',
    render: (input) =>
      openPublicUnit(house, input, '', async ({ db, unit, head, tags, shared }) => {
        const t = createTranslator([en], input.language)
        const [first, last] = [today(), addDays(today(), COMING_DAYS)]
        const [plans, { items }, columns, days, reports, letters] = await Promise.all([
          shared('plan titles', 'plans', () => listPublishedPlans(db, unit.id)),
          shared('newest items', 'items', () => listPublishedItems(db, unit.id, { limit: 5 })),
          shared('columns', 'items', () => listPublishedColumns(db, unit.id)),
          shared(`dates from ${first}`, 'calendar', async () =>
            daysWithDates(await listPublishedDates(db, unit.id, first, last), first, last),
          ),
          shared('newest reports', 'reports', () => listPublishedReports(db, unit.id, 3)),
          shared('letters', 'channels', async () => Boolean(await findLetters(db, house, unit.id))),
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
            `calendar:${unit.id}`,
            `channels:${unit.id}`,
            `items:${unit.id}`,
            `plans:${unit.id}`,
            `reports:${unit.id}`,
            ...plans.map(({ planId }) => `plan:${planId}`),
          ],
          body: (
            <UnitHome
              head={head}
              plans={plans}
              news={items}
              columns={columns}
              days={days}
              reports={reports}
              letters={letters}
            />
          ),
        }
      }),
  }
}

const COMING_DAYS = 30

function UnitHome(props: {
  head: PublicHead
  plans: readonly PublishedPlanTitle[]
  news: readonly PublishedItem[]
  columns: Awaited<ReturnType<typeof listPublishedColumns>>
  days: readonly CalendarDay[]
  reports: readonly PublishedReportTitle[]
  letters: boolean
}) {
  const t = useT(en)
  const { head, plans, news, columns, reports } = props
  const [newest] = plans
  const filled = columns.filter(({ items }) => items > 0)
  return (
    <>
      <div className={newest ? 'hero with-promise' : 'hero'}>
        <section className="welcome">
          <h1 {...vietnamese(t.language)}>{head.name}</h1>
          <p className="lead">
            {t('Đã hứa gì, làm đến đâu, có gì mới, gặp ai: nói rõ ở đây cho mọi người.')}
          </p>
          <SearchForm root={head.root} words="" />
        </section>
        {newest ? <PromiseCard root={head.root} plan={newest} /> : null}
      </div>
      <div className="front">
        <div className="front-main">
          {news.length === 0 ? null : (
            <section aria-labelledby="tin-moi">
              <h2 id="tin-moi">{t('Tin mới')}</h2>
              <NewsEntries head={head} items={news} lead />
              <p>
                <a href={`${head.root}tin-tuc`}>{t('Tất cả tin tức và hướng dẫn')}</a>
              </p>
            </section>
          )}
          {filled.length === 0 ? null : (
            <section aria-labelledby="chuyen-muc">
              <h2 id="chuyen-muc">{t('Chuyên mục')}</h2>
              <ColumnTiles root={head.root} columns={filled} />
            </section>
          )}
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
        <Aside head={head} days={props.days} letters={props.letters} />
      </div>
    </>
  )
}

/** Whom to call, what is on soon, and how to hear of it. */
function Aside(props: { head: PublicHead; days: readonly CalendarDay[]; letters: boolean }) {
  const t = useT(en)
  const { head, days, letters } = props
  if (head.contacts.length + days.length === 0 && !letters) return null
  return (
    <div className="front-aside">
      {head.contacts.length === 0 ? null : (
        <section className="contact" aria-labelledby="goi-ai">
          <h2 id="goi-ai">{t('Gọi ai, gặp ai')}</h2>
          <Contacts contacts={head.contacts} />
        </section>
      )}
      {days.length === 0 ? null : (
        <section className="aside-box" aria-labelledby="sap-toi">
          <h2 id="sap-toi">{t('Sắp tới')}</h2>
          <ComingDates days={days} root={head.root} />
        </section>
      )}
      {letters ? (
        <section className="aside-box" aria-labelledby="nhan-tin">
          <h2 id="nhan-tin">{t('Nhận tin')}</h2>
          <p>{t('Tin mới của cơ quan gửi tới hộp thư của bạn; thôi nhận bằng một lần bấm.')}</p>
          <p>
            <a href={`${head.root}nhan-tin`}>{t('Nhận tin qua thư điện tử')}</a>
          </p>
        </section>
      ) : null}
    </div>
  )
}
