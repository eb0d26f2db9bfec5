import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { longDate, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { FindingList } from './findings.tsx'
import { checkQuery, reporting } from './report-calls.ts'
import type { Editing } from './report-editing.ts'

/** Says what is fixed by the submission and what is still open, then submits exactly what is stored. */
export function SubmitDialog(props: { report: ReportView; editing: Editing; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { report, editing, onClose } = props
  const { today } = useSession()
  const unit = useUnit()
  const check = useQuery({ ...checkQuery(report.id), staleTime: 0 })
  const submit = useMutation({
    mutationFn: async () => {
      const version = await editing.flush()
      if (version === null) return null
      return reporting.submitReport({ params: { reportId: report.id }, body: { version } })
    },
    onSuccess: async (done) => {
      if (done === null) return
      await cache.invalidateQueries({ queryKey: ['reports'] })
      void cache.invalidateQueries({ queryKey: ['waiting'] })
      toast(t('Đã gửi duyệt báo cáo {period}', { period: report.periodLabel }))
      onClose()
    },
  })
  const overridden = report.cells.filter((cell) => cell.override !== null).length
  return (
    <Dialog
      open
      title={t('Gửi duyệt báo cáo {period}?', { period: report.periodLabel })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Xem lại đã')}</Button>
          <Button
            kind="primary"
            busy={submit.isPending}
            onClick={() => {
              submit.mutate()
            }}
          >
            {t('Chốt số liệu và gửi duyệt')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Lời văn, {figures} số liệu cùng đúng những bản ghi đã đếm và {lines} dòng phụ lục được giữ nguyên như lúc này. Việc ghi nhận sau đó không làm đổi báo cáo.',
          { figures: number(report.cells.length, t.language), lines: report.lines.length },
        )}
      </p>
      {overridden > 0 ? (
        <p>
          {t('{n} số do anh chị ghi khác số đếm được, có dấu (*) và lý do.', { n: overridden })}
        </p>
      ) : null}
      {unit?.role === 'head' ? (
        <Notice kind="warning" title={t('Người trình không được tự duyệt')}>
          <p>{t('Anh chị gửi thì một lãnh đạo khác của đơn vị phải duyệt.')}</p>
        </Notice>
      ) : null}
      {today <= report.toOn ? (
        <Notice kind="warning" title={t('Kỳ báo cáo chưa hết')}>
          <p>
            {t('Số liệu lấy đến hết {date}. Việc làm từ nay đến đó sẽ không có trong báo cáo.', {
              date: longDate(report.toOn, t.language),
            })}
          </p>
        </Notice>
      ) : null}
      <Answer query={check} lines={2}>
        {({ items }) =>
          items.length === 0 ? null : (
            <section className="section">
              <h3>{t('Còn {n} chỗ chưa xử lý', { n: items.length })}</h3>
              <FindingList items={items} />
              <p className="soft small">
                {t('Vẫn gửi được; lãnh đạo có thể hỏi về những chỗ này.')}
              </p>
            </section>
          )
        }
      </Answer>
      {submit.data === null ? (
        <Notice kind="error" live title={t('Chưa gửi duyệt')}>
          <p>{t('Phần vừa sửa chưa lưu được. Hãy đóng hộp này, xem báo bên lề rồi gửi lại.')}</p>
        </Notice>
      ) : null}
      <ProblemNotice error={submit.error} />
    </Dialog>
  )
}
