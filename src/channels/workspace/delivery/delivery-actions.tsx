import type { ComponentType } from 'react'
import { addressOf } from '../../../platform/client.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { outputOperations } from '../../output/output-contract.ts'
import { AiringsDialog } from '../loudspeaker/airings-dialog.tsx'
import type { DeliveryDialogProps } from './delivery-act.ts'
import { CancelDialog, HandOverDialog } from './plain-dialogs.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { DenyDialog, RetractDialog, StopDialog } from './reason-dialogs.tsx'
import { ReplanDialog } from './replan-dialog.tsx'
import { SampleDialog } from './sample-dialog.tsx'

export type DeliveryAsking =
  | 'confirm'
  | 'deny'
  | 'handOver'
  | 'replan'
  | 'cancel'
  | 'retract'
  | 'sample'
  | 'stop'
  | 'airings'

/** What may be done with it now; the likeliest first. */
export function DeliveryActions(props: {
  delivery: DeliveryView
  onAsk: (what: DeliveryAsking) => void
}) {
  const t = useT(en)
  const { delivery } = props
  const { may, state } = delivery
  const ask = (what: DeliveryAsking) => () => {
    props.onAsk(what)
  }
  const confirm =
    state === 'unknown' ? t('Đã thấy trên kênh') : state === 'sent' ? t('Xác nhận') : t('Ghi đã đi')
  return (
    <div className="cluster">
      {may.handOver ? (
        <Button kind="primary" onClick={ask('handOver')}>
          {t('Đã bàn giao')}
        </Button>
      ) : null}
      {may.confirm ? (
        <Button kind={may.handOver ? 'normal' : 'primary'} icon="check" onClick={ask('confirm')}>
          {confirm}
        </Button>
      ) : null}
      {may.deny ? (
        <Button onClick={ask('deny')}>
          {state === 'unknown' ? t('Không thấy trên kênh') : t('Không phát, không đăng')}
        </Button>
      ) : null}
      {may.replan ? (
        <Button icon="clock" onClick={ask('replan')}>
          {state === 'failed' ? t('Hẹn lại') : t('Đổi giờ')}
        </Button>
      ) : null}
      {may.retract ? (
        <Button icon="undo" onClick={ask('retract')}>
          {t('Gỡ xuống')}
        </Button>
      ) : null}
      {may.confirm ? (
        <ButtonLink
          icon="upload"
          download
          href={addressOf(outputOperations.downloadPackage, {
            params: { deliveryId: delivery.id },
          })}
        >
          {t('Tải gói để đăng')}
        </ButtonLink>
      ) : null}
      {may.cancel ? (
        <Button kind="quiet" onClick={ask('cancel')}>
          {t('Hủy lần này')}
        </Button>
      ) : null}
    </div>
  )
}

const dialogs: Record<DeliveryAsking, ComponentType<DeliveryDialogProps>> = {
  confirm: ConfirmDialog,
  deny: DenyDialog,
  handOver: HandOverDialog,
  replan: ReplanDialog,
  cancel: CancelDialog,
  retract: RetractDialog,
  sample: SampleDialog,
  stop: StopDialog,
  airings: AiringsDialog,
}

export function DeliveryDialogs(
  props: DeliveryDialogProps & { asking: DeliveryAsking | undefined },
) {
  const { asking, ...rest } = props
  if (asking === undefined) return null
  const Asked = dialogs[asking]
  return <Asked {...rest} />
}
