import { useQuery } from '@tanstack/react-query'
import { Select } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { en } from '../../en.ts'
import { channelsQuery } from '../channel-calls.ts'
import { statesShown } from './calendar-calls.ts'

/** Kept in the address, so that a link shows the same. */
export function CalendarFilters(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { address } = props
  const { data } = useQuery(channelsQuery(props.unitId))
  return (
    <search className="filters">
      <Select
        id="calendar-channel"
        label={t('Kênh')}
        empty={t('Mọi kênh')}
        value={address.get('kenh') ?? ''}
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          address.go({ kenh: event.target.value })
        }}
      />
      <Select
        id="calendar-state"
        label={t('Tình trạng')}
        empty={t('Mọi tình trạng')}
        value={address.get('tinh-trang') ?? ''}
        options={statesShown.map(({ word, label }) => ({ value: word, label: t(label) }))}
        onChange={(event) => {
          address.go({ 'tinh-trang': event.target.value })
        }}
      />
    </search>
  )
}
