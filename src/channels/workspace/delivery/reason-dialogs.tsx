import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { en } from '../../en.ts'
import { channels } from '../channel-calls.ts'
import { type DeliveryDialogProps, useDeliveryAct } from './delivery-act.ts'
import { whereTo } from './delivery-states.tsx'

/** Looked for and not found, or told that it did not run: nothing went, so it may be planned anew. */
export function DenyDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const [reason, setReason] = useState('')
  const { id, version } = delivery
  const act = useDeliveryAct(
    () => channels.denyDelivery({ params: { deliveryId: id }, body: { version, reason } }),
    t('Đã ghi: chưa đi'),
    onClose,
  )
  return (
    <WithReason
      title={t('Chưa có gì ra ngoài?')}
      act={t('Ghi là chưa đi')}
      label={t('Đã xem ở đâu, thấy gì')}
      reason={reason}
      onReason={setReason}
      asked={act}
      onClose={onClose}
    >
      <p>
        {t('Ghi khi đã chắc chắn {name} chưa đăng, chưa phát. Sau đó mới hẹn lại được.', {
          name: whereTo(delivery),
        })}
      </p>
    </WithReason>
  )
}

export function RetractDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const [reason, setReason] = useState('')
  const { id, version } = delivery
  const act = useDeliveryAct(
    () => channels.retractDelivery({ params: { deliveryId: id }, body: { version, reason } }),
    t('Đã ghi gỡ xuống'),
    onClose,
  )
  return (
    <WithReason
      danger
      title={t('Gỡ khỏi {name}?', { name: whereTo(delivery) })}
      act={t('Gỡ xuống')}
      label={t('Lý do gỡ')}
      reason={reason}
      onReason={setReason}
      asked={act}
      onClose={onClose}
    >
      <p>
        {t(
          'Kênh đã kết nối thì hệ thống gỡ; kênh khác người giữ kênh phải gỡ bằng tay. Việc đã đăng và minh chứng vẫn còn trong sổ. Để đính chính: sửa nội dung, trình duyệt lại rồi đưa bản mới.',
        )}
      </p>
    </WithReason>
  )
}

/** What has left stays out; what has not is held back for good. */
export function StopDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const [reason, setReason] = useState('')
  const { id, version } = delivery
  const act = useDeliveryAct(
    () => channels.stopMailing({ params: { deliveryId: id }, body: { version, reason } }),
    t('Đã dừng gửi'),
    onClose,
  )
  return (
    <WithReason
      danger
      title={t('Dừng gửi?')}
      act={t('Dừng gửi')}
      label={t('Vì sao dừng')}
      reason={reason}
      onReason={setReason}
      asked={act}
      onClose={onClose}
    >
      <p>{t('Tin chưa đi không đi nữa. Tin đã đi không gọi lại được.')}</p>
    </WithReason>
  )
}

function WithReason(props: {
  title: string
  act: string
  label: string
  danger?: boolean
  reason: string
  onReason: (reason: string) => void
  asked: { mutate: () => void; isPending: boolean; error: Error | null }
  onClose: () => void
  children: ReactNode
}) {
  const t = useT(en)
  const { asked } = props
  const fields = problemFields(asked.error)
  return (
    <Dialog
      open
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('Để sau')}</Button>
          <Button
            kind={props.danger ? 'danger' : 'primary'}
            busy={asked.isPending}
            onClick={() => {
              asked.mutate()
            }}
          >
            {props.act}
          </Button>
        </>
      }
    >
      {props.children}
      <TextArea
        id="delivery-reason"
        label={props.label}
        required
        rows={3}
        maxLength={1000}
        value={props.reason}
        error={fields['reason']}
        onChange={(event) => {
          props.onReason(event.target.value)
        }}
      />
      {fields['reason'] ? null : <ProblemNotice error={asked.error} />}
    </Dialog>
  )
}
