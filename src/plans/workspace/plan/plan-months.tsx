import { useRef } from 'react'
import { monthName, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { stateSign } from '../../../ui/state-badge.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { LineView } from '../../plan/line-contract.ts'
import type { PlanView } from '../../plan/plan-contract.ts'
import { shorten } from '../due/due-words.ts'
import { LineLink } from './plan-line-link.tsx'
import styles from './plan-months.module.css'
import { ScrollRegion } from './plan-scroll.tsx'
import { lineSign, type MonthMark, monthsBetween, monthsOf } from './plan-states.ts'

const LONG = 90

/** Lines against months: bars where there is work, a shape where something falls due. A table throughout. */
export function PlanMonths(props: { plan: PlanView; address: Address }) {
  const t = useT(en)
  const { today } = useSession()
  const { plan, address } = props
  const months = monthsBetween(plan.fromOn, plan.toOn)
  const now = today.slice(0, 7)
  const ref = useRef<HTMLElement>(null)
  return (
    <>
      <ScrollRegion ref={ref} className={styles.frame} label={t('Lịch các việc theo tháng')}>
        <table className={styles.months}>
          <caption className="unseen">{t('Các việc của kế hoạch theo tháng')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Việc')}</th>
              {months.map((month) => (
                <th key={month} scope="col" className={month === now ? styles.now : undefined}>
                  <abbr title={monthName(month, t.language)}>{shortMonth(month, months)}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.lineList.map((line) => {
              const marks = new Map(monthsOf(line, plan).map((mark) => [mark.month, mark]))
              return (
                <tr key={line.id}>
                  <th scope="row">
                    <LineLink lineId={line.id} address={address}>
                      {shorten(line.content, LONG)}
                    </LineLink>
                  </th>
                  {months.map((month) => (
                    <td key={month} className={month === now ? styles.now : undefined}>
                      <Cell mark={marks.get(month)} line={line} plan={plan} today={today} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="soft small">
        {t(
          '● có hạn trong tháng, ○ hạn ở tháng đã qua, ◐ sắp đến hạn, ▲ quá hạn; vạch xám là thời gian làm.',
        )}
      </p>
    </>
  )
}

function Cell(props: {
  mark: MonthMark | undefined
  line: LineView
  plan: PlanView
  today: string
}) {
  const t = useT(en)
  const { mark, line, plan, today } = props
  if (!mark) return null
  if (mark.due.length === 0) {
    return (
      <span className={styles.bar}>
        <span className="unseen">{t('đang làm')}</span>
      </span>
    )
  }
  const dates = mark.due.map((day) => shortDate(day, t.language)).join(', ')
  const isNext = line.nextDueOn !== null && mark.due.includes(line.nextDueOn)
  const sign = isNext ? lineSign(line, plan.state, today, t) : null
  const shape = sign ? stateSign(sign.state).shape : mark.month < today.slice(0, 7) ? '○' : '●'
  return (
    <span
      className={[styles.bar, styles.due, line.state === 'overdue' && isNext && styles.late]
        .filter(Boolean)
        .join(' ')}
      title={t('Hạn {dates}', { dates })}
    >
      <span aria-hidden="true">{shape}</span>
      <span className="unseen">
        {t('Hạn {dates}', { dates })}
        {sign ? `, ${sign.word}` : ''}
      </span>
    </span>
  )
}

function shortMonth(month: string, months: readonly string[]): string {
  const number = String(Number(month.slice(5)))
  return months.length > 12 ? `${number}/${month.slice(2, 4)}` : number
}
