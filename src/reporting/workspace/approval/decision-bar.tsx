import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useDraft } from '../../../workspace/draft.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { reporting } from '../report/report-calls.ts'
import css from './approval.module.css'

/** Approve or return, under the thumb. What is approved is the content shown, by its hash. */
export function DecisionBar(props: { report: ReportView; onDecided: () => void }) {
  const t = useT(en)
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <section className={`${css['bar']} no-print`} aria-label={t('Quyết định')}>
        <Button
          icon="undo"
          onClick={() => {
            setAsking('return')
          }}
        >
          {t('Trả lại')}
        </Button>
        <Button
          kind="primary"
          icon="approve"
          onClick={() => {
            setAsking('approve')
          }}
        >
          {t('Duyệt')}
        </Button>
      </section>
      {asking === 'approve' ? <ApproveDialog {...props} onClose={close} /> : null}
      {asking === 'return' ? <ReturnDialog {...props} onClose={close} /> : null}
    </>
  )
}

interface Asked {
  report: ReportView
  onDecided: () => void
  onClose: () => void
}

/** After a decision, or after somebody else's: everything of reports is read anew. */
function useFresh() {
  const cache = useQueryClient()
  return async () => {
    await Promise.all([
      cache.invalidateQueries({ queryKey: ['reports'] }),
      cache.invalidateQueries({ queryKey: ['waiting'] }),
    ])
  }
}

function ApproveDialog({ report, onDecided, onClose }: Asked) {
  const t = useT(en)
  const fresh = useFresh()
  const approve = useMutation({
    mutationFn: () =>
      reporting.approveReport({
        params: { reportId: report.id },
        body: { contentHash: report.contentHash ?? '' },
      }),
    onSuccess: async () => {
      onDecided()
      toast(t('Đã duyệt báo cáo {period}', { period: report.periodLabel }))
      await fresh()
    },
  })
  const moved = approve.error instanceof ApiProblem && approve.error.status === 409
  return (
    <Dialog
      open
      title={t('Duyệt báo cáo {period}?', { period: report.periodLabel })}
      onClose={onClose}
      footer={
        moved ? (
          <Button
            kind="primary"
            onClick={() => {
              onClose()
              void fresh()
            }}
          >
            {t('Xem bản hiện nay')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('Đọc lại đã')}</Button>
            <Button
              kind="primary"
              busy={approve.isPending}
              onClick={() => {
                approve.mutate()
              }}
            >
              {t('Duyệt đúng bản này')}
            </Button>
          </>
        )
      }
    >
      <p>
        {t(
          'Đúng bản anh chị vừa xem được giữ vĩnh viễn: lời văn, {figures} số liệu và {lines} dòng phụ lục. Sau khi duyệt không ai sửa được; số liệu ghi muộn chỉ thành phần đính chính bên cạnh.',
          { figures: number(report.cells.length, t.language), lines: report.lines.length },
        )}
      </p>
      <p className="soft small">
        {t('Mã nội dung: {hash}…', { hash: (report.contentHash ?? '').slice(0, 12) })}
      </p>
      {approve.isPending ? <output>{t('Đang lập bản DOCX và PDF, mất vài giây.')}</output> : null}
      <ProblemNotice error={approve.error} />
    </Dialog>
  )
}

function ReturnDialog({ report, onDecided, onClose }: Asked) {
  const t = useT(en)
  const fresh = useFresh()
  const draft = useDraft(`return-report:${report.id}`, '')
  const [tried, setTried] = useState(false)
  const reason = draft.value.trim()
  const giveBack = useMutation({
    mutationFn: () => reporting.returnReport({ params: { reportId: report.id }, body: { reason } }),
    onSuccess: async () => {
      draft.acknowledged()
      onDecided()
      toast(t('Đã trả lại báo cáo {period}', { period: report.periodLabel }))
      await fresh()
    },
  })
  const fields = problemFields(giveBack.error)
  return (
    <Dialog
      open
      title={t('Trả lại báo cáo {period}', { period: report.periodLabel })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={giveBack.isPending}
            onClick={() => {
              setTried(true)
              if (reason !== '') giveBack.mutate()
            }}
          >
            {t('Trả lại để sửa')}
          </Button>
        </>
      }
    >
      <TextArea
        id="return-reason"
        label={t('Lý do trả lại')}
        hint={t('{name} đọc được nguyên văn. Nói rõ chỗ nào, cần sửa thế nào.', {
          name: report.approval?.requestedByName ?? '',
        })}
        required
        maxLength={2000}
        value={draft.value}
        error={fields['reason'] ?? (tried && reason === '' ? t('Phải ghi lý do trả lại.') : null)}
        onChange={(event) => {
          draft.set(event.target.value)
        }}
      />
      {giveBack.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={giveBack.error} />
      ) : null}
    </Dialog>
  )
}
