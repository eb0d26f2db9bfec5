import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Field, described } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { useSettled } from '../../../workspace/settled.ts'
import { en } from '../../en-units.ts'
import { foundQuery } from '../organization-calls.ts'
import { kindLabel } from '../unit-labels.ts'
import css from './unit-field.module.css'

export interface ChosenUnit {
  id: string
  name: string
}

/** Chooses units by name: one, which a further choice replaces, or several. */
export function UnitField(props: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  several?: boolean
  chosen: readonly ChosenUnit[]
  /** As they were on this day. */
  on?: string | undefined
  onChange: (chosen: readonly ChosenUnit[]) => void
}) {
  const t = useT(en)
  const { id, chosen, several, onChange } = props
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim(), 250)
  const found = useQuery({ ...foundQuery(words, props.on), enabled: words.length > 1 })
  const field = {
    id,
    label: props.label,
    hint: props.hint,
    error: props.error,
    required: props.required,
  }
  const offered = (found.data?.items ?? []).filter(
    (unit) => !chosen.some((one) => one.id === unit.id),
  )
  const isAsking = typed.trim() !== '' && words.length > 1 && found.isSuccess
  return (
    <Field {...field}>
      {chosen.length > 0 ? (
        <ul className={css['chosen']}>
          {chosen.map((unit) => (
            <li key={unit.id}>
              {unit.name}
              <Button
                kind="quiet"
                icon="close"
                iconOnly
                onClick={() => {
                  onChange(chosen.filter(({ id: other }) => other !== unit.id))
                }}
              >
                {t('Bỏ {name}', { name: unit.name })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {several || chosen.length === 0 ? (
        <input
          {...described(field)}
          type="search"
          className="input"
          autoComplete="off"
          placeholder={t('Gõ tên đơn vị')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
      ) : null}
      {isAsking && offered.length > 0 ? (
        <ul className={css['offered']} aria-label={t('Đơn vị tìm thấy')}>
          {offered.slice(0, 8).map((unit) => (
            <li key={unit.id}>
              <button
                type="button"
                onClick={() => {
                  const one = { id: unit.id, name: fullerName(unit) }
                  onChange(several ? [...chosen, one] : [one])
                  setTyped('')
                }}
              >
                <span>{fullerName(unit)}</span>
                <span className="soft small">{kindLabel(unit.kind, t)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {isAsking && offered.length === 0 ? (
        <output className="soft">{t('Không có đơn vị nào tên như vậy')}</output>
      ) : null}
    </Field>
  )
}

/** "Công an xã" is one of thousands; "Công an xã Bình Minh" says of which. */
function fullerName({ name, shortName }: { name: string; shortName: string }): string {
  return shortName.length > name.length ? shortName : name
}
