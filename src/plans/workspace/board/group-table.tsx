import { entryLabel } from '../../../law/workspace/catalogue-field.tsx'
import { useCatalogue } from '../../../law/workspace/use-catalogue.ts'
import { monthName, number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import type { DueGroup, GroupedBy } from '../../board/board-contract.ts'
import { en } from '../../en-board.ts'
import { narrowedTo } from './board-groups.ts'
import css from './board.module.css'
import { listAddress } from './list-address.ts'

/** Each group with how far it is; its name opens the work in it, a province's the groups in it. */
export function GroupTable(props: {
  by: GroupedBy
  groups: readonly DueGroup[]
  below: boolean
  address: Address
}) {
  const t = useT(en)
  const { by, below, address } = props
  const titleOf = useTitles(by)
  const headers = useGroupingWords()
  const n = (value: number) => number(value, t.language)
  const hrefOf = (group: DueGroup, state: string) =>
    listAddress(address, below, { ...narrowedTo(by, group), 'tinh-trang': state })
  return (
    <Table
      caption={headers[by]}
      hideCaption
      rows={props.groups}
      rowKey={(group) => group.key}
      columns={[
        {
          header: headers[by],
          heading: true,
          render: (group) => (
            <a href={group.below ? address.with({ trong: group.key }) : hrefOf(group, 'all')}>
              {titleOf(group)}
            </a>
          ),
        },
        ...(props.groups.some(({ tasks }) => tasks !== null)
          ? [
              {
                header: t('Việc'),
                numeric: true,
                render: ({ tasks }: DueGroup) => (tasks === null ? null : n(tasks)),
              },
            ]
          : []),
        {
          header: t('Đã xong'),
          render: (group) => (
            <span className={css['progress']}>
              <Bar group={group} />
              <span className="number">
                {n(group.done)}/{n(group.occurrences)} {t('lượt')}
              </span>
            </span>
          ),
        },
        {
          header: t('Quá hạn'),
          render: (group) =>
            group.late > 0 ? (
              <a href={hrefOf(group, 'late')} className={css['late']}>
                <StateBadge state="overdue" word={t('{n} lượt trễ', { n: n(group.late) })} />
              </a>
            ) : group.done === group.occurrences ? (
              <StateBadge state="done" word={t('đã xong cả')} />
            ) : (
              <StateBadge state="onTime" word={t('không trễ')} />
            ),
        },
        {
          header: t('Hạn gần nhất'),
          numeric: true,
          render: ({ nextDueOn }) => (nextDueOn === null ? null : shortDate(nextDueOn, t.language)),
        },
      ]}
    />
  )
}

/** What is done, what is late, and what is still to come; the figures stand beside it. */
function Bar(props: { group: DueGroup }) {
  const { done, late, occurrences } = props.group
  return (
    <svg
      className={css['bar']}
      viewBox={`0 0 ${occurrences} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={css['done']} width={done} height="1" />
      <rect className={css['overdue']} x={done} width={late} height="1" />
    </svg>
  )
}

export function useGroupingWords(): Record<GroupedBy, string> {
  const t = useT(en)
  return {
    month: t('Tháng'),
    unit: t('Đơn vị'),
    channel: t('Hình thức'),
    theme: t('Chủ đề'),
    plan: t('Kế hoạch'),
  }
}

function useTitles(by: GroupedBy): (group: DueGroup) => string {
  const t = useT(en)
  const codes = useCatalogue(by === 'theme' ? 'theme' : 'channel_kind')
  const none = {
    month: '',
    plan: '',
    unit: t('Ngoài hệ thống hoặc chưa rõ đơn vị'),
    channel: t('Không ghi hình thức'),
    theme: t('Chưa xếp chủ đề'),
  }
  return ({ key, title, below }) => {
    if (key === 'none') return none[by]
    if (below && by === 'plan') return t('Kế hoạch của {unit} và cấp dưới', { unit: title ?? '' })
    if (by === 'month') return monthName(key, t.language)
    if (title !== null) return title
    const entry = codes.find(({ code }) => code === key)
    return entry ? entryLabel(entry, t.language) : key
  }
}
