import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import { agreedFieldsOf } from '../../delivery/delivery-fields.ts'
import { channels } from '../channel-calls.ts'
import { ConfirmFields } from './confirm-fields.tsx'
import { detailsOf, type TypedDetails, typedFrom } from './confirm-form.ts'
import { type DeliveryDialogProps, useDeliveryAct } from './delivery-act.ts'
import { whereTo } from './delivery-states.tsx'

/** Given to the station, the paper, the operator; what became of it is told later. */
export function HandOverDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const { id, version, code } = delivery
  const [typed, setTyped] = useState<TypedDetails>(() => typedFrom(delivery))
  const agreed = agreedFieldsOf(code)
  const act = useDeliveryAct(
    () =>
      channels.handOverDelivery({
        params: { deliveryId: id },
        body: { version, details: agreed.length > 0 ? detailsOf(code, typed).details : {} },
      }),
    t('Đã ghi bàn giao'),
    onClose,
  )
  return (
    <ConfirmDialog
      open
      title={t('Đã bàn giao cho {name}?', { name: whereTo(delivery) })}
      act={t('Ghi đã bàn giao')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <p>
        {t(
          'Ghi khi bản đã duyệt thật sự nằm trong tay nơi phát, nơi đăng. Phát xong thì quay lại ghi kết quả.',
        )}
      </p>
      <ConfirmFields
        code={delivery.code}
        fields={agreed}
        typed={typed}
        errors={problemFields(act.error)}
        onChange={(change) => {
          setTyped((now) => ({ ...now, ...change }))
        }}
      />
      <ProblemNotice error={act.error} />
    </ConfirmDialog>
  )
}

export function CancelDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const { id, version } = delivery
  const act = useDeliveryAct(
    () => channels.cancelDelivery({ params: { deliveryId: id }, body: { version } }),
    t('Đã hủy lần đưa tin'),
    onClose,
  )
  return (
    <ConfirmDialog
      open
      title={t('Hủy lần đưa lên {name}?', { name: whereTo(delivery) })}
      act={t('Hủy lần này')}
      busy={act.isPending}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <p>{t('Chưa có gì ra ngoài. Cần thì lên lịch lại từ nội dung.')}</p>
      <ProblemNotice error={act.error} />
    </ConfirmDialog>
  )
}
