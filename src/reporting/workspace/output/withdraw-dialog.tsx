import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en-output.ts'
import { output } from './output-calls.ts'

export function WithdrawDialog(props: { reportId: string; onClose: () => void }) {
  const t = useT(en)
  const cache = useQueryClient()
  const { reportId, onClose } = props
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => output.withdrawReport({ params: { reportId }, body: { reason } }),
    onSuccess: async () => {
      toast(t('Đã gỡ bản công khai'))
      await cache.invalidateQueries({ queryKey: ['reports'] })
      onClose()
    },
  })
  const fields = problemFields(withdraw.error)
  return (
    <Dialog
      open
      title={t('Gỡ bản công khai')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="danger"
            busy={withdraw.isPending}
            onClick={() => {
              withdraw.mutate()
            }}
          >
            {t('Gỡ bản công khai')}
          </Button>
        </>
      }
    >
      <p>
        {t('Người dân không đọc được báo cáo này nữa. Báo cáo đã ban hành vẫn nguyên vẹn ở đây.')}
      </p>
      <TextArea
        id="withdraw-reason"
        label={t('Lý do gỡ')}
        required
        maxLength={1000}
        value={reason}
        error={fields['reason']}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
      {fields['reason'] ? null : <ProblemNotice error={withdraw.error} />}
    </Dialog>
  )
}
