import { DateInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { repetitions } from '../../occasion/occasion.ts'
import type { Typed } from './occasion-dialog.tsx'
import { repeatWord } from './occasion-words.ts'
import css from '../channels.module.css'

/** One day, several, or again and again until a day. */
export function OccasionTimeFields(props: {
  value: Typed
  errors: Record<string, string>
  onChange: (change: Partial<Typed>) => void
}) {
  const t = useT(en)
  const { value, errors, onChange } = props
  const again = value.repeats !== 'never'
  return (
    <>
      <Select
        id="occasion-repeats"
        label={t('Lặp lại')}
        value={value.repeats}
        options={repetitions.map((one) => ({ value: one, label: repeatWord(one, t) }))}
        onChange={(event) => {
          const repeats = repetitions.find((one) => one === event.target.value)
          if (repeats) onChange({ repeats })
        }}
      />
      <div className={css['pair']}>
        <DateInput
          id="occasion-starts"
          label={again ? t('Ngày đầu tiên') : t('Ngày')}
          required
          value={value.startsOn}
          error={errors['startsOn']}
          onChange={(event) => {
            onChange({ startsOn: event.target.value })
          }}
        />
        {again ? (
          <DateInput
            id="occasion-until"
            label={t('Lặp lại đến hết ngày')}
            required
            value={value.until}
            error={errors['until']}
            onChange={(event) => {
              onChange({ until: event.target.value })
            }}
          />
        ) : (
          <DateInput
            id="occasion-ends"
            label={t('Đến ngày')}
            hint={t('Chỉ ghi khi kéo dài nhiều ngày.')}
            value={value.endsOn}
            error={errors['endsOn']}
            onChange={(event) => {
              onChange({ endsOn: event.target.value })
            }}
          />
        )}
      </div>
      <div className={css['pair']}>
        <TextInput
          id="occasion-from"
          type="time"
          label={t('Từ giờ')}
          value={value.fromTime}
          error={errors['fromTime']}
          onChange={(event) => {
            onChange({ fromTime: event.target.value })
          }}
        />
        <TextInput
          id="occasion-to"
          type="time"
          label={t('Đến giờ')}
          value={value.toTime}
          error={errors['toTime']}
          onChange={(event) => {
            onChange({ toTime: event.target.value })
          }}
        />
      </div>
    </>
  )
}
