import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { longDate, monthName, number } from '../../ui/format.ts'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Pagination, Tabs } from '../../ui/page.tsx'
import { Screen, Section } from '../../workspace/screen.tsx'
import { useSession, useUnit } from '../../workspace/session.ts'
import { type Address, useAddress } from '../../work/workspace/address.ts'
import { Waited } from '../../work/workspace/waited.tsx'
import { en } from '../en-activity.ts'
import { useActivitySendings } from './activity-sending.ts'
import { type DueFilters, dueQuery, dueTasksQuery, useRested } from './due-calls.ts'
import { DueFilterBar, everybody, FILTERS, GroupSwitch } from './due-filters.tsx'
import { DuePanel } from './due-panel.tsx'
import { DueTable } from './due-table.tsx'
import { DueTaskTable } from './due-task-table.tsx'
import { groupBy, unitWords } from './due-words.ts'
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
  const { unitId, address } = props
  const words = useRested((address.get('tim') ?? '').trim())
  const filters = filtersOf(address, words)
  return address.get('nhom') === 'don-vi' ? (
    <ByUnit unitId={unitId} address={address} filters={filters} />
  ) : (
    <ByTask unitId={unitId} address={address} filters={filters} />
  )
}

interface Shown {
  unitId: string
  address: Address
  filters: DueFilters
}

/** Month by month, each task once with all its units. */
function ByTask(props: Shown) {
  const t = useT(en)
  const { unitId, address, filters } = props
  const query = useInfiniteQuery(dueTasksQuery(unitId, filters))
  const [first] = query.data?.pages ?? []
  const n = (value: number) => number(value, t.language)
  return (
    <List {...props} query={query} late={first?.late}>
      {({ pages }) => {
        const tasks = pages.flatMap((page) => page.items)
        const { total = 0, occurrences = 0 } = pages[0] ?? {}
        return {
          shown: tasks.length,
          total,
          sum:
            occurrences > total
              ? t('{n} việc, {m} lượt của các đơn vị', { n: n(total), m: n(occurrences) })
              : t('{n} việc', { n: n(total) }),
          groups: groupBy(tasks, (task) => monthName(task.dueOn, t.language)).map(
            ({ title, items }) => (
              <Group key={title} title={title}>
                <DueTaskTable
                  caption={title}
                  unitId={unitId}
                  tasks={items}
                  filters={filters}
                  address={address}
                />
              </Group>
            ),
          ),
        }
      }}
    </List>
  )
}

/** Unit by unit, each with all it has to do. */
function ByUnit(props: Shown) {
  const t = useT(en)
  const { unitId, address, filters } = props
  const query = useInfiniteQuery(dueQuery(unitId, filters))
  return (
    <List {...props} query={query} late={query.data?.pages[0]?.late}>
      {({ pages }) => {
        const loaded = pages.flatMap((page) => page.items)
        const total = pages[0]?.total ?? loaded.length
        return {
          shown: loaded.length,
          total,
          sum: t('{n} việc', { n: number(total, t.language) }),
          groups: groupBy(loaded, (item) => unitWords(item, t)).map(({ title, items }) => (
            <Group key={title} title={title}>
              <DueTable
                caption={title}
                items={items}
                opened={address.get('xem')}
                addressOf={(item) => address.with({ xem: item.id })}
              />
            </Group>
          )),
        }
      }}
    </List>
  )
}

interface ListQuery<T> {
  data: T | undefined
  error: Error | null
  fetchStatus: 'fetching' | 'idle' | 'paused'
  isFetching: boolean
  isFetchingNextPage: boolean
  hasNextPage: boolean
  refetch: () => Promise<unknown>
  fetchNextPage: () => Promise<unknown>
}

/** What both ways of grouping have: tabs and filters, the sum, the groups, more of them. */
function List<T>(
  props: Shown & {
    query: ListQuery<T>
    late: number | undefined
    children: (data: T) => { shown: number; total: number; sum: string; groups: ReactNode }
  },
) {
  const t = useT(en)
  const { query, address } = props
  return (
    <>
      <div className="no-print">
        <StateTabs address={address} late={props.late} />
        <DueFilterBar unitId={props.unitId} address={address} />
      </div>
      <Waited query={query} lines={8}>
        {(data) => {
          const { shown, total, sum, groups } = props.children(data)
          return (
            <div className="stack" aria-busy={query.isFetching || undefined}>
              <div className={css['sum']}>
                <Printed />
                <output>{sum}</output>
                <GroupSwitch address={address} />
              </div>
              {shown > 0 ? groups : <Nothing address={address} />}
              {query.hasNextPage ? (
                <Pagination
                  shown={shown}
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

/** On paper a list says whose it is and of which day. */
function Printed() {
  const t = useT(en)
  const unit = useUnit()
  const { today } = useSession()
  return (
    <span className={css['printed']}>
      {unit?.name} · {longDate(today, t.language)}
    </span>
  )
}

function Group(props: { title: string; children: ReactNode }) {
  return (
    <div className={css['group']}>
      <Section title={props.title}>{props.children}</Section>
    </div>
  )
}

function StateTabs(props: { address: Address; late: number | undefined }) {
  const t = useT(en)
  const { address, late } = props
  const state = stateOf(address)
  const tab = (value: (typeof STATES)[number], label: string, count?: number) => ({
    label,
    href: address.with({
      'tinh-trang': value === 'open' ? undefined : value,
      xem: undefined,
      mo: undefined,
    }),
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

function Nothing(props: { address: Address }) {
  const t = useT(en)
  const { address } = props
  const filtered = FILTERS.some((name) => address.get(name) && address.get(name) !== 'lead')
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

function filtersOf(address: Address, words: string): DueFilters {
  const asked = address.get('vai')
  const lineId = address.get('dong')
  const given = {
    // Who leads answers for the work; the part of the others is there on demand.
    part:
      asked === 'coordinating' ? asked : asked === 'moi' || everybody(address) ? undefined : 'lead',
    planId: address.get('ke-hoach'),
    lineId,
    words: words || undefined,
    from: address.get('tu'),
    to: address.get('den'),
    unclear: address.get('chua-ro') ? 'true' : undefined,
    below: address.get('duoi') ? 'true' : undefined,
  } as const
  const set = Object.entries(given).filter(([, value]) => value !== undefined)
  return { state: stateOf(address), ...Object.fromEntries(set) }
}
