import { useQuery } from '@tanstack/react-query'
import { Checkbox, Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en.ts'
import { itemKinds, kindOf } from '../../item/item-kind.ts'
import { columnsQuery } from '../content-calls.ts'
import { HolderField } from '../holder-field.tsx'
import { channelLabel, kindLabel } from '../item-states.tsx'
import type { Typed } from './series-dialog.tsx'
import css from './series.module.css'

/** What every part of it has in common. */
export function SeriesFields(props: {
  unitId: string
  value: Typed
  errors: Record<string, string>
  onChange: (change: Partial<Typed>) => void
}) {
  const t = useT(en)
  const { value, errors, onChange } = props
  const columns = useQuery(columnsQuery(props.unitId)).data?.items ?? []
  return (
    <>
      <TextInput
        id="series-title"
        label={t('Tên chuyên đề')}
        required
        maxLength={120}
        value={value.title}
        error={errors['title']}
        onChange={(event) => {
          onChange({ title: event.target.value })
        }}
      />
      <TextArea
        id="series-description"
        label={t('Chuyên đề nói về gì')}
        rows={2}
        maxLength={500}
        value={value.description}
        error={errors['description']}
        onChange={(event) => {
          onChange({ description: event.target.value })
        }}
      />
      <div className={css['pair']}>
        <Select
          id="series-kind"
          label={t('Loại nội dung')}
          value={value.kind}
          options={itemKinds.map(({ code }) => ({ value: code, label: kindLabel(code, t) }))}
          onChange={(event) => {
            const kind = itemKinds.find(({ code }) => code === event.target.value)
            if (!kind) return
            onChange({
              kind: kind.code,
              channels: value.channels.filter((code) => kind.channels.includes(code)),
            })
          }}
        />
        <HolderField
          id="series-holder"
          unitId={props.unitId}
          value={value}
          errors={errors}
          onChange={onChange}
        />
      </div>
      <fieldset className={css['ways']}>
        <legend>{t('Kênh của mỗi kỳ')}</legend>
        {kindOf(value.kind).channels.map((code) => (
          <Checkbox
            key={code}
            id={`series-way-${code}`}
            label={channelLabel(code, t)}
            checked={value.channels.includes(code)}
            onChange={(event) => {
              const others = value.channels.filter((one) => one !== code)
              onChange({ channels: event.target.checked ? [...others, code] : others })
            }}
          />
        ))}
      </fieldset>
      <Select
        id="series-column"
        label={t('Chuyên mục')}
        empty={t('Chưa xếp vào chuyên mục')}
        value={value.columnId ?? ''}
        error={errors['columnId']}
        options={columns
          .filter(({ id, closedOn }) => closedOn === null || id === value.columnId)
          .map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => {
          onChange({ columnId: event.target.value || null })
        }}
      />
      {value.columnId === null ? null : (
        <Checkbox
          id="series-public"
          label={t('Người dân đọc các kỳ theo thứ tự trên trang chuyên mục')}
          checked={value.isPublic}
          onChange={(event) => {
            onChange({ isPublic: event.target.checked })
          }}
        />
      )}
    </>
  )
}
