import { useState } from 'react'
import { plainWords } from '../../platform/plain-letters.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox, FieldError, TextInput } from '../../ui/field.tsx'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import type { Language } from '../../ui/translate.ts'
import { type CatalogueEntry, entriesOn, findEntry } from '../catalogue/catalogue-entry.ts'
import type { CatalogueName } from '../catalogue/catalogues.ts'
import { successorOn } from '../catalogue/facets.ts'
import { en } from '../en.ts'
import css from './catalogue-field.module.css'
import { useCatalogue } from './use-catalogue.ts'

export interface CatalogueFieldProps {
  id: string
  label: string
  catalogue: CatalogueName
  value: readonly string[]
  /** Only what may be chosen on this day is offered. */
  on: string
  hint?: string | undefined
  error?: string | undefined
  onChange: (codes: string[]) => void
}

/** Any number of a catalogue's entries: the chosen ones first, the others when asked for. */
export function CatalogueField(props: CatalogueFieldProps) {
  const t = useT(en)
  const { id, label, value, on, hint, error, onChange } = props
  const entries: readonly CatalogueEntry[] = useCatalogue(props.catalogue)
  const [open, setOpen] = useState(false)
  return (
    <fieldset
      className="field"
      aria-describedby={error ? `${id}-error` : undefined}
      aria-invalid={error ? true : undefined}
    >
      <legend>{label}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {value.length === 0 ? <p className="soft">{t('Chưa chọn mục nào')}</p> : null}
      <ul className={css['chosen']}>
        {value.map((code) => (
          <Chosen
            key={code}
            entry={findEntry(entries, code)}
            code={code}
            entries={entries}
            on={on}
            onReplace={(by) => {
              onChange([...new Set(value.flatMap((one) => (one === code ? by : [one])))])
            }}
          />
        ))}
      </ul>
      <FieldError id={id} error={error} />
      <details
        className={css['choices']}
        open={open}
        onToggle={(event) => {
          setOpen(event.currentTarget.open)
        }}
      >
        <summary>{t('Chọn: {name}', { name: label.toLowerCase() })}</summary>
        {open ? <Choices {...props} entries={entriesOn(entries, on || '9999')} /> : null}
      </details>
    </fieldset>
  )
}

function Chosen(props: {
  entry: CatalogueEntry | undefined
  code: string
  entries: readonly CatalogueEntry[]
  on: string
  onReplace: (by: string[]) => void
}) {
  const t = useT(en)
  const { entry, code, entries, on, onReplace } = props
  const label = entry ? entryLabel(entry, t.language) : code
  const ended = entry?.validTo != null && entry.validTo <= on ? entry.validTo : null
  const next = entry && ended ? successorOn(entries, entry, on) : undefined
  return (
    <li className={ended ? `${css['one']} ${css['past']}` : css['one']}>
      <span>
        {label}
        {ended ? (
          <span className="small">
            {' '}
            ({t('đã thôi dùng từ {date}', { date: shortDate(ended, t.language) })})
          </span>
        ) : null}
      </span>
      {next ? (
        <Button
          kind="quiet"
          onClick={() => {
            onReplace([next.code])
          }}
        >
          {t('Đổi sang “{label}”', { label: entryLabel(next, t.language) })}
        </Button>
      ) : null}
      <Button
        kind="quiet"
        icon="close"
        iconOnly
        onClick={() => {
          onReplace([])
        }}
      >
        {t('Bỏ “{label}”', { label })}
      </Button>
    </li>
  )
}

function Choices(props: CatalogueFieldProps & { entries: readonly CatalogueEntry[] }) {
  const t = useT(en)
  const { id, label, value, entries, onChange } = props
  const [asked, setAsked] = useState('')
  const words = plainWords(asked)
  const shown = entries.filter((entry) =>
    plainWords([entry.label, entry.labelEn, ...entry.words].join(' ')).includes(words),
  )
  return (
    <div className="stack">
      <TextInput
        id={`${id}-search`}
        type="search"
        autoComplete="off"
        label={t('Tìm trong danh mục')}
        hint={t('Gõ vài chữ, có dấu hay không dấu đều được')}
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value)
        }}
      />
      {shown.length === 0 ? (
        <p className="soft">{t('Không có mục nào như vậy; chọn “Khác” nếu cần.')}</p>
      ) : (
        <fieldset className={css['list']}>
          <legend className="unseen">{label}</legend>
          {shown.map((entry) => (
            <Checkbox
              key={entry.code}
              id={`${id}-${entry.code}`}
              label={entryLabel(entry, t.language)}
              checked={value.includes(entry.code)}
              onChange={(event) => {
                const rest = value.filter((code) => code !== entry.code)
                onChange(event.target.checked ? [...rest, entry.code] : rest)
              }}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}

export function entryLabel(entry: CatalogueEntry, language: Language): string {
  return language === 'vi' ? entry.label : entry.labelEn
}
