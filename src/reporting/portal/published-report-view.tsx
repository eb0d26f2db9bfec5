import { localDate } from '../../platform/clock.ts'
import { fileSize, longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { PublishedReport } from '../output/published-report-queries.ts'
import { en } from './en.ts'
import { referenceIn } from './reference.ts'
import { PublicParts } from './public-parts.tsx'

/** A published report: what it is about, its parts and tables, and what was left out and why. */
export function PublishedReportView(props: {
  report: PublishedReport
  /** Absent: nobody is asked. */
  remarkHref: string | undefined
  pdfHref: string
}) {
  const t = useT(en)
  const { report } = props
  const { issuer, parts, leftOut, hidden } = report.snapshot
  return (
    <>
      <header className="welcome">
        <h1 {...vietnamese(t.language)}>{report.title}</h1>
        <p className="lead" {...vietnamese(t.language)}>
          {issuer}
        </p>
        <p className="soft">
          {referenceIn(report.reference, t.language)}, {longDate(report.issuedOn, t.language)}.{' '}
          {t('Số liệu từ {from} đến {to}.', {
            from: longDate(report.fromOn, t.language),
            to: longDate(report.toOn, t.language),
          })}
        </p>
        {report.pdf ? (
          <p>
            <a href={props.pdfHref} type="application/pdf">
              {t('Tải báo cáo (PDF, {size})', { size: fileSize(report.pdf.size, t.language) })}
            </a>
          </p>
        ) : null}
      </header>
      <PublicParts parts={parts} remarkHref={props.remarkHref} />
      <p className="soft">
        {t('{name} quyết định công khai ngày {date}.', {
          name: report.publishedByName,
          date: longDate(localDate(report.publishedAt), t.language),
        })}{' '}
        {hidden.length > 0
          ? t('Số điện thoại, số giấy tờ của cá nhân được thay bằng “[đã ẩn]”.')
          : null}{' '}
        {leftOut.length > 0 ? t('Một số phần nội bộ không đưa lên trang này.') : null}
      </p>
    </>
  )
}
