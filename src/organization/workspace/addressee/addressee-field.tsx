import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Field, described } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import type { AddresseeView, KnownEndView } from '../../addressee/addressee-contract.ts'
import { en } from '../../en-addressee.ts'
import css from '../unit/unit-field.module.css'
import { offeredQuery } from './addressee-calls.ts'
import { addresseeKind } from './addressee-words.ts'
import { basisOf } from './known-end.tsx'

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
  onChoose?: (chosen: Chosen | null) => void
}) {
  const t = useT(en)
  const unit = useUnit()
  const { id, value, onChange, onChoose } = props
  const [closed, setClosed] = useState(false)
  const words = useSettled(value.trim(), 250)
  const asks = !closed && words.length > 1 && unit !== undefined
  const found = useQuery({ ...offeredQuery(unit?.id ?? '', words), enabled: asks })
  const field = { ...props, id }
  const choose = ({ id: chosenId, name }: Proposed) => {
    onChange(name)
    onChoose?.(chosenId === null ? null : { id: chosenId, name })
    setClosed(true)
  }
  const offered = asks ? (found.data?.items ?? []) : []
  const ends = asks ? endsOf(offered, found.data?.knownEnd ?? null) : []
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
      {offered.length + ends.length > 0 ? (
        <ul className={css['offered']} aria-label={t('Có trong sổ')}>
          {ends.map((end) => (
            <Heir key={`${end.name} ${end.heir}`} end={end} onChoose={choose} />
          ))}
          {offered.map((one) => (
            <Offer key={one.id} addressee={one} onChoose={choose} />
          ))}
        </ul>
      ) : null}
    </Field>
  )
}

interface Chosen {
  id: string
  name: string
}

/** Without an id it does not stand in the register yet. */
interface Proposed {
  id: string | null
  name: string
}

/** Ends that the catalogue knows, of what was typed and of what is offered; each once. */
function endsOf(offered: readonly AddresseeView[], typed: KnownEndView | null): KnownEndView[] {
  const ends = [typed, ...offered.map(({ knownEnd }) => knownEnd)].filter((one) => one !== null)
  return [...new Map(ends.map((one) => [`${one.name} ${one.heir}`, one])).values()]
}

/** Who carries on for a body that is gone, and by what; taken only where somebody chooses it. */
function Heir(props: { end: KnownEndView; onChoose: (chosen: Proposed) => void }) {
  const t = useT(en)
  const { name, endedOn, heir, heirId } = props.end
  const day = shortDate(endedOn, t.language)
  const basis = basisOf(props.end, t)
  if (heir === null) {
    return (
      <li className={css['gone']}>
        <span>{name}</span>
        <span className="soft small">
          {t('không còn từ {day}; chưa rõ nơi kế thừa', { day })} ({basis})
        </span>
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          props.onChoose({ id: heirId, name: heir })
        }}
      >
        <span>{heir}</span>
        <span className="soft small">
          {t('thay “{name}”, không còn từ {day}', { name, day })} ({basis})
        </span>
      </button>
    </li>
  )
}

function Offer(props: { addressee: AddresseeView; onChoose: (chosen: Proposed) => void }) {
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
