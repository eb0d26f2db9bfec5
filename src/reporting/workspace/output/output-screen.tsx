import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen, Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-output.ts'
import { outputOperations } from '../../output/output-contract.ts'
import { reportOperations } from '../../report/report-contract.ts'
import { outputQuery } from './output-calls.ts'
import { PublicSide } from './public-side.tsx'

const route = getRouteApi('/bao-cao/$reportId/dua-ra')

/** Everything a report gives out: paper, one-page summary, tables, and what the public reads. */
export function OutputScreen() {
  const t = useT(en)
  const { reportId } = route.useParams()
  const query = useQuery(outputQuery(reportId))
  return (
    <Screen
      title={t('Đưa báo cáo ra')}
      lead={query.data?.title}
      crumbs={[
        { label: t('Báo cáo'), href: href('/bao-cao') },
        { label: query.data?.title ?? '', href: href(`/bao-cao/${reportId}`) },
        { label: t('Đưa báo cáo ra') },
      ]}
    >
      <Answer query={query} lines={10} wholeScreen>
        {(report) => (
          <>
            <Files
              reportId={reportId}
              draft={report.state !== 'approved' && report.state !== 'issued'}
            />
            <PublicSide key={report.published?.publishedAt ?? 'none'} report={report} />
          </>
        )}
      </Answer>
    </Screen>
  )
}

function Files(props: { reportId: string; draft: boolean }) {
  const t = useT(en)
  const params = { reportId: props.reportId }
  return (
    <Section title={t('Tải về')}>
      {props.draft ? (
        <p className="soft">{t('Báo cáo chưa duyệt: mọi bản tải về đều ghi là dự thảo.')}</p>
      ) : null}
      <div className="cluster">
        <ButtonLink download href={addressOf(reportOperations.downloadReportDocx, { params })}>
          {t('Báo cáo, DOCX')}
        </ButtonLink>
        <ButtonLink download href={addressOf(reportOperations.downloadReportPdf, { params })}>
          {t('Báo cáo, PDF')}
        </ButtonLink>
        <ButtonLink download href={addressOf(outputOperations.downloadReportTables, { params })}>
          {t('Các bảng, Excel')}
        </ButtonLink>
        <ButtonLink
          download
          icon="print"
          href={addressOf(outputOperations.downloadReportSummary, { params })}
        >
          {t('Tóm tắt một trang có biểu đồ, PDF')}
        </ButtonLink>
      </div>
    </Section>
  )
}
