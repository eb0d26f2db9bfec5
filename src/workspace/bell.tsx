import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { createClient } from '../platform/client.ts'
import { ButtonLink } from '../ui/button.tsx'
import { SidePanel } from '../ui/dialog.tsx'
import { Moment } from '../ui/moment.tsx'
import { Icon } from '../ui/icon.tsx'
import { useT } from '../ui/language.tsx'
import { EmptyState } from '../ui/notice.tsx'
import type { Waiting, workContract } from '../work/contract.ts'
import { callOptions } from './calls.ts'
import { en } from './english.ts'
import { href } from './navigation.ts'
import { useOutbox } from './outbox.ts'
import { OutboxList } from './outbox-list.tsx'
import { useUnit } from './session.ts'

/** The shell loads no schemas: the address is spelled out, the types are the contract's. */
const client = createClient<typeof workContract>(
  { listWaiting: { method: 'GET', path: '/units/:unitId/waiting' } } as typeof workContract,
  callOptions,
)

const SHOWN = 5
const MINUTE = 60_000

/** How much waits for me, here and on this device. Asked anew every minute while the window is seen, and on its focus. */
export function Bell() {
  const t = useT(en)
  const pathname = useLocation({ select: (location) => location.pathname })
  // Following one of its links closes it.
  const [openedOn, setOpenedOn] = useState<string>()
  const open = openedOn === pathname
  const kept = useOutbox().length
  const unitId = useUnit()?.id ?? ''
  const { data } = useQuery({
    queryKey: ['waiting', unitId, 'bell'],
    queryFn: ({ signal }) =>
      client.listWaiting({ params: { unitId }, query: { limit: SHOWN }, signal }),
    enabled: unitId !== '',
    refetchInterval: MINUTE,
    refetchOnWindowFocus: 'always',
  })
  const { approvals = 0, returned = 0, notices = 0 } = data?.counts ?? {}
  const waiting = approvals + returned + notices
  const total = waiting + kept
  return (
    <>
      <button
        type="button"
        className="button quiet icon-only bell"
        aria-expanded={open}
        onClick={() => {
          setOpenedOn(open ? undefined : pathname)
        }}
      >
        <Icon name="bell" />
        <span className="unseen">{said(waiting, kept, t)}</span>
        {total > 0 ? (
          <span className="count" aria-hidden="true">
            {total > 99 ? '99+' : total}
          </span>
        ) : null}
      </button>
      <SidePanel
        open={open}
        title={t('Thông báo')}
        onClose={() => {
          setOpenedOn(undefined)
        }}
      >
        <OutboxList />
        {data && waiting > 0 ? <Shortly items={data.items} /> : null}
        {total === 0 ? (
          <EmptyState icon="bell" level="h3" title={t('Chưa có thông báo')}>
            {t('Khi có việc được giao, được trả lại hoặc sắp đến hạn, tin sẽ hiện ở đây.')}
          </EmptyState>
        ) : (
          <ButtonLink href={href('/thong-bao')}>
            {waiting > SHOWN
              ? t('Xem tất cả {n} thông báo', { n: waiting })
              : t('Xem tất cả thông báo')}
          </ButtonLink>
        )}
      </SidePanel>
    </>
  )
}

function Shortly(props: { items: readonly Waiting[] }) {
  const t = useT(en)
  const kinds = { approval: t('Cần duyệt'), returned: t('Bị trả lại'), notice: t('Thông báo') }
  return (
    <ul className="rows" aria-label={t('Việc chờ tôi')}>
      {props.items.map((item) => (
        <li key={item.id}>
          <a href={item.address}>{item.title}</a>
          <span className="soft small">
            {kinds[item.kind]} · <Moment at={item.since} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function said(waiting: number, kept: number, t: ReturnType<typeof useT>): string {
  const parts = [
    ...(waiting > 0 ? [t('{n} việc chờ tôi', { n: waiting })] : []),
    ...(kept > 0 ? [t('{n} việc chờ gửi', { n: kept })] : []),
  ]
  return [t('Thông báo'), ...parts].join(', ')
}
