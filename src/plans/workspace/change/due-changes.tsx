import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { OccurrenceView } from '../../due/occurrence-contract.ts'
import { en } from '../../en-change.ts'

/** What was changed about a date by hand, and why. */
export function DueChanges(props: { occurrence: OccurrenceView }) {
  const t = useT(en)
  const { changes } = props.occurrence
  if (changes.length === 0) return null
  const date = (iso: string) => shortDate(iso, t.language)
  return (
    <section className="section">
      <h3>{t('Đã đổi hạn')}</h3>
      <ul className="rows">
        {changes.map(({ kind, on, by, dueBefore, dueAfter, reason, undoneBy }) => (
          <li key={`${kind} ${on} ${dueBefore} ${dueAfter} ${reason} ${undoneBy}`}>
            <strong>
              {kind === 'move'
                ? t('Dời từ {from} sang {to}', {
                    from: date(dueBefore),
                    to: date(dueAfter ?? dueBefore),
                  })
                : kind === 'pause'
                  ? t('Tạm dừng tính hạn')
                  : t('Thôi không phải làm')}
            </strong>
            <span>{t('Lý do: {reason}', { reason })}</span>
            <span className="soft small">
              {date(on)} · {by}
              {undoneBy === null ? null : ` · ${t('{name} đã hoàn tác', { name: undoneBy })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
