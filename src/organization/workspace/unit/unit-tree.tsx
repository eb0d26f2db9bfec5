import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../../../ui/icon.tsx'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { en } from '../../en-units.ts'
import type { UnitBranch } from '../../unit/unit-contract.ts'
import { childrenQuery, rootsQuery } from '../organization-calls.ts'
import css from '../organization.module.css'
import { UnitLine } from './unit-line.tsx'

/** One's own units on a day and what lies below them; a branch is read when it is opened. */
export function UnitTree({ on }: { on: string | undefined }) {
  const t = useT(en)
  const query = useQuery(rootsQuery(on))
  return (
    <Answer query={query} lines={8}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon="unit" title={t('Ngày đó chưa có đơn vị nào của anh chị')}>
            {t('Chọn một ngày muộn hơn.')}
          </EmptyState>
        ) : (
          <ul className={css['tree']} aria-label={t('Cơ cấu tổ chức')}>
            {items.map((unit) => (
              <Branch key={unit.id} unit={unit} on={on} opened={items.length < 3} />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

function Branch(props: { unit: UnitBranch; on: string | undefined; opened?: boolean }) {
  const t = useT(en)
  const { unit, on } = props
  const [open, setOpen] = useState(props.opened ?? false)
  return (
    <li>
      <div className={css['branch']}>
        {unit.hasChildren ? (
          <button
            type="button"
            className={css['toggle']}
            aria-expanded={open}
            aria-label={t('Đơn vị trực thuộc {name}', { name: unit.name })}
            onClick={() => {
              setOpen(!open)
            }}
          >
            <Icon name={open ? 'down' : 'open'} />
          </button>
        ) : (
          <span className={css['leaf']} aria-hidden="true" />
        )}
        <UnitLine unit={unit} on={on} />
      </div>
      {open && unit.hasChildren ? <Children unit={unit} on={on} /> : null}
    </li>
  )
}

function Children({ unit, on }: { unit: UnitBranch; on: string | undefined }) {
  const query = useInfiniteQuery(childrenQuery(unit.id, on))
  return (
    <Answer query={query} lines={4}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        return (
          <>
            <ul>
              {items.map((child) => (
                <Branch key={child.id} unit={child} on={on} />
              ))}
            </ul>
            <MoreRows query={query} shown={items.length} />
          </>
        )
      }}
    </Answer>
  )
}
