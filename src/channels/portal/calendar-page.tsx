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

/** `/{unit}/lich`: what the office holds with citizens and what is to be heard, month by month. */
export function calendarPage(house: House): Page {
  return {
    path: '/:unit/lich',
    query: ['thang'],
    render: (input) =>
      openPublicUnit(house, input, 'lich', async ({ db, unit, head, root, tags }) => {
        const t = createTranslator([en], input.language)
        const now = today()
        const month = monthAsked(input.query['thang'], now)
        const [first, last] = [`${month}-01`, `${month}-31`]
        const shown = monthOf(now) === month ? now : first
        const dates = await listPublishedDates(db, unit.id, first, lastDayOf(month))
        const name = monthName(first, input.language)
        const isNow = month === monthOf(now)
        return {
          title: isNow ? t('Lịch') : t('Lịch {month}', { month: name }),
          description: t(
            'Lịch tiếp công dân, đối thoại, hướng dẫn, phát thanh của {name}, {month}.',
            {
              name: unit.name,
              month: name,
            },
          ),
          unit: head,
          crumbs: [
            { label: unit.name, href: root },
            isNow ? { label: t('Lịch') } : { label: t('Lịch'), href: `${root}lich` },
            ...(isNow ? [] : [{ label: name }]),
          ],
          tags: [...tags, `calendar:${unit.id}`],
          unlisted: month < monthOf(now),
          ...(isNow ? {} : { asked: `?thang=${month}` }),
          body: (
            <Month
              root={root}
              month={month}
              now={now}
              past={daysWithDates(dates, first, last).filter(({ day }) => isNow && day < now)}
              days={daysWithDates(dates, shown, last)}
            />
          ),
        }
      }),
  }
}

function Month(props: {
  root: string
  month: string
  now: string
  past: readonly CalendarDay[]
  days: readonly CalendarDay[]
}) {
  const t = useT(en)
  const { root, month, now, past, days } = props
  const beside = [-1, 1].map((step) => monthBeside(month, step)).filter((one) => isShown(one, now))
  return (
    <section className="narrow">
      <h1>{t('Lịch {month}', { month: monthName(`${month}-01`, t.language) })}</h1>
      <nav className="columns" aria-label={t('Các tháng')}>
        {beside.map((one) => (
          <a key={one} href={`${root}lich${one === monthOf(now) ? '' : `?thang=${one}`}`}>
            {one < month ? '‹ ' : null}
            {monthName(`${one}-01`, t.language)}
            {one > month ? ' ›' : null}
          </a>
        ))}
        <a href={`${root}lich.ics`}>{t('Đưa lịch vào điện thoại, máy tính')}</a>
      </nav>
      {days.length === 0 ? (
        <p>
          {past.length === 0
            ? t('Tháng này chưa có việc nào được công bố.')
            : t('Từ hôm nay đến hết tháng không còn việc nào.')}
        </p>
      ) : (
        <CalendarDays days={days} today={now} />
      )}
      {past.length === 0 ? null : (
        <details className="fold">
          <summary>{t('Các ngày đã qua trong tháng')}</summary>
          <CalendarDays days={past} today={now} />
        </details>
      )}
    </section>
  )
}

const monthOf = (day: string) => day.slice(0, 7)

function monthBeside(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7)
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** A year back and a year ahead; anything else is the present month. */
function isShown(month: string, now: string): boolean {
  return month >= monthBeside(monthOf(now), -12) && month <= monthBeside(monthOf(now), 12)
}

function monthAsked(typed: string | undefined, now: string): string {
  return typed && /^\d{4}-(0[1-9]|1[0-2])$/.test(typed) && isShown(typed, now)
    ? typed
    : monthOf(now)
}
