import { useQuery } from '@tanstack/react-query'
import { organizationContract } from '../../../organization/contract.ts'
import { createClient } from '../../../platform/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, Select, TextInput } from '../../../ui/field.tsx'
import { shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Tabs } from '../../../ui/page.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { callOptions } from '../../../workspace/calls.ts'
import { Filters } from '../../../workspace/filters.tsx'
import { en } from '../../en-due.ts'
import { FacetFilters } from '../facet/facet-filters.tsx'
import { everybody, FILTERS, isBelow, LIST, type Usual } from './due-address.ts'
import { planNamesQuery } from './due-calls.ts'
import { shorten } from './due-words.ts'
import css from './due.module.css'

const { getUnit, listUnits } = organizationContract
const units = createClient({ getUnit, listUnits }, callOptions)

/** All filters live in the address; a link to the board keeps them. */
export function DueFilterBar(props: { unitId: string; address: Address; usual?: Usual }) {
  const t = useT(en)
  const { unitId, address, usual = LIST } = props
  const plans = useQuery(planNamesQuery(unitId)).data ?? []
  const below = useHasUnitsBelow(unitId)
  const active = FILTERS.filter((name) => address.get(name) && address.get(name) !== 'lead').length
  return (
    <Filters active={active}>
      <TextInput
        id="due-text"
        type="search"
        label={t('Tìm trong danh sách')}
        placeholder={t('Việc, đơn vị, sản phẩm')}
        value={address.get('tim') ?? ''}
        onChange={(event) => {
          address.go({ tim: event.target.value }, 'replace')
        }}
      />
      <Select
        id="due-part"
        label={t('Vai trò')}
        value={roleOf(address)}
        options={[
          { value: '', label: t('Chủ trì') },
          { value: 'coordinating', label: t('Phối hợp') },
          { value: 'moi', label: t('Chủ trì và phối hợp') },
        ]}
        onChange={(event) => {
          address.go({ vai: event.target.value })
        }}
      />
      {plans.length > 0 ? (
        <Select
          id="due-plan"
          label={t('Kế hoạch')}
          empty={t('Mọi kế hoạch')}
          value={address.get('ke-hoach') ?? ''}
          options={plans.map((plan) => ({
            value: plan.id,
            label: shorten(`${plan.unit.shortName} ${plan.year}: ${plan.title}`, 70),
          }))}
          onChange={(event) => {
            address.go({ 'ke-hoach': event.target.value })
          }}
        />
      ) : null}
      <div className={css['checks']}>
        <Checkbox
          id="due-mine"
          label={t('Chỉ việc của tôi')}
          checked={address.get('cua-toi') === '1'}
          onChange={(event) => {
            address.go({ 'cua-toi': event.target.checked ? '1' : undefined })
          }}
        />
        {below ? (
          <Checkbox
            id="due-below"
            label={t('Cả các đơn vị cấp dưới')}
            checked={isBelow(address, usual)}
            onChange={(event) => {
              const asked = event.target.checked
              address.go({ duoi: asked === usual.below ? undefined : asked ? '1' : '0' })
            }}
          />
        ) : null}
      </div>
      <Narrowed address={address} />
      <FacetFilters id="due" withChannel address={address} />
    </Filters>
  )
}

/** Otherwise nothing asked for is the lead's part. */
function roleOf(address: Address): string {
  const asked = address.get('vai') ?? ''
  if (asked === 'lead') return ''
  return asked === '' && everybody(address) ? 'moi' : asked
}

/** Filters that came with a link and have no control of their own: each can be taken off. */
function Narrowed(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const from = address.get('tu')
  const to = address.get('den')
  const date = (iso: string) => shortDate(iso, t.language)
  return (
    <div className="cluster">
      {from || to ? (
        <Button
          icon="close"
          onClick={() => {
            address.go({ tu: undefined, den: undefined })
          }}
        >
          {from === to && from
            ? t('Bỏ lọc: đến hạn {date}', { date: date(from) })
            : t('Bỏ lọc: đến hạn từ {from} đến {to}', {
                from: from ? date(from) : '…',
                to: to ? date(to) : '…',
              })}
        </Button>
      ) : null}
      {address.get('chua-ro') ? (
        <Button
          icon="close"
          onClick={() => {
            address.go({ 'chua-ro': undefined })
          }}
        >
          {t('Bỏ lọc: chưa rõ đơn vị')}
        </Button>
      ) : null}
      {address.get('don-vi') ? (
        <Button
          icon="close"
          onClick={() => {
            address.go({ 'don-vi': undefined })
          }}
        >
          {t('Bỏ lọc: một đơn vị')}
        </Button>
      ) : null}
      <Within address={address} />
      {address.get('dong') ? (
        <Button
          icon="close"
          onClick={() => {
            address.go({ dong: undefined })
          }}
        >
          {t('Bỏ lọc: một dòng kế hoạch')}
        </Button>
      ) : null}
    </div>
  )
}

/** What is seen of one province says of which. */
function Within(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const unitId = address.get('trong')
  const { data: unit } = useQuery({
    queryKey: ['due', 'within', unitId],
    queryFn: ({ signal }) => units.getUnit({ params: { unitId: unitId ?? '' }, signal }),
    enabled: unitId !== undefined,
    staleTime: 5 * 60_000,
  })
  if (unitId === undefined) return null
  return (
    <Button
      icon="close"
      onClick={() => {
        address.go({ trong: undefined })
      }}
    >
      {t('Bỏ lọc: trong {unit}', { unit: unit?.shortName ?? '…' })}
    </Button>
  )
}

/** By which the list is laid out. */
export function GroupSwitch(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const byUnit = address.get('nhom') === 'don-vi'
  return (
    <Tabs
      label={t('Xếp theo')}
      items={[
        { label: t('Theo việc'), href: address.with({ nhom: undefined }), current: !byUnit },
        {
          label: t('Theo đơn vị'),
          href: address.with({ nhom: 'don-vi', mo: undefined }),
          current: byUnit,
        },
      ]}
    />
  )
}

export function useHasUnitsBelow(parentId: string): boolean {
  const { data } = useQuery({
    queryKey: ['due', 'units-below', parentId],
    queryFn: ({ signal }) => units.listUnits({ query: { parentId, limit: 1 }, signal }),
    staleTime: 5 * 60_000,
  })
  return (data?.items.length ?? 0) > 0
}
