import { useQuery } from '@tanstack/react-query'
import { addressOf } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { OutputWay } from '../output/output-way.tsx'
import type { ReportView } from '../../contract.ts'
import { reportOperations } from '../../report/report-contract.ts'
import { en } from '../../en-dispatch.ts'
import { wayQuery } from '../dispatch/dispatch-calls.ts'

/** What asks before it is done. */
export type Deed = 'submit' | 'issue' | 'reopen' | 'send' | 'correct'

/** What may be done with the report now; one of it leads on. */
export function ReportActions(props: {
  report: ReportView
  unlocked: boolean
  onAsk: (what: Deed) => void
}) {
  const t = useT(en)
  const { report, onAsk } = props
  const { may } = report
  const way = useQuery({ ...wayQuery(report.id), enabled: report.state === 'issued' })
  return (
    <>
      <Downloads report={report} />
      <OutputWay reportId={report.id} />
      {may.edit && may.editVoidsApproval && !props.unlocked ? (
        <Button
          icon="undo"
          onClick={() => {
            onAsk('reopen')
          }}
        >
          {t('Sửa lại')}
        </Button>
      ) : null}
      {may.submit ? (
        <Button
          kind="primary"
          icon="approve"
          onClick={() => {
            onAsk('submit')
          }}
        >
          {t('Gửi duyệt')}
        </Button>
      ) : null}
      {may.approve ? (
        <ButtonLink kind="primary" icon="approve" href={href(`/bao-cao/${report.id}/duyet`)}>
          {t('Xem để duyệt')}
        </ButtonLink>
      ) : null}
      {may.issue ? (
        <Button
          kind="primary"
          icon="check"
          onClick={() => {
            onAsk('issue')
          }}
        >
          {t('Ghi số, ngày ban hành')}
        </Button>
      ) : null}
      {may.correct ? (
        <Button
          icon="write"
          onClick={() => {
            onAsk('correct')
          }}
        >
          {t('Lập bản đính chính')}
        </Button>
      ) : null}
      {way.data?.may.send ? (
        <Button
          kind="primary"
          icon="approve"
          onClick={() => {
            onAsk('send')
          }}
        >
          {t('Gửi cấp trên')}
        </Button>
      ) : null}
    </>
  )
}

/** Before the approval a preview that says so on itself. */
export function Downloads(props: { report: Pick<ReportView, 'id' | 'files'> }) {
  const t = useT(en)
  const { id, files } = props.report
  const params = { reportId: id }
  return (
    <>
      <ButtonLink
        download
        title={files.docx ? t('Bản đã duyệt') : t('Bản xem trước, ghi “Dự thảo”')}
        href={addressOf(reportOperations.downloadReportDocx, { params })}
      >
        {t('Tải DOCX')}
      </ButtonLink>
      <ButtonLink
        download
        title={files.pdf ? t('Bản đã duyệt') : t('Bản xem trước, ghi “Dự thảo”')}
        href={addressOf(reportOperations.downloadReportPdf, { params })}
      >
        {t('Tải PDF')}
      </ButtonLink>
    </>
  )
}
