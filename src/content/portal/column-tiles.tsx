import { localDate } from '../../platform/clock.ts'
import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import type { PublishedColumn } from '../published/published-queries.ts'
import { en } from './en.ts'

/** What each column is about, and when something new last appeared in it. */
export function ColumnTiles(props: { root: string; columns: readonly PublishedColumn[] }) {
  const t = useT(en)
  return (
    <ul className="column-tiles">
      {props.columns.map(({ columnId, slug, title, description, items, lastAt }) => (
        <li key={columnId}>
          <a href={`${props.root}chuyen-muc/${slug}`} {...vietnamese(t.language)}>
            {title}
          </a>
          {description === '' ? null : <p {...vietnamese(t.language)}>{description}</p>}
          <span className="soft">
            {t('{n} bài', { n: items })}
            {lastAt === null
              ? null
              : ` · ${t('mới nhất {date}', { date: shortDate(localDate(lastAt), t.language) })}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
