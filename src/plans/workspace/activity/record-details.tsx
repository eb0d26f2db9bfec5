import { useState } from 'react'
import { DateInput, NumberInput, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { channelForm } from '../../activity/channel-form.ts'
import { type DetailField, findDetailField } from '../../activity/detail-field.ts'
import { en } from '../../en-activity.ts'
import { channelLabel } from './record-channel.tsx'
import type { FieldsProps } from './record-fields.tsx'
import css from './record.module.css'

/** What only this channel has: the outlet of an article, the chair of a meeting. On a phone it waits folded away. */
export function RecordDetails(props: FieldsProps) {
  const t = useT(en)
  const [wide] = useState(() => matchMedia('(min-width: 640px)').matches)
  const { form, errors, onChange } = props
  const fields = channelForm(form.channel).fields.flatMap((code) => findDetailField(code) ?? [])
  if (form.channel === '' || fields.length === 0) return null
  const isTold = fields.some(({ code }) => form.details?.[code] || errors[`details.${code}`])
  return (
    <details className={css['more']} open={wide || isTold || undefined}>
      <summary>
        {t('Chi tiết: {channel}', { channel: channelLabel(form.channel, t.language) })}
      </summary>
      <div className={css['details']}>
        {fields.map((field) => (
          <Detail
            key={field.code}
            field={field}
            value={form.details?.[field.code] ?? ''}
            error={errors[`details.${field.code}`]}
            onChange={(value) => {
              onChange({ details: { ...form.details, [field.code]: value } })
            }}
          />
        ))}
      </div>
    </details>
  )
}

const CONTROLS = { text: TextInput, long: TextArea, number: NumberInput, date: DateInput } as const

function Detail(props: {
  field: DetailField
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { language } = useT(en)
  const { code, label, labelEn, kind } = props.field
  const shared = {
    id: `record-detail-${code}`,
    label: language === 'vi' ? label : labelEn,
    value: props.value,
    error: props.error,
    onChange: (event: { target: { value: string } }) => {
      props.onChange(event.target.value)
    },
  }
  const Control = CONTROLS[kind]
  return kind === 'long' ? (
    <div className={css['long']}>
      <TextArea {...shared} rows={3} />
    </div>
  ) : (
    <Control {...shared} />
  )
}
