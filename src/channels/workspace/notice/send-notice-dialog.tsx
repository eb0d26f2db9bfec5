import { useState } from 'react'
import { type PickedUnit, UnitPicker } from '../../../plans/workspace/plan/plan-unit-picker.tsx'
import { Button } from '../../../ui/button.tsx'
import { FieldError } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import type { Audience } from '../../notice/audience.ts'
import { type DeliveryDialogProps, useDeliveryAct } from '../delivery/delivery-act.ts'
import { AudienceFields, writtenAudience } from './audience-fields.tsx'
import { notices } from './notice-calls.ts'

/** The own unit first, others below it when chosen; everybody there or only some; cannot be sent twice. */
export function SendNoticeDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const unit = useUnit()
  const [units, setUnits] = useState<readonly PickedUnit[]>(
    unit ? [{ id: unit.id, name: unit.name }] : [],
  )
  const [only, setOnly] = useState<Audience | null>(null)
  const [picking, setPicking] = useState(false)
  const { id, version } = delivery
  const unitIds = units.map((one) => one.id)
  const act = useDeliveryAct(
    () =>
      notices.sendNotice({
        params: { deliveryId: id },
        body: { version, unitIds, only: writtenAudience(only) },
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
    <FormDialog
      title={t('Gửi thông báo nội bộ')}
      act={t('Gửi')}
      busy={act.isPending}
      error={act.error}
      placed={['unitIds', 'only']}
      onClose={onClose}
      onAct={() => {
        act.mutate()
      }}
    >
      <p>
        {t('Người nhận thấy đúng bản đã duyệt ở chuông của mình và bấm “Đã đọc”. Chỉ gửi một lần.')}
      </p>
      <div className="field">
        <strong>{t('Đơn vị')}</strong>
        <p className={units.length === 0 ? 'soft' : undefined}>
          {units.length === 0
            ? t('Chưa chọn đơn vị nào.')
            : units.map(({ name }) => name).join(', ')}
        </p>
        <div>
          <Button
            icon="unit"
            onClick={() => {
              setPicking(true)
            }}
          >
            {t('Chọn đơn vị')}
          </Button>
        </div>
        <FieldError id="notice-units" error={fields['unitIds']} />
      </div>
      {units.length > 0 ? (
        <AudienceFields
          deliveryId={id}
          unitIds={unitIds}
          only={only}
          error={fields['only']}
          onChange={setOnly}
        />
      ) : null}
    </FormDialog>
  )
}
