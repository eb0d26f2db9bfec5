import { Checkbox } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-shortcoming.ts'
import type { Shortcoming } from '../../shortcoming/shortcoming-contract.ts'
import styles from './start-plan.module.css'

/** What last year's reports said went badly: what is ticked becomes a task, however the plan begins. */
export function ShortcomingPick(props: {
  year: number
  items: readonly Shortcoming[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const t = useT(en)
  const { year, items, chosen, onChange } = props
  if (items.length === 0) return null
  return (
    <Section title={t('Tồn tại, hạn chế năm {year}', { year: String(year) })}>
      <p className="soft">
        {t(
          'Báo cáo của đơn vị đã nêu. Điều được chọn thành một việc khắc phục trong kế hoạch mới.',
        )}
      </p>
      <ul className={styles.pick}>
        {items.map((one) => (
          <li key={one.id}>
            <Checkbox
              id={`mend-${one.id}`}
              label={one.words}
              hint={one.citation}
              checked={chosen.includes(one.id)}
              onChange={(event) => {
                const rest = chosen.filter((other) => other !== one.id)
                onChange(event.target.checked ? [...rest, one.id] : rest)
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
