import { dateTime } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { en } from '../en.ts'

/** "Đang ở Trần Thị Hoa từ 12/03/2024, 2 ngày làm việc": stands on everything that waits for somebody. */
export function Holding(props: { by: { name: string; since: string; workingDays: number } }) {
  const t = useT(en)
  const { name, since, workingDays } = props.by
  const date = dayOf(since, t.language)
  return (
    <span className="soft">
      {workingDays > 0
        ? t('Đang ở {name} từ {date}, {n} ngày làm việc', { name, date, n: workingDays })
        : t('Đang ở {name} từ {date}', { name, date })}
    </span>
  )
}

/** The local day of an instant: "12/03/2024". */
export function dayOf(instant: string, language: 'vi' | 'en'): string {
  return dateTime(instant, language).replace(/^\d\d:\d\d, /, '')
}
