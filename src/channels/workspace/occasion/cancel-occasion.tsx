import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { toast } from '../../../workspace/toasts.tsx'
import { en } from '../../en.ts'
import type { OccasionView } from '../../occasion/occasion-contract.ts'
import { occasions, refreshOccasions } from './occasion-calls.ts'

interface Props {
  occasion: OccasionView
  onClose: () => void
}

/** Called off in public, with a reason; this cannot be undone. */
export function CancelOccasion(props: Props) {
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
    <FormDialog
      title={t('Báo hủy “{title}”', { title: occasion.title })}
      act={t('Báo hủy')}
      busy={cancel.isPending}
      error={cancel.error}
      placed={['reason']}
      danger
      onAct={() => {
        cancel.mutate()
      }}
      onClose={onClose}
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
    </FormDialog>
  )
}

/** It never was before the public: what was typed is gone, nobody is told. */
export function DiscardOccasion(props: Props) {
  const t = useT(en)
  const { occasion, onClose } = props
  const { id, version, title } = occasion
  const discard = useMutation({
    mutationFn: () => occasions.discardOccasion({ params: { occasionId: id }, body: { version } }),
    onSuccess: async () => {
      toast(t('Đã bỏ bản soạn'))
      onClose()
      await refreshOccasions()
    },
  })
  return (
    <FormDialog
      title={t('Bỏ bản soạn “{title}”?', { title })}
      act={t('Bỏ bản soạn')}
      danger
      busy={discard.isPending}
      error={discard.error}
      onAct={() => {
        discard.mutate()
      }}
      onClose={onClose}
    >
      <p>{t('Người dân chưa thấy việc này. Bỏ rồi thì phải soạn lại.')}</p>
    </FormDialog>
  )
}
