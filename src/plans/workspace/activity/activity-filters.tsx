import { useQuery } from '@tanstack/react-query'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { Checkbox, DateInput, Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { Filters } from '../../../workspace/filters.tsx'
import { en } from '../../en-activity.ts'
import { planNamesQuery } from '../due/due-calls.ts'
import { useHasUnitsBelow } from '../due/due-filters.tsx'
import { shorten } from '../due/due-words.ts'
import { FacetFilters } from '../facet/facet-filters.tsx'
import { NARROWING, periodOf } from './activity-address.ts'
import { PERIODS } from './activity-periods.ts'

/** All filters live in the address: a link to the list keeps them, and the spreadsheet takes the same. */
export function ActivityFilters(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { unitId, address } = props
  const below = useHasUnitsBelow(unitId)
  const channels = useCatalogue('channel_kind')
  const period = periodOf(address)
  const plans = useQuery(planNamesQuery(unitId)).data ?? []
  const active = NARROWING.filter((name) => address.get(name)).length
  const text = (name: string, how: 'push' | 'replace' = 'push') => ({
    value: address.get(name) ?? '',
    onChange: (event: { target: { value: string } }) => {
      address.go({ [name]: event.target.value }, how)
    },
  })
  return (
    <Filters active={active}>
      <TextInput
        id="activity-text"
        type="search"
        label={t('Tìm theo tên, địa điểm')}
        {...text('tim', 'replace')}
      />
      <Select
        id="activity-period"
        label={t('Thời gian')}
        value={period}
        options={PERIODS.map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => {
          address.go({ ky: event.target.value, tu: undefined, den: undefined })
        }}
      />
      {period === 'khac' ? (
        <>
          <DateInput
            id="activity-from"
            label={t('Từ ngày')}
            value={address.get('tu') ?? ''}
            onChange={(event) => {
              address.go({ tu: event.target.value })
            }}
          />
          <DateInput
            id="activity-to"
            label={t('Đến ngày')}
            value={address.get('den') ?? ''}
            onChange={(event) => {
              address.go({ den: event.target.value })
            }}
          />
        </>
      ) : null}
      <Select
        id="activity-channel"
        label={t('Hình thức')}
        empty={t('Mọi hình thức')}
        value={address.get('hinh-thuc') ?? ''}
        options={channels.map((kind) => ({
          value: kind.code,
          label: t.language === 'vi' ? kind.label : kind.labelEn,
        }))}
        onChange={(event) => {
          address.go({ 'hinh-thuc': event.target.value })
        }}
      />
      <Select
        id="activity-state"
        label={t('Trạng thái')}
        value={address.get('trang-thai') ?? 'recorded'}
        options={[
          { value: 'recorded', label: t('Đang tính') },
          { value: 'void', label: t('Đã hủy') },
        ]}
        onChange={(event) => {
          const { value } = event.target
          address.go({ 'trang-thai': value === 'recorded' ? undefined : value })
        }}
      />
      {plans.length > 0 ? (
        <Select
          id="activity-plan"
          label={t('Kế hoạch')}
          empty={t('Mọi kế hoạch')}
          options={plans.map((plan) => ({
            value: plan.id,
            label: shorten(`${plan.unit.shortName} ${plan.year}: ${plan.title}`, 70),
          }))}
          {...text('ke-hoach')}
        />
      ) : null}
      <Select
        id="activity-proof"
        label={t('Minh chứng')}
        empty={t('Có hay không')}
        options={[
          { value: 'none', label: t('Chưa có minh chứng') },
          { value: 'dead', label: t('Đường dẫn không mở được nữa') },
          { value: 'reused', label: t('Ảnh đã dùng cho việc khác') },
        ]}
        {...text('minh-chung')}
      />
      <TextInput
        id="activity-by"
        type="search"
        label={t('Người ghi')}
        {...text('nguoi', 'replace')}
      />
      {below ? (
        <Checkbox
          id="activity-below"
          label={t('Cả các đơn vị cấp dưới')}
          checked={address.get('duoi') === '1'}
          onChange={(event) => {
            address.go({ duoi: event.target.checked ? '1' : undefined })
          }}
        />
      ) : null}
      <FacetFilters id="activity" address={address} />
    </Filters>
  )
}
