import { shortDate } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { Holding } from '../../work/workspace/holding.tsx'
import type { DueItem } from '../due-contract.ts'
import { en } from '../en-activity.ts'
import { shorten, timeliness, unitWords } from './due-words.ts'
import css from './due.module.css'

/** Rows of due work; the name of each opens its side panel. */
export function DueTable(props: {
  caption: string
  items: readonly DueItem[]
  withUnit: boolean
  addressOf: (item: DueItem) => string
}) {
  const t = useT(en)
  const columns: Column<DueItem>[] = [
    {
      header: t('Việc'),
      heading: true,
      render: (item) => (
        <>
          <a href={props.addressOf(item)} className={css['work']}>
            {item.lineLabel ? `${item.lineLabel} ` : null}
            {shorten(item.content, 160)}
          </a>
          <span className={css['beneath']}>
            {item.label}
            {item.part === 'coordinating' ? ` · ${t('phối hợp')}` : null}
          </span>
        </>
      ),
    },
    {
      header: t('Hạn'),
      render: (item) => (
        <span className={css['when']}>
          <span className="number">{shortDate(item.dueOn, t.language)}</span>
          <Timeliness item={item} />
        </span>
      ),
    },
    ...(props.withUnit
      ? [{ header: t('Đơn vị'), render: (item: DueItem) => unitWords(item, t) }]
      : []),
    {
      header: t('Đang ở ai'),
      plain: true,
      render: (item) => (
        <span className={css['holder']}>
          <Holding by={item.heldBy} />
        </span>
      ),
    },
    {
      header: t('Kết quả'),
      numeric: true,
      render: (item) => (
        <span>
          {item.achieved}/{item.target}
          <span className={css['beneath']}>
            {item.evidence > 0
              ? t('{n} minh chứng', { n: item.evidence })
              : t('chưa có minh chứng')}
          </span>
        </span>
      ),
    },
  ]
  return (
    <Table
      caption={props.caption}
      hideCaption
      columns={columns}
      rows={props.items}
      rowKey={(item) => item.id}
    />
  )
}

export function Timeliness(props: { item: DueItem }) {
  const t = useT(en)
  return <StateBadge {...timeliness(props.item, t)} />
}
