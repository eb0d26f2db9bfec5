import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateInput, NumberInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { ProblemNotice, problemFields } from '../../../workspace/problem-notice.tsx'
import { useSession } from '../../../workspace/session.ts'
import { toast } from '../../../workspace/toasts.tsx'
import type { ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { reporting } from './report-calls.ts'

/** The number given at the office's register, and the day. */
export function IssueDialog(props: { report: ReportView; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { report, onClose } = props
  const { today } = useSession()
  const [number, setNumber] = useState('')
  const [issuedOn, setIssuedOn] = useState(today)
  const issue = useMutation({
    mutationFn: () =>
      reporting.issueReport({
        params: { reportId: report.id },
        body: { number: Number(number.trim()), issuedOn },
      }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['reports'] })
      toast(
        t('Đã ghi số {number}/{symbol}', {
          number: number.trim(),
          symbol: report.letterhead.symbol,
        }),
      )
      onClose()
    },
  })
  const fields = problemFields(issue.error)
  const whole = /^\s*\d+\s*$/.test(number)
  return (
    <Dialog
      open
      title={t('Ghi số, ngày ban hành')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={issue.isPending}
            aria-disabled={!whole || undefined}
            onClick={() => {
              if (whole) issue.mutate()
            }}
          >
            {t('Ghi vào báo cáo')}
          </Button>
        </>
      }
    >
      <p>{t('Nội dung đã duyệt giữ nguyên; chỉ ghi thêm số và ngày do văn thư cấp.')}</p>
      <NumberInput
        id="issue-number"
        label={t('Số văn bản')}
        hint={t('Số trong sổ đăng ký văn bản đi, ký hiệu {symbol}', {
          symbol: report.letterhead.symbol,
        })}
        required
        value={number}
        inputMode="numeric"
        error={
          fields['number'] ?? (number !== '' && !whole ? t('Số chỉ gồm chữ số, ví dụ 12.') : null)
        }
        onChange={(event) => {
          setNumber(event.target.value)
        }}
      />
      <DateInput
        id="issue-date"
        label={t('Ngày ban hành')}
        required
        value={issuedOn}
        max={today}
        error={fields['issuedOn']}
        onChange={(event) => {
          setIssuedOn(event.target.value)
        }}
      />
      {issue.error && Object.keys(fields).length === 0 ? (
        <ProblemNotice error={issue.error} />
      ) : null}
    </Dialog>
  )
}
