import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.tsx'
import { longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { Answer, type Asked, MoreRows } from '../../../workspace/answer.tsx'
import { Section } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-due.ts'
import { MOST_COUNTED } from '../../due/due-contract.ts'
import { SavedViewsBar } from '../views/saved-views-bar.tsx'
import { type DueState, FILTERS, stateOf } from './due-address.ts'
import type { DueFilters } from './due-calls.ts'
import { DueFilterBar, GroupSwitch } from './due-filters.tsx'
import { counted } from './due-words.ts'
import css from './due.module.css'

export interface Shown {
  unitId: string
  address: Address
  filters: DueFilters
}

/** What both ways of grouping have: tabs and filters, the sum, the groups, more of them. */
export function DueList<T>(
  props: Shown & {
    query: Asked<T> & Parameters<typeof MoreRows>[0]['query']
    late: number | undefined
    /** What is counted at most. */
    most?: number
    children: (data: T) => { shown: number; total: number; sum: string; groups: ReactNode }
  },
) {
  const { query, address, most = MOST_COUNTED } = props
  return (
    <>
      <div className="no-print stack">
        <StateTabs address={address} late={props.late} />
        <DueFilterBar unitId={props.unitId} address={address} />
        <SavedViewsBar unitId={props.unitId} address={address} />
      </div>
      <Answer query={query} lines={8}>
        {(data) => {
          const { shown, total, sum, groups } = props.children(data)
          return (
            <div className="stack" aria-busy={query.isFetching || undefined}>
              <div className={css['sum']}>
                <Printed />
                <output>{sum}</output>
                {address.get('chon') ? null : <GroupSwitch address={address} />}
              </div>
              {shown > 0 ? groups : <Nothing address={address} />}
              <MoreRows query={query} shown={shown} total={total > most ? undefined : total} />
            </div>
          )
        }}
      </Answer>
    </>
  )
}

export function DueGroup(props: { title: string; children: ReactNode }) {
  return (
    <div className={css['group']}>
      <Section title={props.title}>{props.children}</Section>
    </div>
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

function StateTabs(props: { address: Address; late: number | undefined }) {
  const t = useT(en)
  const { address, late } = props
  const state = stateOf(address)
  const tab = (value: DueState, label: string, count?: number) => ({
    label,
    href: address.with({
      'tinh-trang': value === 'open' ? undefined : value,
      xem: undefined,
      mo: undefined,
    }),
    current: state === value,
    ...(count ? { count: counted(count, t) } : {}),
  })
  return (
    <Tabs
      label={t('Tình trạng')}
      items={[
        tab('open', t('Chưa xong')),
        tab('late', t('Quá hạn'), late),
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
      <EmptyState icon="check" title={t('Không có việc nào quá hạn')}>
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
