import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useUnit } from '../../../workspace/session.ts'
import { en } from '../../en-receipt.ts'
import type { IncomingPlan } from '../../receipt/receipt-contract.ts'
import listStyles from '../plan/plan-list.module.css'
import { documentNumber } from '../plan/plan-states.ts'
import { incomingQuery, ownPlanSign } from './receipt-calls.ts'
import { useAcknowledge } from './use-acknowledge.ts'

/** Văn bản đến: what superiors sent the unit, whether it was taken in, and what it asks. */
export function IncomingList() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  const state = address.get('xem') === 'cho' ? 'waiting' : 'all'
  return (
    <Screen title={t('Văn bản đến')} lead={unit?.name}>
      {unit ? (
        <List key={state} unitId={unit.id} state={state} />
      ) : (
        <Notice kind="warning">
          <p>{t('Tài khoản này chưa được giao cho đơn vị nào.')}</p>
        </Notice>
      )}
    </Screen>
  )
}

function List(props: { unitId: string; state: 'waiting' | 'all' }) {
  const t = useT(en)
  const { unitId, state } = props
  const address = useAddress()
  const query = useInfiniteQuery(incomingQuery(unitId, state))
  const waiting = query.data?.pages[0]?.waiting ?? 0
  return (
    <>
      <Tabs
        label={t('Văn bản nào')}
        items={[
          { label: t('Tất cả'), href: address.with({ xem: undefined }), current: state === 'all' },
          {
            label: t('Chưa tiếp nhận'),
            href: address.with({ xem: 'cho' }),
            current: state === 'waiting',
            count: waiting,
          },
        ]}
      />
      <Answer query={query} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) {
            return (
              <EmptyState
                icon="check"
                title={
                  state === 'waiting'
                    ? t('Đã tiếp nhận hết')
                    : t('Chưa có kế hoạch nào của cấp trên gửi đến')
                }
              >
                {t('Kế hoạch cấp trên ban hành trong hệ thống và gửi cho đơn vị hiện ở đây.')}
              </EmptyState>
            )
          }
          return (
            <>
              <ul className={listStyles.plans}>
                {items.map((item) => (
                  <li key={item.id}>
                    <Incoming item={item} unitId={unitId} />
                  </li>
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

function Incoming(props: { item: IncomingPlan; unitId: string }) {
  const t = useT(en)
  const { item, unitId } = props
  const acknowledge = useAcknowledge(unitId, item.planId)
  const figures = documentNumber(item)
  const n = (value: number) => number(value, t.language)
  const given = [
    item.leads > 0 ? t('chủ trì {n} việc', { n: n(item.leads) }) : null,
    item.coordinates > 0 ? t('phối hợp {n} việc', { n: n(item.coordinates) }) : null,
  ].filter((part) => part !== null)
  const take = item.may.acknowledge ? (
    <Button
      icon="check"
      busy={acknowledge.isPending}
      aria-label={t('Tiếp nhận “{title}”', { title: item.title })}
      onClick={() => {
        acknowledge.mutate()
      }}
    >
      {t('Tiếp nhận')}
    </Button>
  ) : null
  return (
    <article className={listStyles.plan}>
      <div className={listStyles.head}>
        <h2>
          <a href={href(`/ke-hoach/${item.planId}`)}>{item.title}</a>
        </h2>
        {item.acknowledgedAt === null ? (
          <StateBadge
            state={item.openedAt === null ? 'dueSoon' : 'waiting'}
            word={item.openedAt === null ? t('Mới đến') : t('Đã mở, chưa tiếp nhận')}
          />
        ) : (
          <StateBadge state="done" word={t('Đã tiếp nhận')} />
        )}
      </div>
      <p className="soft small">
        {[
          item.issuer,
          figures === null ? null : t('Số {number}', { number: figures }),
          item.issuedOn === null
            ? null
            : t('ngày {date}', { date: shortDate(item.issuedOn, t.language) }),
          given.length === 0 ? t('để biết') : given.join(', '),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {item.ownPlan ? (
        <OwnPlanAsked item={item} ownPlan={item.ownPlan}>
          {take}
        </OwnPlanAsked>
      ) : (
        take
      )}
      {item.acknowledgedAt === null ? null : (
        <p className="soft small">
          {t('{name} tiếp nhận', { name: item.acknowledgedByName ?? '' })}{' '}
          <Moment at={item.acknowledgedAt} />
        </p>
      )}
      <ProblemNotice error={acknowledge.error} />
    </article>
  )
}

/** The duty to issue a plan of one's own, where it stands, and the way to begin. */
export function OwnPlanAsked(props: {
  item: Pick<IncomingPlan, 'planId' | 'year'>
  ownPlan: NonNullable<IncomingPlan['ownPlan']>
  /** What else can be done about it. */
  children?: ReactNode
}) {
  const t = useT(en)
  const { item, ownPlan } = props
  const sign = ownPlanSign(ownPlan, t)
  const { plan } = ownPlan
  return (
    <div className="cluster">
      <span>
        {ownPlan.dueOn === null
          ? t('Phải ban hành kế hoạch của đơn vị; cấp trên chưa ghi hạn.')
          : t('Phải ban hành kế hoạch của đơn vị, chậm nhất {date}.', {
              date: shortDate(ownPlan.dueOn, t.language),
            })}
      </span>
      <StateBadge state={sign.state} word={sign.word} />
      {plan ? (
        <a href={href(`/ke-hoach/${plan.id}`)}>
          {documentNumber(plan) === null
            ? t('Mở kế hoạch đang soạn')
            : t('Kế hoạch số {number}', { number: documentNumber(plan) ?? '' })}
        </a>
      ) : (
        <ButtonLink
          icon="write"
          href={href(`/ke-hoach/bat-dau?nam=${item.year}&tu=${item.planId}`)}
        >
          {t('Soạn kế hoạch của đơn vị')}
        </ButtonLink>
      )}
      {props.children}
    </div>
  )
}
