import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { DateInput, NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { DeliveryField } from '../../delivery/delivery-fields.ts'
import { en } from '../../en.ts'
import type { TypedDetails } from './confirm-form.ts'

const labels: Record<Exclude<DeliveryField, 'counted'>, string> = {
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
  fields: readonly DeliveryField[]
  typed: TypedDetails
  errors: Readonly<Record<string, string>>
  onChange: (change: TypedDetails) => void
}) {
  return props.fields.map((name) =>
    name === 'counted' ? (
      <CountMethod key={name} {...props} />
    ) : (
      <OneField key={name} {...props} name={name} />
    ),
  )
}

function OneField(props: {
  name: Exclude<DeliveryField, 'counted'>
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
