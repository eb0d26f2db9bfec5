import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Field, described } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import type { AddresseeView } from '../../addressee/addressee-contract.ts'
import { en } from '../../en-addressee.ts'
import css from '../unit/unit-field.module.css'
import { offeredQuery } from './addressee-calls.ts'
import { addresseeKind } from './addressee-words.ts'

/** The name of a body outside the system: typed freely, or chosen from the register. An ended one offers who took over. */
export function AddresseeField(props: {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  maxLength?: number
  value: string
  onChange: (name: string) => void
  /** The one chosen, or null as soon as something else is typed. */
  onChoose?: (chosen: { id: string; name: string } | null) => void
}) {
  const t = useT(en)
  const unit = useUnit()
  const { id, value, onChange, onChoose } = props
  const [closed, setClosed] = useState(false)
  const words = useSettled(value.trim(), 250)
  const asks = !closed && words.length > 1 && unit !== undefined
  const found = useQuery({ ...offeredQuery(unit?.id ?? '', words), enabled: asks })
  const field = { ...props, id }
  const choose = (chosen: { id: string; name: string }) => {
    onChange(chosen.name)
    onChoose?.(chosen)
    setClosed(true)
  }
  const offered = asks ? (found.data?.items ?? []) : []
  return (
    <Field
      id={id}
      label={props.label}
      hint={props.hint}
      error={props.error}
      required={props.required}
    >
      <input
        {...described(field)}
        className="input"
        type="text"
        autoComplete="off"
        maxLength={props.maxLength}
        value={value}
        onChange={(event) => {
          setClosed(false)
          onChange(event.target.value)
          onChoose?.(null)
        }}
      />
      {offered.length > 0 ? (
        <ul className={css['offered']} aria-label={t('Có trong sổ')}>
          {offered.map((one) => (
            <Offer key={one.id} addressee={one} onChoose={choose} />
          ))}
        </ul>
      ) : null}
    </Field>
  )
}

function Offer(props: {
  addressee: AddresseeView
  onChoose: (chosen: { id: string; name: string }) => void
}) {
  const t = useT(en)
  const { id, name, kind, hasEnded, validTo, successor } = props.addressee
  if (hasEnded && successor === null) {
    return (
      <li className={css['gone']}>
        <span>{name}</span>
        <span className="soft small">
          {t('không còn từ sau {day}', { day: shortDate(validTo ?? '', t.language) })}
        </span>
      </li>
    )
  }
  const chosen = hasEnded && successor ? successor : { id, name }
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          props.onChoose(chosen)
        }}
      >
        <span>{chosen.name}</span>
        <span className="soft small">
          {hasEnded
            ? t('thay “{name}” từ sau {day}', { name, day: shortDate(validTo ?? '', t.language) })
            : addresseeKind(kind, t)}
        </span>
      </button>
    </li>
  )
}
