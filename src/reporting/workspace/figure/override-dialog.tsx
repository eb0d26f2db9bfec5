import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { NumberInput, TextArea } from '../../../ui/field.tsx'
import { number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import type { CellView, ReportView } from '../../contract.ts'
import { en } from '../../en.ts'
import { nameOf } from './figure-link.tsx'
import { numberTyped } from './number-typed.ts'
import { reporting } from '../report/report-calls.ts'
import type { Editing } from '../report/report-editing.ts'

/** Another figure than the counted one, never without its reason. */
export function OverrideDialog(props: {
  report: ReportView
  cell: CellView
  editing: Editing
  onClose: () => void
}) {
  const t = useT(en)
  const cache = useQueryClient()
  const { report, cell, editing, onClose } = props
  const [value, setValue] = useState(cell.override ? number(cell.override.value) : '')
  const [reason, setReason] = useState(cell.override?.reason ?? '')
  const [tried, setTried] = useState(false)
  const typed = numberTyped(value)
  const key = { code: cell.code, row: cell.row }
  const act = useMutation({
    mutationFn: async (what: 'write' | 'withdraw') => {
      const version = await editing.flush()
      if (version === null) return null
      const params = { reportId: report.id }
      return what === 'withdraw'
        ? reporting.withdrawOverride({ params, body: { ...key, version } })
        : reporting.overrideFigure({
            params,
            body: { ...key, version, value: typed ?? 0, reason },
          })
    },
    onSuccess: async (done, what) => {
      if (done === null) return
      await cache.invalidateQueries({ queryKey: ['reports'] })
      toast(
        done.notice ??
          (what === 'withdraw' ? t('Đã trở về số đếm được') : t('Đã ghi số kèm lý do')),
      )
      onClose()
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) {
        void cache.invalidateQueries({ queryKey: ['reports'] })
      }
    },
  })
  const fields = problemFields(act.error)
  return (
    <Dialog
      open
      title={t('Ghi số khác số đếm được')}
      onClose={onClose}
      footer={
        <>
          {cell.override ? (
            <Button
              kind="danger"
              busy={act.isPending && act.variables === 'withdraw'}
              onClick={() => {
                act.mutate('withdraw')
              }}
            >
              {t('Trở về số đếm được')}
            </Button>
          ) : (
            <Button onClick={onClose}>{t('Để sau')}</Button>
          )}
          <Button
            kind="primary"
            busy={act.isPending && act.variables === 'write'}
            onClick={() => {
              setTried(true)
              if (typed !== null && reason.trim() !== '') act.mutate('write')
            }}
          >
            {t('Ghi số này')}
          </Button>
        </>
      }
    >
      <p>
        {t('{name}: đếm được {counted}. Số anh chị ghi sẽ mang dấu (*), lý do in ngay dưới bảng.', {
          name: nameOf(cell),
          counted: `${number(cell.counted, t.language)} ${cell.unitWord}`,
        })}
      </p>
      <NumberInput
        id="override-value"
        label={t('Số ghi trong báo cáo')}
        required
        value={value}
        error={
          fields['value'] ??
          (tried && typed === null ? t('Hãy ghi một số, ví dụ 1.250 hoặc 83,5.') : null)
        }
        onChange={(event) => {
          setValue(event.target.value)
        }}
      />
      <TextArea
        id="override-reason"
        label={t('Lý do')}
        hint={t('Người duyệt và cấp trên đọc được lý do này.')}
        required
        value={reason}
        error={
          fields['reason'] ??
          (tried && reason.trim() === '' ? t('Phải ghi lý do khi sửa số liệu.') : null)
        }
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
      {act.error && Object.keys(fields).length === 0 ? <ProblemNotice error={act.error} /> : null}
      {act.data === null ? (
        <p role="alert">{t('Phần lời văn vừa sửa chưa lưu được nên chưa ghi số. Hãy thử lại.')}</p>
      ) : null}
    </Dialog>
  )
}
