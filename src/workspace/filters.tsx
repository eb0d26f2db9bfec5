import { type ReactNode, useState } from 'react'
import { useT } from '../ui/language.tsx'
import { en } from './english.ts'

/** What narrows a list. On a phone the list comes first, the filters on demand. */
export function Filters(props: {
  /** How many of them are set. */
  active: number
  children: ReactNode
}) {
  const t = useT(en)
  const [wide] = useState(() => matchMedia('(min-width: 640px)').matches)
  return (
    <search>
      <details className="filter-fold" open={wide}>
        <summary>
          {props.active > 0 ? t('Lọc ({n} điều kiện)', { n: props.active }) : t('Lọc')}
        </summary>
        <div className="filters">{props.children}</div>
      </details>
    </search>
  )
}
