import { dateTime, daysFromToday, shortDate } from './format.ts'
import { useT } from './language.tsx'

/** "Đang ở Văn phòng từ 12/11/2026 (8 ngày trước)": stands on every object that waits for somebody. */
export function HeldBy(props: {
  who: string
  /** ISO local date */
  since: string
  today: string
}) {
  const t = useT()
  return (
    <span className="soft">
      {t('Đang ở {who} từ {date}', { who: props.who, date: shortDate(props.since, t.language) })} (
      {daysFromToday(props.since, props.today, t.language)})
    </span>
  )
}

/** An instant, machine-readable and as the wall clock in Viet Nam shows it. */
export function Moment(props: { at: string }) {
  const { language } = useT()
  return <time dateTime={props.at}>{dateTime(props.at, language)}</time>
}
