import { Field } from '../../../ui/field.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-indicator.ts'
import css from './indicator.module.css'

/** Several of a list: chosen ones stand as pieces to take away again, one more is chosen below. */
export function CodesField(props: {
  id: string
  label: string
  hint?: string
  options: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}) {
  const t = useT(en)
  const { id, options, chosen, onChange } = props
  const labelOf = (code: string) => options.find(({ value }) => value === code)?.label ?? code
  return (
    <Field id={id} label={props.label} hint={props.hint}>
      {chosen.length > 0 ? (
        <ul className={css['chosen']} aria-label={props.label}>
          {chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                aria-label={t('Bỏ {name}', { name: labelOf(code) })}
                onClick={() => {
                  onChange(chosen.filter((one) => one !== code))
                }}
              >
                {labelOf(code)} <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <select
        id={id}
        className="input"
        value=""
        onChange={(event) => {
          onChange([...chosen, event.target.value])
        }}
      >
        <option value="">{chosen.length === 0 ? t('Tất cả') : t('Thêm nữa…')}</option>
        {options
          .filter(({ value }) => !chosen.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
    </Field>
  )
}
