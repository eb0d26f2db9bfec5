import { monthName, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { stateSign } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { en } from '../../en-board.ts'
import type { YearMark } from './year-months.ts'
import css from './year-chart.module.css'

/** One month of one task: the sign in the chart, the same in words on a phone and for the ear. */
export function YearMonth(props: { mark: YearMark | undefined; href: string }) {
  const t = useT(en)
  const { mark } = props
  if (!mark) return null
  if (mark.state === null) {
    return (
      <span className={css['band']}>
        <span className="unseen">{t('đang làm')}</span>
      </span>
    )
  }
  const { shape, tone } = stateSign(mark.state)
  // What is still to come is not green like what is done.
  const colour = mark.state === 'onTime' ? undefined : css[tone]
  const words = wordsOf(mark, t)
  return (
    <a
      className={[css['due'], colour, mark.state === 'done' && css['settled']]
        .filter(Boolean)
        .join(' ')}
      href={props.href}
      title={words}
    >
      <span className={css['month']}>{monthName(mark.month, t.language)}</span>
      <span aria-hidden="true">{shape}</span>
      {mark.units > 1 ? (
        <span aria-hidden="true" className={css['share']}>
          {number(mark.done, t.language)}/{number(mark.units, t.language)}
        </span>
      ) : null}
      <span className={css['words']}>{words}</span>
    </a>
  )
}

function wordsOf({ dates, units, done, late, state }: YearMark, t: Translator): string {
  const [first = '', second] = dates
  const date = shortDate(first, t.language)
  const n = (value: number) => number(value, t.language)
  const when =
    second === undefined
      ? t('hạn {date}', { date })
      : t('{n} hạn, từ {date}', { n: n(dates.length), date })
  const how =
    late > 0
      ? t('{done}/{units} xong, {late} trễ', { done: n(done), units: n(units), late: n(late) })
      : state === 'paused'
        ? t('đang tạm dừng')
        : t('{done}/{units} xong', { done: n(done), units: n(units) })
  return `${when}: ${how}`
}
