import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { PublishedReportTitle } from '../output/published-report-queries.ts'
import { en } from './en.ts'
import { referenceIn } from './reference.ts'

/** A unit's published reports, the latest period first; also on the unit's front page. */
export function ReportTiles(props: { root: string; reports: readonly PublishedReportTitle[] }) {
  const t = useT(en)
  const { root, reports } = props
  if (reports.length === 0) return <p>{t('Đơn vị chưa công khai báo cáo nào trên trang này.')}</p>
  return (
    <ul className="tiles">
      {reports.map(({ reportId, slug, title, periodLabel, reference, issuedOn }) => (
        <li key={reportId}>
          <a href={`${root}bao-cao/${slug}`} {...vietnamese(t.language)}>
            {title}
          </a>
          <span className="soft">
            <span {...vietnamese(t.language)}>{periodLabel}</span> ·{' '}
            {referenceIn(reference, t.language)} · {shortDate(issuedOn, t.language)}
          </span>
        </li>
      ))}
    </ul>
  )
}
