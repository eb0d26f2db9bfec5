import { addDays, dayNumber, longDate, monthName } from './format.ts'
import { useT } from './language.tsx'
import { type State, stateSign } from './state-badge.tsx'

/** What falls on one day; `state` is the worst of them. */
export interface MonthMark {
  /** ISO local date */
  on: string
  count: number
  state: State
  href: string
}

/** A month at a glance, weeks from Monday. `month` is `2026-11`; only days with something on them are links. */
export function MonthStrip(props: {
  month: string
  today: string
  marks: readonly MonthMark[]
  /** ISO dates that are no working days; left out: Saturday and Sunday. */
  off?: readonly string[] | undefined
}) {
  const t = useT()
  const first = `${props.month}-01`
  // Day 0 of the count, 1/1/1970, was a Thursday: the fourth place of a week from Monday.
  const lead = (dayNumber(first) + 3) % 7
  const days = daysOf(props.month)
  const marks = new Map(props.marks.map((mark) => [mark.on, mark]))
  const isOff = (iso: string) =>
    props.off ? props.off.includes(iso) : (dayNumber(iso) + 3) % 7 >= 5
  return (
    <section className="month" aria-label={monthName(props.month, t.language)}>
      <div className="grid" aria-hidden="true">
        {(['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const).map((name) => (
          <span key={name} className="name">
            {t(name)}
          </span>
        ))}
      </div>
      <ol className="grid">
        {Array.from({ length: lead }, (_, gap) => (
          <li key={`gap ${gap}`} aria-hidden="true" />
        ))}
        {days.map((iso) => (
          <li key={iso} aria-current={iso === props.today ? 'date' : undefined}>
            <Day
              iso={iso}
              mark={marks.get(iso)}
              className={['day', iso === props.today && 'today', isOff(iso) && 'off']
                .filter(Boolean)
                .join(' ')}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Day(props: { iso: string; mark: MonthMark | undefined; className: string }) {
  const t = useT()
  const { iso, mark, className } = props
  const day = Number(iso.slice(8))
  if (!mark) return <span className={className}>{day}</span>
  const sign = stateSign(mark.state)
  const what = `${t('{n} việc', { n: mark.count })}, ${t(sign.word)}`
  return (
    <a className={className} href={mark.href} title={what}>
      <span className="unseen">{`${longDate(iso, t.language)}: ${what}`}</span>
      <span aria-hidden="true">{day}</span>
      <span className={`mark ${sign.tone}`} aria-hidden="true">
        {sign.shape}
        {mark.count > 1 ? mark.count : null}
      </span>
    </a>
  )
}

function daysOf(month: string): string[] {
  const days: string[] = []
  for (let iso = `${month}-01`; iso.startsWith(month); iso = addDays(iso, 1)) days.push(iso)
  return days
}
