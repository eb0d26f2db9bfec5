import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { reportState } from './report-states.ts'
import css from './report.module.css'

type Related = ReportView['lentTo'][number]

/** The reports it has to do with: corrected or correcting, borrowing its parts or lending them. */
export function Relatives(props: { report: ReportView }) {
  const t = useT(en)
  const { corrects, correctedBy, lentBy, lentTo } = props.report
  const groups: [string, Related[]][] = [
    [t('Được thay bằng'), correctedBy ? [correctedBy] : []],
    [t('Thay cho'), corrects ? [corrects] : []],
    [t('Lấy một phần từ'), lentBy ? [lentBy] : []],
    [t('Được lồng ghép vào'), lentTo],
  ]
  return groups
    .filter(([, reports]) => reports.length > 0)
    .map(([title, reports]) => (
      <section key={title} className={css['relatives']}>
        <h2>{title}</h2>
        <ul>
          {reports.map((one) => (
            <li key={one.reportId}>
              <a href={href(`/bao-cao/${one.reportId}`)}>{one.title}</a>
              <Standing report={one} />
            </li>
          ))}
        </ul>
      </section>
    ))
}

function Standing(props: { report: Related }) {
  const t = useT(en)
  const { number, issuedOn } = props.report
  const { state, word } = reportState(props.report, t)
  return (
    <p>
      <StateBadge
        state={state}
        word={
          number !== null && issuedOn !== null
            ? t('Số {number}, ban hành {date}', { number, date: shortDate(issuedOn, t.language) })
            : word
        }
      />
    </p>
  )
}
