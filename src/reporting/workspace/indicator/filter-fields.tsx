import { useState } from 'react'
import { legalChannelTypes } from '../../../law/catalogue/channel-kinds.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-indicator.ts'
import { CodesField } from './codes-field.tsx'
import { LISTS, type FilterForm, type ListName, type YesNo } from './measure-form.ts'

type Name = ListName | 'proven' | 'planned'

/** Conditions, each shown once it is asked for: most figures have one or none. */
export function FilterFields(props: {
  id: string
  filter: FilterForm
  onChange: (filter: FilterForm) => void
}) {
  const t = useT(en)
  const { id, filter, onChange } = props
  const [added, setAdded] = useState<readonly Name[]>([])
  const fields = useFields()
  const names = [...LISTS, 'proven', 'planned'] as const
  const shown = names.filter((name) => filter[name].length > 0 || added.includes(name))
  const hidden = names.filter((name) => !shown.includes(name))
  return (
    <>
      {shown.map((name) =>
        name === 'proven' || name === 'planned' ? (
          <YesNoField
            key={name}
            id={`${id}-${name}`}
            label={fields[name].label}
            options={fields[name].options}
            value={filter[name]}
            onChange={(value) => {
              onChange({ ...filter, [name]: value })
            }}
          />
        ) : (
          <CodesField
            key={name}
            id={`${id}-${name}`}
            label={fields[name].label}
            options={fields[name].options}
            chosen={filter[name]}
            onChange={(codes) => {
              onChange({ ...filter, [name]: codes })
            }}
          />
        ),
      )}
      {hidden.length > 0 ? (
        <Select
          id={`${id}-them`}
          label={shown.length === 0 ? t('Mọi hoạt động, hoặc chỉ những hoạt động') : t('Và chỉ')}
          empty={t('Thêm điều kiện…')}
          options={hidden.map((name) => ({ value: name, label: fields[name].asked }))}
          value=""
          onChange={(event) => {
            const name = hidden.find((one) => one === event.target.value)
            if (name) setAdded((now) => [...now, name])
          }}
        />
      ) : null}
    </>
  )
}

interface FieldWords {
  label: string
  /** In the list of conditions. */
  asked: string
  options: { value: string; label: string }[]
}

function useFields(): Record<Name, FieldWords> {
  const t = useT(en)
  const channels = ofEntries(useCatalogue('channel_kind'))
  const themes = ofEntries(useCatalogue('theme'))
  const sectors = ofEntries(useCatalogue('sector'))
  const programmes = ofEntries(useCatalogue('programme'))
  const audiences = ofEntries(useCatalogue('audience'))
  const forms = legalChannelTypes.map(({ type, label }) => ({ value: String(type), label }))
  return {
    channel: {
      label: t('Hình thức truyền thông'),
      asked: t('theo hình thức truyền thông'),
      options: channels,
    },
    mode: {
      label: t('Truyền thống hay môi trường số'),
      asked: t('truyền thống, hoặc trên môi trường số'),
      options: [
        { value: 'traditional', label: t('Truyền thống') },
        { value: 'digital', label: t('Trên môi trường số') },
      ],
    },
    form: {
      label: t('Loại hình thông tin cơ sở'),
      asked: t('theo loại hình thông tin cơ sở'),
      options: forms,
    },
    theme: { label: t('Chủ đề'), asked: t('theo chủ đề'), options: themes },
    sector: { label: t('Lĩnh vực'), asked: t('theo lĩnh vực'), options: sectors },
    programme: { label: t('Chương trình'), asked: t('theo chương trình'), options: programmes },
    audience: { label: t('Đối tượng'), asked: t('theo đối tượng'), options: audiences },
    proven: {
      label: t('Minh chứng'),
      asked: t('có hoặc chưa có minh chứng'),
      options: [
        { value: 'yes', label: t('Có minh chứng') },
        { value: 'no', label: t('Chưa có minh chứng') },
      ],
    },
    planned: {
      label: t('Kế hoạch'),
      asked: t('làm theo hoặc ngoài kế hoạch'),
      options: [
        { value: 'yes', label: t('Làm theo kế hoạch') },
        { value: 'no', label: t('Làm ngoài kế hoạch') },
      ],
    },
  }
}

function ofEntries(entries: readonly { code: string; label: string }[]): FieldWords['options'] {
  return entries.map(({ code, label }) => ({ value: code, label }))
}

function YesNoField(props: {
  id: string
  label: string
  options: FieldWords['options']
  value: YesNo
  onChange: (value: YesNo) => void
}) {
  const t = useT(en)
  return (
    <Select
      id={props.id}
      label={props.label}
      empty={t('Có hay không đều tính')}
      options={props.options}
      value={props.value}
      onChange={(event) => {
        const { value } = event.target
        props.onChange(value === 'yes' || value === 'no' ? value : '')
      }}
    />
  )
}
