import { useState } from 'react'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import { channels } from '../channel-calls.ts'
import { instantOf, whenOf } from '../when.ts'
import { WhenField } from '../when-field.tsx'
import { type DeliveryDialogProps, useDeliveryAct } from './delivery-act.ts'

/** To another time; one that failed goes again then. */
export function ReplanDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const { id, version, state, dueAt } = delivery
  const [when, setWhen] = useState(() =>
    whenOf(state === 'failed' ? new Date().toISOString() : dueAt),
  )
  const at = instantOf(when)
  const act = useDeliveryAct(
    () =>
      channels.replanDelivery({ params: { deliveryId: id }, body: { version, dueAt: at ?? '' } }),
    state === 'failed' ? t('Đã hẹn lại') : t('Đã đổi giờ'),
    onClose,
  )
  const fields = problemFields(act.error)
  return (
    <FormDialog
      title={state === 'failed' ? t('Hẹn lại lần đưa tin') : t('Đổi giờ đưa tin')}
      act={t('Lưu')}
      busy={act.isPending}
      error={act.error}
      placed={['dueAt']}
      onAct={() => {
        act.mutate()
      }}
      onClose={onClose}
    >
      <p className="soft">
        {t('Giờ đã qua nghĩa là đi ngay. Khi đến giờ hệ thống hỏi lại phê duyệt một lần nữa.')}
      </p>
      <WhenField
        id="delivery-when"
        dateLabel={t('Ngày đưa')}
        value={when}
        error={fields['dueAt']}
        onChange={setWhen}
      />
    </FormDialog>
  )
}
