import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../ui/button.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { useT } from '../../ui/language.tsx'
import { Moment } from '../../ui/moment.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { type Address, useAddress } from '../../work/workspace/address.ts'
import { Holding } from '../../work/workspace/holding.tsx'
import {
  FACET_FILTERS,
  FacetFilters,
  facetQuery,
} from '../../plans/workspace/facet/facet-filters.tsx'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { Filters } from '../../workspace/filters.tsx'
import { href } from '../../workspace/navigation.ts'
import { Screen } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { useSettled } from '../../workspace/settled.ts'
import { en } from '../en.ts'
import type { ItemSummary } from '../item/item-contract.ts'
import { itemKinds } from '../item/item-kind.ts'
import {
  columnsQuery,
  type content,
  type ItemFilters,
  itemsQuery,
  type ItemState,
} from './content-calls.ts'
import { ContentTabs } from './content-tabs.tsx'
import { ItemBadges, kindLabel, languageLabel } from './item-states.tsx'
import css from './content.module.css'

const stateOf: Record<string, ItemState> = {
  'dang-soan': 'draft',
  'cho-duyet': 'submitted',
  'tra-lai': 'returned',
  'da-duyet': 'approved',
  'da-dang': 'published',
}

const FILTERS = [
  'tim',
  'muc',
  'loai',
  'chuyen-muc',
  'cua',
  ...Object.values(FACET_FILTERS).map(([param]) => param),
]

/** Everything the unit has written, by where it stands. */
export function ItemList() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const writes = unit !== undefined && unit.role !== 'viewer'
  const words = useSettled((address.get('tim') ?? '').trim(), 250)
  return (
    <Screen
      wide
      title={t('Nội dung')}
      lead={t('Viết một lần, duyệt một lần, đến được mọi nơi người dân đọc và nghe.')}
      actions={
        writes ? (
          <ButtonLink kind="primary" icon="write" href={href('/noi-dung/moi')}>
            {t('Viết nội dung mới')}
          </ButtonLink>
        ) : null
      }
    >
      <ContentTabs />
      {unit ? (
        <List key={unit.id} unitId={unit.id} address={address} words={words} writes={writes} />
      ) : null}
    </Screen>
  )
}

function List(props: { unitId: string; address: Address; words: string; writes: boolean }) {
  const t = useT(en)
  const { unitId, address, words } = props
  const filters: ItemFilters = {
    state: stateOf[address.get('muc') ?? ''] ?? 'all',
    kind: itemKinds.find(({ code }) => code === address.get('loai'))?.code,
    columnId: address.get('chuyen-muc'),
    facets: facetQuery(address),
    words: words || undefined,
    below: address.get('cua') === 'cap-duoi',
  }
  const query = useInfiniteQuery(itemsQuery(unitId, filters))
  return (
    <>
      <ItemFilterBar unitId={unitId} address={address} counts={query.data?.pages[0]?.counts} />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) return <Nothing filters={filters} writes={props.writes} />
          return (
            <>
              <ul className="rows" aria-label={t('Nội dung')}>
                {items.map((item) => (
                  <Row key={item.id} item={item} below={filters.below ?? false} />
                ))}
              </ul>
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

type Counts = Awaited<ReturnType<typeof content.listItems>>['counts']

function ItemFilterBar(props: { unitId: string; address: Address; counts: Counts | undefined }) {
  const t = useT(en)
  const { unitId, address, counts } = props
  const states = [
    ['dang-soan', t('Đang soạn'), counts?.draft],
    ['cho-duyet', t('Chờ duyệt'), counts?.submitted],
    ['tra-lai', t('Bị trả lại'), counts?.returned],
    ['da-duyet', t('Đã duyệt'), counts?.approved],
    ['da-dang', t('Đã đăng'), counts?.published],
  ] as const
  const { data } = useQuery(columnsQuery(unitId))
  const columns = data?.items ?? []
  return (
    <Filters active={FILTERS.filter((name) => address.get(name)).length}>
      <TextInput
        id="item-words"
        type="search"
        label={t('Tìm theo tên')}
        value={address.get('tim') ?? ''}
        onChange={(event) => {
          address.go({ tim: event.target.value }, 'replace')
        }}
      />
      <Select
        id="item-state"
        label={t('Trạng thái')}
        empty={t('Mọi trạng thái')}
        value={address.get('muc') ?? ''}
        options={states.map(([value, label, count]) => ({
          value,
          label: count ? `${label} (${String(count)})` : label,
        }))}
        onChange={(event) => {
          address.go({ muc: event.target.value })
        }}
      />
      <Select
        id="item-kind"
        label={t('Loại')}
        empty={t('Mọi loại')}
        value={address.get('loai') ?? ''}
        options={itemKinds.map(({ code }) => ({ value: code, label: kindLabel(code, t) }))}
        onChange={(event) => {
          address.go({ loai: event.target.value })
        }}
      />
      {columns.length > 0 ? (
        <Select
          id="item-column"
          label={t('Chuyên mục')}
          empty={t('Mọi chuyên mục')}
          value={address.get('chuyen-muc') ?? ''}
          options={columns.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => {
            address.go({ 'chuyen-muc': event.target.value })
          }}
        />
      ) : null}
      <Select
        id="item-whose"
        label={t('Của ai')}
        value={address.get('cua') ?? ''}
        options={[
          { value: '', label: t('Đơn vị') },
          { value: 'cap-duoi', label: t('Các đơn vị cấp dưới') },
        ]}
        onChange={(event) => {
          address.go({ cua: event.target.value })
        }}
      />
      <FacetFilters id="item" address={address} />
    </Filters>
  )
}

function Row(props: { item: ItemSummary; below: boolean }) {
  const t = useT(en)
  const unit = useUnit()
  const { item } = props
  return (
    <li>
      <div className="cluster">
        <a className={css['title']} href={href(`/noi-dung/${item.id}`)}>
          {item.title}
        </a>
        <ItemBadges item={item} />
      </div>
      <p className="soft small">
        {[
          props.below || item.unit.id !== unit?.id ? item.unit.name : null,
          kindLabel(item.kind, t),
          item.column?.title,
          item.language === 'vi' ? null : languageLabel(item.language, t),
          item.critical ? t('phê bình') : null,
          item.shared ? t('dùng chung cho cấp dưới') : null,
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        · {t('{name} sửa', { name: item.changedByName })} <Moment at={item.changedAt} />
      </p>
      {item.holder && item.state !== 'draft' ? (
        <p className="small">
          <Holding by={item.holder} />
        </p>
      ) : null}
    </li>
  )
}

function Nothing(props: { filters: ItemFilters; writes: boolean }) {
  const t = useT(en)
  const { state, kind, columnId, facets, words, below } = props.filters
  if (
    state !== 'all' ||
    kind ||
    columnId ||
    words ||
    below ||
    Object.keys(facets ?? {}).length > 0
  ) {
    return (
      <EmptyState title={t('Không có nội dung nào như vậy')}>
        {t('Hãy bỏ bớt điều kiện lọc, hoặc tìm bằng từ khác.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={t('Đơn vị chưa viết nội dung nào')}
      action={
        props.writes ? (
          <ButtonLink icon="write" href={href('/noi-dung/moi')}>
            {t('Viết nội dung mới')}
          </ButtonLink>
        ) : null
      }
    >
      {t(
        'Bắt đầu bằng một tin ngắn: việc gì, ai làm, ở đâu, khi nào. Lãnh đạo duyệt đúng bản đó, rồi nó đến cổng, Zalo, loa và bảng tin.',
      )}
    </EmptyState>
  )
}
