import { useState } from 'react'
import { type PickedUnit, UnitPicker } from '../../../plans/workspace/plan/plan-unit-picker.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { problemFields, ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import { type DeliveryDialogProps, useDeliveryAct } from '../delivery/delivery-act.ts'
import { notices } from './notice-calls.ts'

/** The own unit first, others below it when chosen; cannot be sent twice. */
export function SendNoticeDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const unit = useUnit()
  const [units, setUnits] = useState<readonly PickedUnit[]>(
    unit ? [{ id: unit.id, name: unit.name }] : [],
  )
  const [picking, setPicking] = useState(false)
  const { id, version } = delivery
  const act = useDeliveryAct(
    () =>
      notices.sendNotice({
        params: { deliveryId: id },
        body: { version, unitIds: units.map((one) => one.id) },
      }),
    t('Đã gửi thông báo'),
    onClose,
  )
  const fields = problemFields(act.error)
  if (picking) {
    return (
      <UnitPicker
        chosen={units}
        onClose={() => {
          setPicking(false)
        }}
        onChoose={(chosen) => {
          setUnits(chosen)
          setPicking(false)
        }}
      />
    )
  }
  return (
    <Dialog
      open
      title={t('Gửi thông báo nội bộ')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Để sau')}</Button>
          <Button
            kind="primary"
            busy={act.isPending}
            onClick={() => {
              act.mutate()
            }}
          >
            {t('Gửi')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          'Mọi người có tài khoản của các đơn vị này nhận đúng bản đã duyệt và bấm “Đã đọc”. Chỉ gửi được một lần.',
        )}
      </p>
      <div>
        <p>
          <strong>{t('Gửi đến')}</strong>
        </p>
        <p className={units.length === 0 ? 'soft' : undefined}>
          {units.length === 0
            ? t('Chưa chọn đơn vị nào.')
            : units.map(({ name }) => name).join(', ')}
        </p>
        <Button
          icon="unit"
          onClick={() => {
            setPicking(true)
          }}
        >
          {t('Chọn đơn vị')}
        </Button>
        <FieldError id="notice-units" error={fields['unitIds']} />
      </div>
      {Object.keys(fields).length > 0 ? null : <ProblemNotice error={act.error} />}
    </Dialog>
  )
}
