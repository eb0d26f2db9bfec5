import { Select, TextInput } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { en } from '../../en-events.ts'
import { en as units } from '../../en-units.ts'
import { TIERS, UNIT_KINDS } from '../../unit/unit.ts'
import { kindLabel, tierLabel } from '../unit-labels.ts'
import type { TypedAfter } from './event-form.ts'

/** What a new unit is and what stands after the number of its documents; one that follows others may be as they were. */
export function KindFields(props: {
  one: TypedAfter
  index: number
  isFounded: boolean
  faults: Readonly<Record<string, string>>
  onSet: (key: string, next: Partial<TypedAfter>) => void
}) {
  const t = useT(en, units)
  const { one, index, isFounded, faults, onSet } = props
  return (
    <>
      <Select
        id={`after-kind-${String(index)}`}
        label={t('Loại')}
        error={faults[`after-kind-${String(index)}`]}
        required={isFounded}
        empty={isFounded ? t('Chọn loại đơn vị') : t('Như đơn vị trước khi sắp xếp')}
        options={UNIT_KINDS.map((kind) => ({ value: kind, label: kindLabel(kind, t) }))}
        value={one.kind}
        onChange={({ target }) => {
          const kind = UNIT_KINDS.find((code) => code === target.value) ?? ''
          const isCommittee = kind === 'peoples_committee'
          onSet(one.key, {
            kind,
            ...(isCommittee && one.documentSymbol === '' ? { documentSymbol: 'UBND' } : {}),
          })
        }}
      />
      {isFounded && one.kind === 'peoples_committee' ? (
        <Select
          id={`after-tier-${String(index)}`}
          label={t('Cấp')}
          empty={t('Như cấp trên trực tiếp')}
          options={TIERS.slice(1).map((tier) => ({ value: tier, label: tierLabel(tier, t) }))}
          value={one.tier}
          onChange={({ target }) => {
            onSet(one.key, { tier: TIERS.find((tier) => tier === target.value) ?? '' })
          }}
        />
      ) : null}
      <TextInput
        id={`after-symbol-${String(index)}`}
        label={t('Ký hiệu văn bản')}
        hint={
          isFounded
            ? t('Chữ đứng sau số văn bản, ví dụ TYT trong 12/BC-TYT.')
            : t('Để trống: như đơn vị trước khi sắp xếp.')
        }
        required={isFounded}
        error={faults[`after-symbol-${String(index)}`]}
        value={one.documentSymbol}
        onChange={({ target }) => {
          onSet(one.key, { documentSymbol: target.value })
        }}
      />
    </>
  )
}
