import { useInfiniteQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/button.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Section } from '../../../workspace/screen.tsx'
import { en } from '../../en-units.ts'
import { hasUsualOffices } from '../../unit/unit.ts'
import type { UnitView } from '../../unit/unit-contract.ts'
import { childrenQuery } from '../organization-calls.ts'
import css from '../organization.module.css'
import { UnitLine } from './unit-line.tsx'

/** What lies directly below the unit on a day. */
export function UnitOffices({ unit, on }: { unit: UnitView; on: string | undefined }) {
  const t = useT(en)
  const query = useInfiniteQuery(childrenQuery(unit.id, on))
  const opens = unit.may.manage && hasUsualOffices(unit)
  return (
    <Section
      title={t('Đơn vị trực thuộc')}
      actions={
        opens ? (
          <ButtonLink icon="unit" href={href(`/to-chuc/${unit.id}/co-quan`)}>
            {t('Mở cơ quan thường có')}
          </ButtonLink>
        ) : null
      }
    >
      <Answer query={query} lines={4}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return items.length === 0 ? (
            <p className="soft">{t('Chưa có đơn vị trực thuộc nào.')}</p>
          ) : (
            <>
              <ul className={css['offices']}>
                {items.map((child) => (
                  <li key={child.id}>
                    <UnitLine unit={child} on={on} />
                  </li>
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </Section>
  )
}
