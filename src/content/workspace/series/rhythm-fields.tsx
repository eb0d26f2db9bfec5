import { DateInput, NumberInput, Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { rhythms } from '../../series/series.ts'
import type { Beginning } from './series-dialog.tsx'
import { rhythmWord } from './series-words.tsx'
import css from './series.module.css'

/** How often, from when, how many: the parts are made from it. */
export function RhythmFields(props: {
  value: Beginning
  errors: Record<string, string>
  onChange: (change: Partial<Beginning>) => void
}) {
  const t = useT(en)
  const { value, errors, onChange } = props
  return (
    <div className={css['pair']}>
      <Select
        id="series-rhythm"
        label={t('Nhịp')}
        value={value.rhythm}
        options={rhythms.map((rhythm) => ({ value: rhythm, label: rhythmWord(rhythm, t) }))}
        onChange={(event) => {
          const rhythm = rhythms.find((one) => one === event.target.value)
          if (rhythm) onChange({ rhythm, ...(rhythm === 'by_date' ? { parts: '1' } : {}) })
        }}
      />
      <DateInput
        id="series-first"
        label={t('Ngày có bài của kỳ đầu')}
        required
        value={value.firstDueOn}
        error={errors['firstDueOn']}
        onChange={(event) => {
          onChange({ firstDueOn: event.target.value })
        }}
      />
      <NumberInput
        id="series-parts"
        label={t('Lập sẵn mấy kỳ')}
        hint={t('Thêm, bỏ, đổi ngày từng kỳ được sau.')}
        value={value.parts}
        error={errors['parts']}
        onChange={(event) => {
          onChange({ parts: event.target.value.trim() })
        }}
      />
    </div>
  )
}
