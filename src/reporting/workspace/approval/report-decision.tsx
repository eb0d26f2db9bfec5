import { useQueryClient } from '@tanstack/react-query'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { DecisionBar } from '../../../work/workspace/decision-bar.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { reporting } from '../report/report-calls.ts'

/** Approve or return the report as it is on the screen. */
export function ReportDecision(props: { report: ReportView; onDecided: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { report } = props
  const params = { reportId: report.id }
  const period = report.periodLabel
  /** After a decision, or after somebody else's: everything of reports is read anew. */
  const fresh = async () => {
    await Promise.all([
      cache.invalidateQueries({ queryKey: ['reports'] }),
      cache.invalidateQueries({ queryKey: ['waiting'] }),
    ])
  }
  return (
    <DecisionBar
      subject={`report:${report.id}`}
      contentHash={report.contentHash ?? ''}
      submittedBy={report.approval?.requestedByName ?? ''}
      approve={{
        title: t('Duyệt báo cáo {period}?', { period }),
        explained: t(
          'Đúng bản anh chị vừa xem được giữ vĩnh viễn: lời văn, {figures} số liệu và {lines} dòng phụ lục. Sau khi duyệt không ai sửa được; số liệu ghi muộn chỉ thành phần đính chính bên cạnh.',
          { figures: number(report.cells.length, t.language), lines: report.lines.length },
        ),
        meanwhile: t('Đang lập bản DOCX và PDF, mất vài giây.'),
        act: (contentHash) => reporting.approveReport({ params, body: { contentHash } }),
        said: () => t('Đã duyệt báo cáo {period}', { period }),
      }}
      giveBack={{
        title: t('Trả lại báo cáo {period}', { period }),
        act: (reason) => reporting.returnReport({ params, body: { reason } }),
        said: t('Đã trả lại báo cáo {period}', { period }),
      }}
      onDecided={async () => {
        props.onDecided()
        await fresh()
      }}
      onMoved={fresh}
    />
  )
}
