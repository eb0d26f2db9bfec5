import { NumberInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-rules.ts'
import { everyWords, type RuleCode } from './rule-words.ts'

/** What is typed, by the name of each figure. */
type TypedParams = Record<string, string>

const LISTS = new Set(['beforeWorkingDays', 'afterWorkingDays'])

export function typedOf(params: Record<string, unknown>): TypedParams {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  )
}

export function paramsOf(typed: TypedParams): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed).map(([key, value]) => {
      if (key === 'every') return [key, value]
      if (LISTS.has(key))
        return [
          key,
          value
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map(Number),
        ]
      return [key, value.trim() === '' ? null : Number(value)]
    }),
  )
}

/** The figures of one rule. */
export function RuleFields(props: {
  code: RuleCode
  typed: TypedParams
  errors: Readonly<Record<string, string>>
  onChange: (typed: TypedParams) => void
}) {
  const t = useT(en)
  const { code, typed, errors } = props
  const field = (key: string, label: string) => ({
    id: `rule-${key}`,
    label,
    required: true,
    error: errors[key],
    value: typed[key] ?? '',
    onChange: (event: { target: { value: string } }) => {
      props.onChange({ ...typed, [key]: event.target.value })
    },
  })
  switch (code) {
    case 'plan.reminders':
      return (
        <>
          <TextInput
            {...field('beforeWorkingDays', t('Nhắc trước hạn (ngày làm việc)'))}
            hint={t('Nhiều lần thì cách nhau bằng dấu phẩy: 5, 1')}
          />
          <TextInput {...field('afterWorkingDays', t('Nhắc sau hạn (ngày làm việc)'))} />
          <NumberInput {...field('headAfterWorkingDays', t('Trễ mấy ngày thì báo thủ trưởng'))} />
          <NumberInput {...field('superiorAfterWorkingDays', t('Trễ mấy ngày thì báo cấp trên'))} />
        </>
      )
    case 'plan.standing_check':
      return (
        <Select
          {...field('every', t('Kiểm tra'))}
          options={Object.entries(everyWords(t)).map(([value, label]) => ({ value, label }))}
        />
      )
    case 'plan.freshness':
      return <NumberInput {...field('workingDays', t('Số ngày làm việc'))} />
    case 'report.cutoff':
      return (
        <NumberInput
          {...field('day', t('Chốt vào ngày'))}
          hint={t(
            'Từ ngày 1 đến ngày 28. Tháng bắt đầu từ ngày áp dụng trở đi chốt theo ngày này.',
          )}
        />
      )
    default:
      return (
        <>
          <NumberInput {...field('fromHour', t('Từ giờ'))} />
          <NumberInput {...field('toHour', t('Đến giờ'))} />
        </>
      )
  }
}
