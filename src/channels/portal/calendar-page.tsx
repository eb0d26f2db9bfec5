import { addDays } from '../../law/index.ts'
import { openPublicUnit } from '../../organization/index.ts'
import { today } from '../../platform/clock.ts'
import type { House } from '../../platform/house.ts'
import type { Page } from '../../platform/pages.ts'
import { monthName } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { createTranslator } from '../../ui/translate.ts'
import { listPublishedDates } from '../occasion/published-date-queries.ts'
import { type CalendarDay, daysWithDates } from './calendar-days.ts'
import { CalendarDays } from './calendar-view.tsx'
import { en } from './en.ts'

/** How far the calendar looks ahead when no month is asked for. */
const DAYS_AHEAD = 31

/** `/{unit}/lich`: what the office holds with citizens and what is to be heard; the days to come, or a month. */
export function calendarPage(house: House): Page {
  return {
    path: '/:unit/lich',
    query: ['thang'],
    render: (input) =>
      openPublicUnit(house, input, 'lich', async ({ db, unit, head, root, home, tags }) => {
        const t = createTranslator([en], input.language)
        const now = today()
        const month = monthAsked(input.query['thang'], now)
        const [first, last] = month
          ? [`${month}-01`, lastDayOf(month)]
          : [now, addDays(now, DAYS_AHEAD)]
        const dates = await listPublishedDates(db, unit.id, first, last)
        const name = month ? nameOf(month, input.language) : null
        const title = name === null ? t('Lịch sắp tới') : t('Lịch {month}', { month: name })
        return {
          title,
          description: t('Lịch tiếp công dân, đối thoại, hướng dẫn, phát thanh của {name}.', {
            name: unit.name,
          }),
          unit: head,
          crumbs: [
            home,
            ...(name === null
              ? [{ label: t('Lịch') }]
              : [{ label: t('Lịch'), href: `${root}lich` }, { label: name }]),
          ],
          tags: [...tags, `calendar:${unit.id}`],
          unlisted: month !== null && month < now.slice(0, 7),
          ...(month ? { asked: `?thang=${month}` } : {}),
          body: (
            <Shown
              root={root}
              title={title}
              month={month}
              now={now}
              days={daysWithDates(dates, first, last)}
            />
          ),
        }
      }),
  }
}

function Shown(props: {
  root: string
  title: string
  month: string | null
  now: string
  days: readonly CalendarDay[]
}) {
  const t = useT(en)
  const { root, month, now, days } = props
  const here = month ?? now.slice(0, 7)
  const beside = [monthBeside(here, -1), ...(month ? [] : [here]), monthBeside(here, 1)]
  return (
    <section className="narrow">
      <h1>{props.title}</h1>
      <nav className="columns" aria-label={t('Các tháng')}>
        {month ? <a href={`${root}lich`}>{t('Sắp tới')}</a> : null}
        {beside
          .filter((one) => isShown(one, now))
          .map((one) => (
            <a key={one} href={`${root}lich?thang=${one}`}>
              {monthName(`${one}-01`, t.language)}
            </a>
          ))}
      </nav>
      {days.length === 0 ? (
        <p>
          {month
            ? t('Tháng này không có việc nào được công bố.')
            : t('Trong 31 ngày tới chưa có việc nào được công bố.')}
        </p>
      ) : (
        <CalendarDays days={days} today={now} />
      )}
      <p>
        <a href={`${root}lich.ics`}>{t('Đưa lịch vào điện thoại, máy tính')}</a>
      </p>
    </section>
  )
}

/** Within a sentence: "Lịch tháng 12/2026". */
function nameOf(month: string, language: 'vi' | 'en'): string {
  const name = monthName(`${month}-01`, language)
  return language === 'vi' ? name.toLowerCase() : name
}

function monthBeside(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7)
}

function lastDayOf(month: string): string {
  return addDays(`${monthBeside(month, 1)}-01`, -1)
}

/** A year back and a year ahead. */
function isShown(month: string, now: string): boolean {
  const present = now.slice(0, 7)
  return month >= monthBeside(present, -12) && month <= monthBeside(present, 12)
}

/** Anything that is no month of these is as if none was asked for. */
function monthAsked(typed: string | undefined, now: string): string | null {
  return typed && /^\d{4}-(0[1-9]|1[0-2])$/.test(typed) && isShown(typed, now) ? typed : null
}
