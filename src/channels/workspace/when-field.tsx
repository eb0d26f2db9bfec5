import { DateInput, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { en } from '../en.ts'
import css from './channels.module.css'
import type { When } from './when.ts'

/** A day and a time of day. */
export function WhenField(props: {
  id: string
  dateLabel: string
  value: When
  error?: string | undefined
  onChange: (value: When) => void
}) {
  const t = useT(en)
  const { id, value, onChange } = props
  return (
    <div className={css['when']}>
      <DateInput
        id={`${id}-date`}
        label={props.dateLabel}
        value={value.date}
        error={props.error}
        onChange={(event) => {
          onChange({ ...value, date: event.target.value })
        }}
      />
      <TextInput
        id={`${id}-time`}
        label={t('Lúc')}
        type="time"
        value={value.time}
        onChange={(event) => {
          onChange({ ...value, time: event.target.value })
        }}
      />
    </div>
  )
}
