import { useState } from 'react'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { NumberInput, Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { number } from '../../../ui/format.ts'
import type { Quantity } from '../../activity/activity.ts'
import { derivedQuantities } from '../../activity/derived-quantities.ts'
import { en } from '../../en-activity.ts'
import {
  detailsOf,
  methodOf,
  quantitiesFor,
  quantityLabel,
  type RecordForm,
} from './record-form.ts'
import css from './record.module.css'

/** The numbers that fit the channel, each with how it was counted, and any other that there was. */
export function RecordQuantities(props: {
  form: RecordForm
  errors: Readonly<Record<string, string>>
  onChange: (change: Partial<RecordForm>) => void
}) {
  const t = useT(en)
  const { form, errors, onChange } = props
  const methods = useCatalogue('count_method')
  const kinds = useCatalogue('quantity_kind')
  const [added, setAdded] = useState<readonly string[]>([])
  const usual = quantitiesFor(form.channel, form.quantities)
  const shown = [...usual, ...added.filter((kind) => !usual.includes(kind))]
  const change = (kind: string, part: { value?: string; method?: string }) => {
    const now = form.quantities[kind] ?? { value: '', method: methodOf(form, kind) }
    onChange({ quantities: { ...form.quantities, [kind]: { ...now, ...part } } })
  }
  // What the channel's own fields come to: "4 lần phát" are four broadcasts; a number typed here stands before it.
  const derived = derivedQuantities(detailsOf(form), [])
  const others = kinds.filter(({ code }) => !shown.includes(code) && code !== 'cluster_minutes')
  return (
    <>
      {shown.map((kind) => (
        <div key={kind} className={css['quantity']}>
          <NumberInput
            id={`record-${kind}`}
            label={quantityLabel(kind, t.language)}
            error={errors[kind]}
            placeholder={toldBy(derived, kind, t.language)}
            value={form.quantities[kind]?.value ?? ''}
            onChange={(event) => {
              change(kind, { value: event.target.value })
            }}
          />
          <Select
            id={`record-${kind}-method`}
            label={t('Đếm bằng cách')}
            value={methodOf(form, kind)}
            options={methods.map((method) => ({
              value: method.code,
              label: t.language === 'vi' ? method.label : method.labelEn,
            }))}
            onChange={(event) => {
              change(kind, { method: event.target.value })
            }}
          />
        </div>
      ))}
      {form.channel === '' ? null : (
        <Select
          id="record-other-quantity"
          label={t('Thêm số liệu khác')}
          value=""
          empty={t('Chọn loại số liệu')}
          options={others.map(({ code }) => ({
            value: code,
            label: quantityLabel(code, t.language),
          }))}
          onChange={(event) => {
            setAdded([...added, event.target.value])
          }}
        />
      )}
    </>
  )
}

function toldBy(
  derived: readonly Quantity[],
  kind: string,
  language: 'vi' | 'en',
): string | undefined {
  const value = derived.find((one) => one.kind === kind)?.value
  return value === undefined ? undefined : number(value, language)
}
