import type { ComponentProps, ReactNode } from 'react'
import { longDate } from './format.ts'
import { Icon } from './icon.tsx'
import { useT } from './language.tsx'

export interface FieldProps {
  /** Also the base of the ids that wire label, hint and error to the control. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** A whole sentence: what is wrong and what to do. */
  error?: ReactNode
  required?: boolean | undefined
}

type Control<T extends 'input' | 'select' | 'textarea'> = FieldProps &
  Omit<ComponentProps<T>, 'id' | 'required'>

/** Label, hint and error around one control; pass `described(props)` on to a control of your own. */
export function Field(props: FieldProps & { children: ReactNode }) {
  const t = useT()
  return (
    <div className="field">
      <label htmlFor={props.id}>
        {props.label} {props.required ? <span className="need">{t('(bắt buộc)')}</span> : null}
      </label>
      {props.hint ? (
        <p className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.children}
      <FieldError id={props.id} error={props.error} />
    </div>
  )
}

export function FieldError(props: { id: string; error?: ReactNode }) {
  return props.error ? (
    <p className="error" id={`${props.id}-error`}>
      <Icon name="warning" />
      <span>{props.error}</span>
    </p>
  ) : null
}

/** The attributes by which a control points at its hint and its error. */
export function described(props: FieldProps) {
  const ids = [props.hint && `${props.id}-hint`, props.error && `${props.id}-error`].filter(Boolean)
  return {
    id: props.id,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': props.error ? (true as const) : undefined,
    'aria-required': props.required || undefined,
  }
}

export function TextInput(props: Control<'input'>) {
  const [field, rest] = split(props)
  return (
    <Field {...field}>
      <input type="text" {...rest} {...described(field)} className="input" />
    </Field>
  )
}

/** Text with a number's keyboard: `type=number` swallows "1.250" and changes on a turn of the wheel. */
export function NumberInput(props: Control<'input'>) {
  const [field, rest] = split(props)
  return (
    <Field {...field}>
      <input
        inputMode="decimal"
        autoComplete="off"
        {...rest}
        {...described(field)}
        type="text"
        className="input number"
      />
    </Field>
  )
}

/**
 * Value and change are ISO local dates. The browser writes the date in its own language (11/12 may be
 * either), so the date is said once more in words.
 */
export function DateInput(props: Control<'input'>) {
  const { language } = useT()
  const [field, rest] = split(props)
  const date = typeof props.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(props.value)
  return (
    <Field {...field}>
      <input {...rest} {...described(field)} type="date" className="input date" />
      {date ? <output className="hint">{longDate(String(props.value), language)}</output> : null}
    </Field>
  )
}

export function TextArea(props: Control<'textarea'>) {
  const [field, rest] = split(props)
  return (
    <Field {...field}>
      <textarea rows={4} {...rest} {...described(field)} className="input" />
    </Field>
  )
}

export function Select(
  props: Control<'select'> & {
    options: readonly { value: string; label: string }[]
    /** First line without a value, such as "Chọn kênh". */
    empty?: string | undefined
  },
) {
  const { options, empty, ...others } = props
  const [field, rest] = split(others)
  return (
    <Field {...field}>
      <select {...rest} {...described(field)} className="input">
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

export function Checkbox(props: Control<'input'>) {
  const [field, rest] = split(props)
  return (
    <div className="field">
      <label className="check" htmlFor={field.id}>
        <input {...rest} {...described(field)} type="checkbox" />
        <span>
          {field.label}
          {field.hint ? (
            <span className="hint" id={`${field.id}-hint`}>
              {field.hint}
            </span>
          ) : null}
        </span>
      </label>
      <FieldError id={field.id} error={field.error} />
    </div>
  )
}

function split<P extends FieldProps>(
  props: P,
): [FieldProps, Omit<P, 'label' | 'hint' | 'error' | 'required' | 'className' | 'id'>] {
  const { id, label, hint, error, required, ...rest } = props
  return [
    { id, label, hint, error, required },
    rest as Omit<P, 'label' | 'hint' | 'error' | 'required' | 'className' | 'id'>,
  ]
}
