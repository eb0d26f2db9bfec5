import { localDate } from '../../platform/clock.ts'
import type { PublicHead } from '../../platform/pages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { longDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { vietnamese } from '../../ui/translate.ts'
import { publishedPath, type PublishedItem } from '../published/published-item.ts'
import type { PublishedColumn } from '../published/published-queries.ts'
import { en } from './en.ts'

/** Columns to choose from, and texts below each other, newest first. */
export function NewsList(props: {
  head: Pick<PublicHead, 'root' | 'files'>
  items: readonly PublishedItem[]
  columns: readonly PublishedColumn[]
  chosen: string | null
  /** Where the next ones are. */
  more: string | null
}) {
  const t = useT(en)
  const { head, items, columns } = props
  return (
    <>
      {columns.length === 0 ? null : (
        <nav className="columns" aria-label={t('Chuyên mục')}>
          <a href={`${head.root}tin-tuc`} aria-current={props.chosen === null ? 'page' : undefined}>
            {t('Tất cả')}
          </a>
          {columns.map((column) => (
            <a
              key={column.columnId}
              href={`${head.root}chuyen-muc/${column.slug}`}
              aria-current={props.chosen === column.columnId ? 'page' : undefined}
              {...vietnamese(t.language)}
            >
              {column.title}
            </a>
          ))}
        </nav>
      )}
      {items.length === 0 ? (
        <p>{t('Chưa có bài nào ở đây.')}</p>
      ) : (
        <NewsEntries head={head} items={items} />
      )}
      {props.more === null ? null : (
        <div className="cluster">
          <ButtonLink href={props.more}>{t('Xem tiếp')}</ButtonLink>
        </div>
      )}
    </>
  )
}

export function NewsEntries(props: {
  head: Pick<PublicHead, 'root' | 'files'>
  items: readonly PublishedItem[]
  /** The newest one large, as on a front page. */
  lead?: boolean
}) {
  const t = useT(en)
  const { head, items } = props
  return (
    <ul className={props.lead ? 'entries news lead-first' : 'entries news'}>
      {items.map((item) => (
        <li key={item.itemId}>
          {item.cover ? (
            <img
              src={`${head.files}${item.cover.hash}?nho`}
              alt=""
              width={144}
              height={96}
              loading="lazy"
            />
          ) : null}
          <div>
            <a href={head.root + publishedPath(item)} lang={item.language}>
              {item.title}
            </a>
            {item.summary === '' ? null : <p lang={item.language}>{item.summary}</p>}
            <time className="soft" dateTime={localDate(item.publishedAt)}>
              {longDate(localDate(item.publishedAt), t.language)}
            </time>
          </div>
        </li>
      ))}
    </ul>
  )
}
