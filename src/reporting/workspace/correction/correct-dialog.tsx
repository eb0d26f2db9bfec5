import { useRouter } from '@tanstack/react-router'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en-dispatch.ts'
import { useReportsAct } from '../dispatch/dispatch-calls.ts'
import { reporting } from '../report/report-calls.ts'

/** Says what a correction is before one is opened. */
export function CorrectDialog(props: { report: ReportView; onClose: () => void }) {
  const t = useT(en)
  const router = useRouter()
  const { report, onClose } = props
  const open = useReportsAct(async () => {
    const { id } = await reporting.openCorrection({ params: { reportId: report.id } })
    onClose()
    router.history.push(href(`/bao-cao/${id}`))
  })
  return (
    <ConfirmDialog
      open
      title={t('Lập bản đính chính {period}', { period: report.periodLabel })}
      act={t('Lập bản đính chính')}
      busy={open.isPending}
      onClose={onClose}
      onAct={() => {
        open.mutate()
      }}
    >
      <p>
        {t(
          'Báo cáo đã duyệt giữ nguyên từng chữ. Bản đính chính chép lời văn của báo cáo này, đếm lại số liệu và nêu ở đầu số nào đã khác; bản đó đi lại từ đầu: trình, duyệt, cấp số, gửi.',
        )}
      </p>
      {report.lateFigures.length > 0 ? (
        <p>{t('{n} số liệu đã thay đổi sau khi duyệt.', { n: report.lateFigures.length })}</p>
      ) : null}
      <ProblemNotice error={open.error} />
    </ConfirmDialog>
  )
}
