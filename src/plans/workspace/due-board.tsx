import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Pagination, Tabs } from '../../ui/page.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useUnit } from '../../workspace/session.ts'
import { type Address, useAddress } from '../../work/workspace/address.ts'
import { Waited } from '../../work/workspace/waited.tsx'
import type { DueItem } from '../due-contract.ts'
import { en } from '../en-activity.ts'
import { useActivitySendings } from './activity-sending.ts'
import { type DueFilters, dueQuery } from './due-calls.ts'
import { DueFilterBar, FILTERS } from './due-filters.tsx'
import { DuePanel } from './due-panel.tsx'
import { DueTable } from './due-table.tsx'
import { groupDue, matchesText } from './due-words.ts'
import css from './due.module.css'

const STATES = ['open', 'late', 'done', 'cancelled', 'all'] as const

/** What is due, with whom since when, how late: of this unit, or of the units below as well. */
export function DueBoard() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  useActivitySendings()
  const opened = address.get('xem')
  return (
    <Screen
      wide
      title={t('Việc đến hạn')}
      lead={t('Việc gì, đến hạn ngày nào, đang ở ai và trễ mấy ngày làm việc.')}
      actions={
        <Button
          className={css['print']}
          icon="print"
          onClick={() => {
            print()
          }}
        >
          {t('In danh sách')}
        </Button>
      }
    >
      {unit ? <Board key={unit.id} unitId={unit.id} address={address} /> : null}
      <DuePanel
        occurrenceId={opened}
        onClose={() => {
          address.go({ xem: undefined })
        }}
      />
    </Screen>
  )
}

function Board(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { unitId, address } = props
  const filters = filtersOf(address)
  const query = useInfiniteQuery(dueQuery(unitId, filters))
  const first = query.data?.pages[0]
  return (
    <>
      <div className="no-print">
        <StateTabs address={address} late={first?.late} />
        <DueFilterBar unitId={unitId} address={address} />
      </div>
      <Waited query={query} lines={8}>
        {({ pages }) => {
          const loaded = pages.flatMap((page) => page.items)
          const items = narrowed(loaded, address)
          const total = pages[0]?.total ?? loaded.length
          return (
            <div className="stack" aria-busy={query.isFetching || undefined}>
              <output className="soft">
                {t('{n} việc', { n: number(total, t.language) })}
                {items.length < loaded.length
                  ? ` · ${t('{shown} việc khớp trong {loaded} việc đã tải', {
                      shown: items.length,
                      loaded: loaded.length,
                    })}`
                  : null}
              </output>
              {items.length > 0 ? (
                <Groups items={items} address={address} />
              ) : (
                <Nothing address={address} />
              )}
              {query.hasNextPage ? (
                <Pagination
                  shown={loaded.length}
                  total={total}
                  more={
                    <Button
                      busy={query.isFetchingNextPage}
                      onClick={() => void query.fetchNextPage()}
                    >
                      {t('Xem thêm')}
                    </Button>
                  }
                />
              ) : null}
            </div>
          )
        }}
      </Waited>
    </>
  )
}

function StateTabs(props: { address: Address; late: number | undefined }) {
  const t = useT(en)
  const { address, late } = props
  const state = stateOf(address)
  const tab = (value: (typeof STATES)[number], label: string, count?: number) => ({
    label,
    href: address.with({ 'tinh-trang': value === 'open' ? undefined : value, xem: undefined }),
    current: state === value,
    ...(count ? { count } : {}),
  })
  return (
    <Tabs
      label={t('Tình trạng')}
      items={[
        tab('open', t('Chưa xong')),
        tab('late', t('Trễ hạn'), late),
        tab('done', t('Đã xong')),
        tab('all', t('Tất cả')),
      ]}
    />
  )
}

function Groups(props: { items: readonly DueItem[]; address: Address }) {
  const t = useT(en)
  const { items, address } = props
  const by = address.get('nhom') === 'don-vi' ? 'unit' : 'month'
  // Where all work is one's own, a column saying so on each row only takes room.
  const several = new Set(items.map(({ unit }) => unit?.id)).size > 1 || !items[0]?.unit
  return groupDue(items, by, t).map(({ title, items }) => (
    <div key={title} className={css['group']}>
      <Section title={title}>
        <DueTable
          caption={title}
          items={items}
          withUnit={by === 'month' && several}
          addressOf={(item) => address.with({ xem: item.id })}
        />
      </Section>
    </div>
  ))
}

function Nothing(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const filtered = FILTERS.some((name) => address.get(name))
  if (stateOf(address) === 'late' && !filtered) {
    return (
      <EmptyState icon="check" title={t('Không có việc nào trễ hạn')}>
        {t('Mọi việc đã đến ngày đều đã xong.')}
      </EmptyState>
    )
  }
  return filtered ? (
    <EmptyState
      icon="search"
      title={t('Không có việc nào khớp')}
      action={
        <Button
          onClick={() => {
            address.go(Object.fromEntries(FILTERS.map((name) => [name, undefined])))
          }}
        >
          {t('Bỏ các điều kiện lọc')}
        </Button>
      }
    >
      {t('Hãy bỏ bớt điều kiện, hoặc xem cả việc đã xong.')}
    </EmptyState>
  ) : (
    <EmptyState icon="clock" title={t('Chưa có việc đến hạn')}>
      {t('Khi kế hoạch được ban hành, từng việc có hạn sẽ hiện ở đây cùng đơn vị chủ trì.')}
    </EmptyState>
  )
}

function stateOf(address: Address): (typeof STATES)[number] {
  const asked = address.get('tinh-trang')
  return STATES.find((state) => state === asked) ?? 'open'
}

function filtersOf(address: Address): DueFilters {
  const asked = address.get('vai')
  const part = asked === 'lead' || asked === 'coordinating' ? asked : undefined
  const given = {
    part,
    planId: address.get('ke-hoach'),
    lineId: address.get('dong'),
    from: address.get('tu'),
    to: address.get('den'),
    below: address.get('duoi') ? 'true' : undefined,
  }
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return { state: stateOf(address), ...Object.fromEntries(set) }
}

/** What the server does not look for: words, and work whose unit is not clear. */
function narrowed(items: readonly DueItem[], address: Address): DueItem[] {
  const text = address.get('tim') ?? ''
  return items.filter(
    (item) => matchesText(item, text) && (!address.get('chua-ro') || item.unit === null),
  )
}
