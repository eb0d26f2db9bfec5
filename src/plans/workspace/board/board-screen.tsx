import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { longDate, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { useSettled } from '../../../workspace/settled.ts'
import type { GroupedBy } from '../../board/board-contract.ts'
import { en } from '../../en-board.ts'
import { filtersOf, stateOf } from '../due/due-address.ts'
import type { DueFilters } from '../due/due-calls.ts'
import { DueFilterBar, useHasUnitsBelow } from '../due/due-filters.tsx'
import { SavedViewsBar } from '../views/saved-views-bar.tsx'
import { groupsQuery } from './board-calls.ts'
import { groupedBy, GROUPINGS } from './board-groups.ts'
import { NothingFound } from './board-nothing.tsx'
import css from './board.module.css'
import { GroupTable, useGroupingWords } from './group-table.tsx'
import { listAddress } from './list-address.ts'
import { YearChart } from './year-chart.tsx'

/** All work at a glance: put together by month, unit, channel, theme or plan, or laid out over the year. */
export function BoardScreen() {
  const t = useT(en)
  const unit = useUnit()
  return (
    <Screen
      wide
      title={t('Bảng theo dõi')}
      lead={t(
        'Mỗi nhóm có bao nhiêu việc, xong đến đâu, bao nhiêu lượt trễ. Bấm tên nhóm để xem bên trong.',
      )}
      actions={
        <Button
          className={css['print']}
          icon="print"
          onClick={() => {
            print()
          }}
        >
          {t('In bảng')}
        </Button>
      }
    >
      {unit ? <Board key={unit.id} unitId={unit.id} /> : null}
    </Screen>
  )
}

function Board(props: { unitId: string }) {
  const { unitId } = props
  const address = useAddress()
  const words = useSettled((address.get('tim') ?? '').trim(), 250)
  // Who stands above others looks at their work first of all.
  const below = useHasUnitsBelow(unitId)
  const usual = { state: 'all', below } as const
  const filters = filtersOf(address, words, usual)
  const by = groupedBy(address.get('theo'))
  const shown = { unitId, address, filters }
  return (
    <>
      <div className="no-print stack">
        <Switch address={address} by={by} below={filters.below === 'true'} />
        <DueFilterBar unitId={unitId} address={address} usual={usual} />
        <SavedViewsBar unitId={unitId} address={address} />
      </div>
      <Printed />
      {by === 'year' ? <YearChart {...shown} /> : <Groups {...shown} by={by} />}
    </>
  )
}

function Switch(props: { address: Address; by: GroupedBy | 'year'; below: boolean }) {
  const t = useT(en)
  const { address, by } = props
  const words = useGroupingWords()
  const way = (value: GroupedBy) => ({
    label: words[value],
    href: address.with({ theo: value === 'month' ? undefined : GROUPINGS[value] }),
    current: by === value,
  })
  return (
    <Tabs
      label={t('Xếp theo')}
      items={[
        way('month'),
        way('unit'),
        way('channel'),
        way('theme'),
        way('plan'),
        { label: t('Lịch năm'), href: address.with({ theo: 'lich' }), current: by === 'year' },
        {
          label: t('Từng việc'),
          href: listAddress(address, props.below, { 'tinh-trang': stateOf(address, 'all') }),
        },
      ]}
    />
  )
}

function Groups(props: { unitId: string; address: Address; filters: DueFilters; by: GroupedBy }) {
  const t = useT(en)
  const { unitId, address, filters, by } = props
  const query = useInfiniteQuery(groupsQuery(unitId, by, filters))
  const n = (value: number) => number(value, t.language)
  return (
    <Answer query={query} lines={8}>
      {({ pages }) => {
        const groups = pages.flatMap((page) => page.items)
        if (groups.length === 0) return <NothingFound />
        // A task on two channels stands under both: only months, units and plans add up.
        const adds = by === 'month' || by === 'unit' || by === 'plan'
        const sum = (of: 'occurrences' | 'done' | 'late') =>
          groups.reduce((total, group) => total + group[of], 0)
        return (
          <div className="stack" aria-busy={query.isFetching || undefined}>
            {adds && !query.hasNextPage ? (
              <output className="soft">
                {t('{n} lượt việc, {done} đã xong, {late} trễ', {
                  n: n(sum('occurrences')),
                  done: n(sum('done')),
                  late: n(sum('late')),
                })}
              </output>
            ) : null}
            <div className={css['groups']}>
              <GroupTable
                by={by}
                groups={groups}
                below={filters.below === 'true'}
                address={address}
              />
            </div>
            <MoreRows query={query} shown={groups.length} />
            {adds ? null : (
              <p className="soft small">
                {t('Một việc có hai hình thức hoặc hai chủ đề được tính ở cả hai nhóm.')}
              </p>
            )}
          </div>
        )
      }}
    </Answer>
  )
}

/** On paper a board says whose it is and of which day. */
function Printed() {
  const t = useT(en)
  const unit = useUnit()
  const { today } = useSession()
  return (
    <p className={css['printed']}>
      {unit?.name} · {longDate(today, t.language)}
    </p>
  )
}
