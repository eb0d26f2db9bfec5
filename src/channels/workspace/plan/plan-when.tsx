import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { daysLater, whenOf } from '../when.ts'
import { WhenField } from '../when-field.tsx'
import type { Choice } from './plan-choice.ts'

/** At once, or at a time of its own: loudspeakers speak at five in the afternoon, a page at any hour. */
export function PlanWhen(props: {
  id: string
  choice: Choice
  onChoose: (choice: Choice) => void
}) {
  const t = useT(en)
  const { id, choice, onChoose } = props
  return (
    <>
      <Select
        id={`when-${id}`}
        label={t('Khi nào')}
        value={choice.when ? 'later' : 'now'}
        options={[
          { value: 'now', label: t('Ngay khi bấm') },
          { value: 'later', label: t('Hẹn giờ') },
        ]}
        onChange={(event) => {
          const tomorrow = whenOf(daysLater(new Date().toISOString(), 1)).date
          onChoose({
            ...choice,
            when: event.target.value === 'later' ? { date: tomorrow, time: '08:00' } : null,
          })
        }}
      />
      {choice.when ? (
        <WhenField
          id={`when-${id}`}
          dateLabel={t('Ngày đưa')}
          value={choice.when}
          onChange={(when) => {
            onChoose({ ...choice, when })
          }}
        />
      ) : null}
    </>
  )
}
