import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { createClient } from '../../platform/client.ts'
import { Button } from '../../ui/button.tsx'
import { Moment } from '../../ui/moment.tsx'
import { useT } from '../../ui/language.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { type State, StateBadge } from '../../ui/state-badge.tsx'
import { Answer, MoreRows } from '../../workspace/answer.tsx'
import { ProblemNotice } from '../../workspace/problem-notice.tsx'
import { callOptions, cursorOf, paged } from '../../workspace/calls.ts'
import { toast } from '../../workspace/toasts.tsx'
import { type Waiting, workContract } from '../contract.ts'
import { en } from '../en.ts'
import { Holding } from './holding.tsx'
import { whereDecided } from './where-decided.ts'

const client = createClient(workContract, callOptions)

/**
 * What waits for me, what asks for an act first. `shown`: rows at once. `more`: other rows already stand
 * above, so an empty list says nothing.
 */
export function WaitingList(props: { unitId: string; shown: number; more?: boolean | undefined }) {
  const t = useT(en)
  const query = useInfiniteQuery({
    queryKey: ['waiting', props.unitId, props.shown],
    queryFn: ({ pageParam, signal }) =>
      client.listWaiting({
        params: { unitId: props.unitId },
        query: { limit: props.shown, ...cursorOf(pageParam) },
        signal,
      }),
    ...paged,
  })
  return (
    <Answer query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        if (items.length === 0) return props.more ? null : <NothingWaits />
        const { approvals = 0, returned = 0, notices = 0 } = pages[0]?.counts ?? {}
        return (
          <>
            <ul className="rows" aria-label={t('Việc chờ tôi')}>
              {items.map((item) => (
                <WaitingRow key={item.id} item={item} />
              ))}
            </ul>
            <MoreRows query={query} shown={items.length} total={approvals + returned + notices} />
          </>
        )
      }}
    </Answer>
  )
}

const kinds = {
  approval: ['waiting', 'Cần duyệt'],
  returned: ['returned', 'Bị trả lại'],
  notice: ['unknown', 'Thông báo'],
} as const satisfies Record<Waiting['kind'], readonly [State, string]>

function WaitingRow(props: { item: Waiting }) {
  const t = useT(en)
  const { item } = props
  const [state, word] = kinds[item.kind]
  return (
    <li className={item.may.dealWith ? 'acted' : undefined}>
      <div className="cluster">
        {item.kind === 'notice' ? null : <StateBadge state={state} word={t(word)} />}
        <a href={whereDecided(item)}>{item.title}</a>
      </div>
      {item.reason ? <p>{t('Lý do: {reason}', { reason: item.reason })}</p> : null}
      <p className="soft small">
        {item.byName ? `${said(item, t)} · ` : null}
        <Moment at={item.since} /> ·{' '}
        {item.workingDays === 0
          ? t('mới hôm nay')
          : t('chờ {n} ngày làm việc', { n: item.workingDays })}
      </p>
      {item.holder ? (
        <p className="small">
          <Holding by={item.holder} />
        </p>
      ) : null}
      {item.may.dealWith ? <DealtWith item={item} /> : null}
    </li>
  )
}

function DealtWith(props: { item: Waiting }) {
  const t = useT(en)
  const cache = useQueryClient()
  const params = { noticeId: props.item.id }
  const refresh = () => cache.invalidateQueries({ queryKey: ['waiting'] })
  const reopen = useMutation({
    mutationFn: () => client.reopenNotice({ params }),
    onSuccess: refresh,
    onError: (problem) => {
      toast(problem.message)
    },
  })
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.dealWithNotice({ params }),
    onSuccess: async () => {
      toast(t('Đã cất thông báo'), () => {
        reopen.mutate()
      })
      await refresh()
    },
  })
  return (
    <>
      <ProblemNotice error={error} />
      <div className="act">
        <Button
          icon="check"
          busy={isPending}
          aria-label={t('Đã xem xong: {title}', { title: props.item.title })}
          onClick={() => {
            mutate()
          }}
        >
          {t('Đã xem xong')}
        </Button>
      </div>
    </>
  )
}

function NothingWaits() {
  const t = useT(en)
  return (
    <EmptyState icon="approve" level="h3" title={t('Không có việc nào chờ anh chị')}>
      {t(
        'Việc được giao, được trả lại hay cần duyệt sẽ hiện ở đây, kèm tên người đang giữ và số ngày làm việc.',
      )}
    </EmptyState>
  )
}

function said(item: Waiting, t: ReturnType<typeof useT>): string {
  const name = item.byName ?? ''
  if (item.kind === 'approval') return t('{name} trình', { name })
  if (item.kind === 'returned') return t('{name} trả lại', { name })
  return t('{name} gửi', { name })
}
