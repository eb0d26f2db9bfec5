import { findLetters, listPublishedDates } from '../channels/index.ts'
import { daysWithDates } from '../channels/portal/calendar-days.ts'
import { ComingDates } from '../channels/portal/calendar-view.tsx'
import { listPublishedColumns, listPublishedItems } from '../content/index.ts'
import { ColumnTiles } from '../content/portal/column-tiles.tsx'
import { NewsEntries } from '../content/portal/news-list.tsx'
import { addDays } from '../law/index.ts'
import type { PublicUnitPage } from '../organization/index.ts'
import { today } from '../platform/clock.ts'
import type { House } from '../platform/house.ts'
import { listPublishedPlans } from '../plans/index.ts'
import { PlanTiles } from '../plans/portal/plan-tiles.tsx'
import { listPublishedReports } from '../reporting/index.ts'
import { ReportTiles } from '../reporting/portal/report-tiles.tsx'
import { type Translator, vietnamese } from '../ui/translate.ts'
import { Contacts } from './contacts.tsx'
import { PromiseCard } from './promise-card.tsx'
import { SearchForm } from './search-form.tsx'

const COMING_DAYS = 30

export function plansOf({ db, unit, shared }: PublicUnitPage) {
  return shared('plan titles', 'plans', () => listPublishedPlans(db, unit.id))
}

type Pieces = Promise<string>[]

/** What the office is, the way to search, and the year's plan in one glance. */
export function heroOf(page: PublicUnitPage, t: Translator): Pieces {
  const { head, root } = page
  return [
    page.piece('welcome', 'face', async () => (
      <section className="welcome">
        <h1 {...vietnamese(t.language)}>{head.name}</h1>
        <p className="lead">
          {t('Đã hứa gì, làm đến đâu, có gì mới, gặp ai: nói rõ ở đây cho mọi người.')}
        </p>
        <SearchForm root={root} words="" />
      </section>
    )),
    page.piece('promise', 'plans', async () => {
      const [newest] = await plansOf(page)
      return newest ? <PromiseCard root={root} plan={newest} /> : null
    }),
  ]
}

/** What is new, what there is to read, what was promised and what came of it. */
export function mainOf(page: PublicUnitPage, t: Translator): Pieces {
  const { db, unit, head, root } = page
  return [
    page.piece('newest', 'items', async () => {
      const { items } = await listPublishedItems(db, unit.id, { limit: 5 })
      return items.length === 0 ? null : (
        <section aria-labelledby="tin-moi">
          <h2 id="tin-moi">{t('Tin mới')}</h2>
          <NewsEntries head={head} items={items} lead />
          <p>
            <a href={`${root}tin-tuc`}>{t('Tất cả tin tức và hướng dẫn')}</a>
          </p>
        </section>
      )
    }),
    page.piece('columns', 'items', async () => {
      const columns = await page.shared('columns', 'items', () => listPublishedColumns(db, unit.id))
      const filled = columns.filter(({ items }) => items > 0)
      return filled.length === 0 ? null : (
        <section aria-labelledby="chuyen-muc">
          <h2 id="chuyen-muc">{t('Chuyên mục')}</h2>
          <ColumnTiles root={root} columns={filled} />
        </section>
      )
    }),
    page.piece('plans', 'plans', async () => {
      const plans = await plansOf(page)
      return plans.length === 1 ? null : (
        <section aria-labelledby="ke-hoach">
          <h2 id="ke-hoach">{t('Kế hoạch đã ban hành')}</h2>
          <PlanTiles root={root} plans={plans} />
        </section>
      )
    }),
    page.piece('reports', 'reports', async () => {
      const reports = await listPublishedReports(db, unit.id, 3)
      return reports.length === 0 ? null : (
        <section aria-labelledby="bao-cao">
          <h2 id="bao-cao">{t('Báo cáo đã công khai')}</h2>
          <ReportTiles root={root} reports={reports} />
        </section>
      )
    }),
  ]
}

/** Whom to call, what is on soon, and how to hear of it. */
export function asideOf(page: PublicUnitPage, t: Translator, house: House): Pieces {
  const { db, unit, head, root } = page
  const [first, last] = [today(), addDays(today(), COMING_DAYS)]
  return [
    page.piece('contacts', 'face', async () =>
      head.contacts.length === 0 ? null : (
        <section className="contact" aria-labelledby="goi-ai">
          <h2 id="goi-ai">{t('Gọi ai, gặp ai')}</h2>
          <Contacts contacts={head.contacts} />
        </section>
      ),
    ),
    page.piece(`dates from ${first}`, 'calendar', async () => {
      const days = daysWithDates(await listPublishedDates(db, unit.id, first, last), first, last)
      return days.length === 0 ? null : (
        <section className="aside-box" aria-labelledby="sap-toi">
          <h2 id="sap-toi">{t('Sắp tới')}</h2>
          <ComingDates days={days} root={root} />
        </section>
      )
    }),
    page.piece('letters', 'channels', async () =>
      head.endedOn === null && (await findLetters(db, house, unit.id)) ? (
        <section className="aside-box" aria-labelledby="nhan-tin">
          <h2 id="nhan-tin">{t('Nhận tin')}</h2>
          <p>{t('Tin mới của cơ quan gửi tới hộp thư của bạn; thôi nhận bằng một lần bấm.')}</p>
          <p>
            <a href={`${root}nhan-tin`}>{t('Nhận tin qua thư điện tử')}</a>
          </p>
        </section>
      ) : null,
    ),
  ]
}
