import type { ChannelCode } from '../../../content/channel/channel-spec.ts'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { DateInput, NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { type DeliveryField, formsOf } from '../../delivery/delivery-fields.ts'
import { en } from '../../en.ts'
import type { TypedDetails } from './confirm-form.ts'

const labels: Record<Exclude<DeliveryField, 'counted' | 'form'>, string> = {
  url: 'Đường dẫn bài đã đăng',
  place: 'Nơi',
  outlet: 'Báo, đài',
  column: 'Chuyên mục',
  issue: 'Số báo',
  page: 'Trang',
  document: 'Số, ký hiệu văn bản trên eGov',
  from: 'Từ ngày',
  to: 'Đến ngày',
  copies: 'Số bản',
  times: 'Số lượt phát',
  minutes: 'Số phút mỗi lượt',
  clusters: 'Số cụm loa',
  people: 'Số người được thông tin',
}

/** What is words, and how many letters of it are taken. */
const words: Partial<Record<DeliveryField, number>> = {
  place: 200,
  outlet: 200,
  column: 200,
  issue: 100,
  page: 40,
  document: 200,
}

/** The facts that a way leaves behind; what is not known stays empty, which is not none. */
export function ConfirmFields(props: {
  code: ChannelCode
  fields: readonly DeliveryField[]
  typed: TypedDetails
  errors: Readonly<Record<string, string>>
  onChange: (change: TypedDetails) => void
}) {
  return props.fields.map((name) =>
    name === 'counted' ? (
      <CountMethod key={name} {...props} />
    ) : name === 'form' ? (
      <FormOf key={name} {...props} />
    ) : (
      <OneField key={name} {...props} name={name} />
    ),
  )
}

function OneField(props: {
  name: Exclude<DeliveryField, 'counted' | 'form'>
  typed: TypedDetails
  errors: Readonly<Record<string, string>>
  onChange: (change: TypedDetails) => void
}) {
  const t = useT(en)
  const { name, typed, errors } = props
  const field = {
    id: `confirm-${name}`,
    label: t(labels[name]),
    value: typed[name] ?? '',
    error: errors[name] ?? errors[`details.${name}`],
    onChange: (event: { target: { value: string } }) => {
      props.onChange({ [name]: event.target.value })
    },
  }
  if (name === 'url') return <TextInput {...field} inputMode="url" placeholder="https://" />
  if (name === 'from' || name === 'to') return <DateInput {...field} />
  const longest = words[name]
  return longest === undefined ? (
    <NumberInput {...field} />
  ) : (
    <TextInput {...field} maxLength={longest} />
  )
}

/** What it was: a conference or a meeting of the house, a flyer or a folded leaflet. */
function FormOf(props: {
  code: ChannelCode
  typed: TypedDetails
  errors: Readonly<Record<string, string>>
  onChange: (change: TypedDetails) => void
}) {
  const t = useT(en)
  const { code, typed, errors } = props
  const kinds = useCatalogue('channel_kind')
  const forms = formsOf(code)
  return (
    <Select
      id="confirm-form"
      label={t('Hình thức')}
      error={errors['details.form']}
      value={typed.form || (forms[0] ?? '')}
      options={forms.map((form) => {
        const kind = kinds.find((one) => one.code === form)
        return { value: form, label: (t.language === 'vi' ? kind?.label : kind?.labelEn) ?? form }
      })}
      onChange={(event) => {
        props.onChange({ form: event.target.value })
      }}
    />
  )
}

function CountMethod(props: { typed: TypedDetails; onChange: (change: TypedDetails) => void }) {
  const t = useT(en)
  const methods = useCatalogue('count_method')
  return (
    <Select
      id="confirm-counted"
      label={t('Đếm bằng cách')}
      value={props.typed.counted ?? 'head_count'}
      options={methods.map(({ code, label, labelEn }) => ({
        value: code,
        label: t.language === 'vi' ? label : labelEn,
      }))}
      onChange={(event) => {
        props.onChange({ counted: event.target.value })
      }}
    />
  )
}
