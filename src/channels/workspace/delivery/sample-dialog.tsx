import { useState } from 'react'
import { NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { FormDialog } from '../../../workspace/form-dialog.tsx'
import { problemFields } from '../../../workspace/problem-notice.tsx'
import { sampleKinds } from '../../delivery/sample-contract.ts'
import { en } from '../../en.ts'
import { channels } from '../channel-calls.ts'
import { countTyped } from '../typed-count.ts'
import { instantOf, whenOf } from '../when.ts'
import { WhenField } from '../when-field.tsx'
import { type DeliveryDialogProps, useDeliveryAct } from './delivery-act.ts'
import { sampleWords } from './sample-words.ts'

/** One reading of a counter elsewhere; earlier readings stay as they are. */
export function SampleDialog({ delivery, onClose }: DeliveryDialogProps) {
  const t = useT(en)
  const [kind, setKind] = useState<(typeof sampleKinds)[number]>('views')
  const [value, setValue] = useState('')
  const [source, setSource] = useState(delivery.channelName)
  const [when, setWhen] = useState(() => whenOf(new Date().toISOString()))
  const act = useDeliveryAct(
    () =>
      channels.addSample({
        params: { deliveryId: delivery.id },
        body: {
          kind,
          value: countTyped(value) ?? Number.NaN,
          takenAt: instantOf(when) ?? '',
          source,
        },
      }),
    t('Đã ghi số đọc được'),
    onClose,
  )
  const fields = problemFields(act.error)
  return (
    <FormDialog
      title={t('Ghi số đọc được')}
      act={t('Lưu')}
      busy={act.isPending}
      error={act.error}
      onAct={() => {
        act.mutate()
      }}
      onClose={onClose}
    >
      <Select
        id="sample-kind"
        label={t('Số gì')}
        value={kind}
        options={sampleKinds.map((one) => ({ value: one, label: t(sampleWords[one] ?? one) }))}
        onChange={(event) => {
          setKind(sampleKinds.find((one) => one === event.target.value) ?? 'views')
        }}
      />
      <NumberInput
        id="sample-value"
        label={t('Bao nhiêu')}
        required
        value={value}
        error={fields['value']}
        onChange={(event) => {
          setValue(event.target.value)
        }}
      />
      <WhenField
        id="sample-when"
        dateLabel={t('Đọc ngày')}
        value={when}
        error={fields['takenAt']}
        onChange={setWhen}
      />
      <TextInput
        id="sample-source"
        label={t('Đọc ở đâu')}
        required
        maxLength={200}
        value={source}
        error={fields['source']}
        onChange={(event) => {
          setSource(event.target.value)
        }}
      />
    </FormDialog>
  )
}
