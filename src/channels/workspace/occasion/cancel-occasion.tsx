import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { OccasionView } from '../../occasion/occasion-contract.ts'
import { occasions, refreshOccasions } from './occasion-calls.ts'

/** Called off in public, with a reason; this cannot be undone. */
export function CancelOccasion(props: { occasion: OccasionView; onClose: () => void }) {
  const t = useT(en)
  const { occasion, onClose } = props
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    mutationFn: () =>
      occasions.cancelOccasion({
        params: { occasionId: occasion.id },
        body: { version: occasion.version, reason },
      }),
    onSuccess: async () => {
      toast(t('Đã báo hủy trên lịch của đơn vị'))
      await refreshOccasions()
      onClose()
    },
  })
  const fields = problemFields(cancel.error)
  return (
    <Dialog
      open
      title={t('Báo hủy “{title}”', { title: occasion.title })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="danger"
            busy={cancel.isPending}
            onClick={() => {
              cancel.mutate()
            }}
          >
            {t('Báo hủy')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Việc này vẫn ở trên lịch, ghi rõ không tổ chức và lý do. Không mở lại được, chỉ thêm việc mới.',
        )}
      </p>
      <TextArea
        id="cancel-reason"
        label={t('Lý do, người dân đọc được')}
        required
        rows={2}
        maxLength={500}
        value={reason}
        error={fields['reason']}
        onChange={(event) => {
          setReason(event.target.value)
        }}
      />
      {fields['reason'] ? null : <ProblemNotice error={cancel.error} />}
    </Dialog>
  )
}
