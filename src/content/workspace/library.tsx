import { useInfiniteQuery } from '@tanstack/react-query'
import { Select, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { Moment } from '../../ui/moment.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { type Address, useAddress } from '../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { useSettled } from '../../workspace/settled.ts'
import { en } from '../en.ts'
import { itemKinds } from '../item/item-kind.ts'
import type { LibraryItem } from '../library/library-contract.ts'
import { ContentTabs } from './content-tabs.tsx'
import { kindLabel } from './item-states.tsx'
import { libraryQuery } from './library/library-calls.ts'
import { Offers } from './library/offers.tsx'
import css from './content.module.css'

/** What units above share, what this one shares, and what was offered. */
export function Library() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const part = address.get('muc') ?? ''
  return (
    <Screen
      wide
      title={t('Kho dùng chung')}
      lead={t(
        'Bài cấp trên viết sẵn để dùng lại, bài đơn vị chia sẻ cho cấp dưới, bài hay được giới thiệu lên.',
      )}
    >
      <ContentTabs />
      <search className="filters">
        <Select
          id="library-part"
          label={t('Xem')}
          value={part}
          options={[
            { value: '', label: t('Bài của cấp trên') },
            { value: 'cua-don-vi', label: t('Bài đơn vị chia sẻ cho cấp dưới') },
            { value: 'gioi-thieu', label: t('Bài cấp dưới giới thiệu lên') },
            { value: 'da-gioi-thieu', label: t('Bài đơn vị đã giới thiệu lên') },
          ]}
          onChange={(event) => {
            address.go({ muc: event.target.value })
          }}
        />
        {part === '' || part === 'cua-don-vi' ? <Filters address={address} /> : null}
      </search>
      {unit === undefined ? null : part === 'gioi-thieu' || part === 'da-gioi-thieu' ? (
        <Offers key={part} unit={unit} way={part === 'gioi-thieu' ? 'in' : 'out'} />
      ) : (
        <List unitId={unit.id} whose={part === 'cua-don-vi' ? 'own' : 'above'} address={address} />
      )}
    </Screen>
  )
}

function Filters(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  return (
    <>
      <TextInput
        id="library-words"
        type="search"
        label={t('Tìm theo tên')}
        value={address.get('tim') ?? ''}
        onChange={(event) => {
          address.go({ tim: event.target.value }, 'replace')
        }}
      />
      <Select
        id="library-kind"
        label={t('Loại')}
        empty={t('Mọi loại')}
        value={address.get('loai') ?? ''}
        options={itemKinds.map(({ code }) => ({ value: code, label: kindLabel(code, t) }))}
        onChange={(event) => {
          address.go({ loai: event.target.value })
        }}
      />
    </>
  )
}

function List(props: { unitId: string; whose: 'above' | 'own'; address: Address }) {
  const t = useT(en)
  const { unitId, whose, address } = props
  const words = useSettled((address.get('tim') ?? '').trim(), 250)
  const kind = itemKinds.find(({ code }) => code === address.get('loai'))?.code
  const query = useInfiniteQuery(libraryQuery(unitId, { whose, kind, words: words || undefined }))
  return (
    <Answer query={query} lines={6}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        if (items.length === 0) return <Nothing whose={whose} filtered={!!kind || words !== ''} />
        return (
          <>
            <ul className="rows" aria-label={t('Kho dùng chung')}>
              {items.map((item) => (
                <Row key={item.id} item={item} whose={whose} />
              ))}
            </ul>
            <MoreRows query={query} shown={items.length} />
          </>
        )
      }}
    </Answer>
  )
}

function Row(props: { item: LibraryItem; whose: 'above' | 'own' }) {
  const t = useT(en)
  const { item, whose } = props
  return (
    <li>
      <div className="cluster">
        <a
          className={css['title']}
          href={href(whose === 'own' ? `/noi-dung/${item.id}` : `/noi-dung/kho-chung/${item.id}`)}
        >
          {item.title}
        </a>
        {item.adoptedAs ? <StateBadge state="done" word={t('Đã dùng lại')} /> : null}
      </div>
      {item.summary ? <p>{item.summary}</p> : null}
      <p className="soft small">
        {[
          kindLabel(item.kind, t),
          whose === 'above' ? item.unit.name : null,
          whose === 'own' ? t('{n} đơn vị đã dùng lại', { n: item.adoptedBy }) : null,
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · {t('chia sẻ')} <Moment at={item.sharedAt} />
      </p>
    </li>
  )
}

function Nothing(props: { whose: 'above' | 'own'; filtered: boolean }) {
  const t = useT(en)
  if (props.filtered) {
    return (
      <EmptyState title={t('Không có bài nào như vậy')}>
        {t('Hãy bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.')}
      </EmptyState>
    )
  }
  return props.whose === 'own' ? (
    <EmptyState title={t('Đơn vị chưa chia sẻ bài nào')}>
      {t(
        'Mở một bài đã duyệt, bấm “Chia sẻ cho cấp dưới”. Cấp dưới dùng lại thành bài của mình, và được báo khi bản gốc sửa.',
      )}
    </EmptyState>
  ) : (
    <EmptyState title={t('Cấp trên chưa chia sẻ bài nào')}>
      {t(
        'Khi cấp trên chia sẻ bài viết, tờ rơi, lời phát thanh, anh chị thấy ở đây và dùng lại được ngay.',
      )}
    </EmptyState>
  )
}
