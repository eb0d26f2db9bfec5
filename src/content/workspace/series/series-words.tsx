import { daysFromToday, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import type { Translator } from '../../../ui/translate.ts'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { Rhythm } from '../../series/series.ts'
import type { SeriesView } from '../../series/series-contract.ts'

const words = {
  weekly: 'Mỗi tuần một kỳ',
  monthly: 'Mỗi tháng một kỳ',
  by_date: 'Theo ngày tự chọn',
} as const satisfies Record<Rhythm, string>

export function rhythmWord(rhythm: Rhythm, t: Translator): string {
  return t(words[rhythm])
}

/** Late parts before anything else; then what is due next. */
export function SeriesStanding(props: { series: SeriesView }) {
  const t = useT(en)
  const { today } = useSession()
  const { series } = props
  if (series.closedOn !== null) return <StateBadge state="cancelled" word={t('Đã kết thúc')} />
  if (series.late > 0) {
    return <StateBadge state="overdue" word={t('{n} kỳ chậm', { n: series.late })} />
  }
  if (series.nextDueOn === null) {
    return series.parts > 0 ? <StateBadge state="done" word={t('Đủ bài các kỳ')} /> : null
  }
  return (
    <StateBadge
      state={series.nextDueOn <= today ? 'dueSoon' : 'onTime'}
      word={t('Kỳ tới {date}', {
        date: `${shortDate(series.nextDueOn, t.language)}, ${daysFromToday(series.nextDueOn, today, t.language)}`,
      })}
    />
  )
}
