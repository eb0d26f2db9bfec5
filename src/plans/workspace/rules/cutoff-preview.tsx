import { useQuery } from '@tanstack/react-query'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-rules.ts'
import { cutoffQuery } from './rule-calls.ts'

/** What periods to come would be, before anything is set. */
export function CutoffPreview(props: { day: number; from: string }) {
  const t = useT(en)
  const { data } = useQuery(cutoffQuery(props.day, props.from))
  if (!data) return null
  return (
    <section aria-live="polite">
      <h3>{t('Các kỳ sắp tới sẽ là')}</h3>
      <ul className="rows small">
        {data.periods.map(({ label, fromOn, toOn }) => (
          <li key={label}>
            {t('{period}: từ {from} đến hết {to}', {
              period: label,
              from: shortDate(fromOn, t.language),
              to: shortDate(toOn, t.language),
            })}
          </li>
        ))}
      </ul>
      <p className="soft small">
        {t('Báo cáo đang soạn của kỳ chưa chốt đổi theo; báo cáo đã trình, đã duyệt giữ nguyên.')}
      </p>
    </section>
  )
}
