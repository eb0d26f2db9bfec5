import { useQuery } from '@tanstack/react-query'
import { postsQuery } from '../../organization/workspace/organization-calls.ts'
import { UnitField } from '../../organization/workspace/unit/unit-field.tsx'
import type { ChosenUnit } from '../../organization/workspace/unit/unit-field.tsx'
import type { Role } from '../../platform/actor.ts'
import { DateInput, Select } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { en } from '../en.ts'
import { roleHint, roleLabel, ROLES } from './role-label.ts'

export interface TypedGrant {
  units: readonly ChosenUnit[]
  role: Role
  from: string
  to: string
  postId: string
}

/** As it goes into a call. */
export function grantBody({ units, role, from, to, postId }: TypedGrant) {
  return { unitId: units[0]?.id ?? '', role, from, to: to || null, postId: postId || null }
}

export const GRANT_FIELDS = ['unitId', 'role', 'from', 'to', 'postId']

/** A right: at which unit, to do what, from when to when, perhaps for as long as a post is held. */
export function GrantFields(props: {
  typed: TypedGrant
  fields: Readonly<Record<string, string>>
  /** Who gets it: a right may come with a post they hold. */
  person: string
  onSet: (change: Partial<TypedGrant>) => void
}) {
  const t = useT(en)
  const { typed, fields, person, onSet } = props
  const [unit] = typed.units
  const posts = useQuery({
    ...postsQuery(unit?.id ?? '', undefined),
    enabled: unit !== undefined,
  })
  const same = (name: string) => name.toLowerCase() === person.trim().toLowerCase()
  const held = (posts.data?.items ?? []).filter(({ holder }) => holder && same(holder.name))
  return (
    <>
      <UnitField
        id="grant-unit"
        label={t('Tại đơn vị')}
        required
        chosen={typed.units}
        error={fields['unitId']}
        onChange={(units) => {
          onSet({ units, postId: '' })
        }}
      />
      <Select
        id="grant-role"
        label={t('Quyền')}
        hint={`${roleLabel(typed.role, t)}: ${roleHint(typed.role, t)}.`}
        value={typed.role}
        error={fields['role']}
        options={ROLES.map((role) => ({ value: role, label: roleLabel(role, t) }))}
        onChange={(event) => {
          const role = ROLES.find((one) => one === event.target.value)
          if (role) onSet({ role })
        }}
      />
      {held.length > 0 ? (
        <Select
          id="grant-post"
          label={t('Đi theo chức danh')}
          hint={t('Khi người này thôi giữ chức danh, quyền tự hết.')}
          empty={t('Không theo chức danh nào')}
          value={typed.postId}
          error={fields['postId']}
          options={held.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => {
            onSet({ postId: event.target.value })
          }}
        />
      ) : null}
      <DateInput
        id="grant-from"
        label={t('Từ ngày')}
        required
        value={typed.from}
        error={fields['from']}
        onChange={(event) => {
          onSet({ from: event.target.value })
        }}
      />
      <DateInput
        id="grant-to"
        label={t('Đến hết ngày')}
        hint={t('Để trống nếu chưa biết ngày thôi.')}
        value={typed.to}
        error={fields['to']}
        onChange={(event) => {
          onSet({ to: event.target.value })
        }}
      />
    </>
  )
}
