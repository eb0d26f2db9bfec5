import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Marked } from '../../../workspace/marked.tsx'
import { href } from '../../../workspace/navigation.ts'
import { useSession } from '../../../workspace/session.ts'
import { en } from '../../en-units.ts'
import type { UnitSummary } from '../../unit/unit-contract.ts'
import { kindLabel } from '../unit-labels.ts'
import css from '../organization.module.css'

/** The address of a unit's screen, on the same day. */
export function unitHref(unitId: string, on: string | undefined): string {
  return href(`/to-chuc/${unitId}`) + (on === undefined ? '' : `?ngay=${on}`)
}

/** One unit in a list or a tree: its name, its kind, and whether it has ended since. */
export function UnitLine(props: { unit: UnitSummary; on: string | undefined; asked?: string }) {
  const t = useT(en)
  const { today } = useSession()
  const { unit, on, asked = '' } = props
  const longer = unit.shortName.length > unit.name.length && unit.shortName.includes(unit.name)
  return (
    <div className={css['line']}>
      <a href={unitHref(unit.id, on)}>
        <Marked text={longer && asked !== '' ? unit.shortName : unit.name} asked={asked} />
      </a>
      {unit.kind === 'peoples_committee' ? null : (
        <span className="soft small">{kindLabel(unit.kind, t)}</span>
      )}
      {asked !== '' && unit.closedOn !== null && unit.closedOn < today ? (
        <StateBadge state="cancelled" word={t('nay đã kết thúc')} />
      ) : null}
    </div>
  )
}
