import { useState } from 'react'
import { queueEvidence } from '../../../plans/workspace/activity/activity-sending.ts'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { fieldsOf, isPhysical } from '../../delivery/delivery-fields.ts'
import { en } from '../../en.ts'
import { channels } from '../channel-calls.ts'
import { instantOf, whenOf } from '../when.ts'
import { WhenField } from '../when-field.tsx'
import { ConfirmFields } from './confirm-fields.tsx'
import { detailsOf, type TypedDetails, typedFrom } from './confirm-form.ts'
import { type DeliveryDialogProps, useDeliveryAct } from './delivery-act.ts'
import { whereTo } from './delivery-states.tsx'

/** A person says that it is out there, with what shows it; from then on it is an activity of the unit. */
export function ConfirmDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const { id, version, code } = delivery
  const [typed, setTyped] = useState<TypedDetails>(() => typedFrom(delivery))
  const [when, setWhen] = useState(() => whenOf(delivery.leftAt ?? new Date().toISOString()))
  const [files, setFiles] = useState<readonly File[]>([])
  const act = useDeliveryAct(
    async () => {
      const { url, details } = detailsOf(code, typed)
      const confirmed = await channels.confirmDelivery({
        params: { deliveryId: id },
        body: { version, url, leftAt: instantOf(when), details },
      })
      if (confirmed.activityId && files.length > 0) {
        await queueEvidence({ id: confirmed.activityId, unit: { id: confirmed.unitId } }, files, [])
      }
    },
    t('Đã ghi nhận; việc này đã vào danh sách việc đã làm'),
    onClose,
  )
  const fields = problemFields(act.error)
  return (
    <FormDialog
      title={t('Đã đến {name}', { name: whereTo(delivery) })}
      act={t('Ghi nhận')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        act.mutate()
      }}
      onClose={onClose}
    >
      <ConfirmFields
        code={code}
        fields={fieldsOf(code)}
        typed={typed}
        errors={fields}
        onChange={(change) => {
          setTyped((now) => ({ ...now, ...change }))
        }}
      />
      <WhenField
        id="confirm-when"
        dateLabel={t('Đi ngày')}
        value={when}
        error={fields['leftAt']}
        onChange={setWhen}
      />
      <FileDrop
        id="confirm-files"
        label={
          isPhysical(code) ? t('Ảnh chụp tại chỗ, biên bản, nhật ký') : t('Ảnh chụp màn hình, tệp')
        }
        hint={t('Thành minh chứng của việc đã làm')}
        accept="image/*,application/pdf,audio/*,video/*,.doc,.docx,.xls,.xlsx"
        multiple
        files={files}
        onFiles={(more) => {
          setFiles((now) => [...now, ...more])
        }}
      />
    </FormDialog>
  )
}
