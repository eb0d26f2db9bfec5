import { Checkbox } from '../../../ui/field.tsx'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { en } from '../../en-units.ts'
import type { UsualOffice } from '../organization-calls.ts'
import { kindLabel } from '../unit-labels.ts'

/** One office that may be opened, with its posts and what it rests on. */
export function OfficeLine(props: {
  id: string
  office: UsualOffice
  checked: boolean
  onCheck: (checked: boolean) => void
}) {
  const t = useT(en)
  const { office } = props
  const about = [
    kindLabel(office.kind, t),
    office.posts.map(({ title }) => title).join(', '),
    office.source ?? t('theo quyết định của địa phương'),
    office.isUsual ? null : t('chỉ một số nơi có'),
  ]
    .filter(Boolean)
    .join(' · ')
  if (office.exists) {
    return (
      <li>
        <div className="cluster">
          {office.name} <StateBadge state="done" word={t('đã có')} />
        </div>
      </li>
    )
  }
  return (
    <li>
      <Checkbox
        id={props.id}
        label={office.name}
        hint={about}
        checked={props.checked}
        onChange={(event) => {
          props.onCheck(event.target.checked)
        }}
      />
    </li>
  )
}
