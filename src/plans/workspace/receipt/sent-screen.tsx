import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { number, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Moment } from '../../../ui/moment.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { href } from '../../../workspace/navigation.ts'
import { Screen } from '../../../workspace/screen.tsx'
import { en } from '../../en-receipt.ts'
import type { SentReceipt } from '../../receipt/receipt-contract.ts'
import { documentNumber } from '../plan/plan-states.ts'
import { DutyDialog } from './duty-dialog.tsx'
import { ownPlanSign, sentQuery, type Shown } from './receipt-calls.ts'
import { UrgeReceipts } from './urge-receipts.tsx'

const SHOWN: Record<string, Shown> = {
  'chua-mo': 'unopened',
  'chua-tiep-nhan': 'unacknowledged',
  'chua-ban-hanh': 'not_issued',
  tre: 'late',
}

/** Unit by unit: received, opened, taken in, own plan begun, issued, late. */
export function SentScreen() {
  const t = useT(en)
  const { planId } = useParams({ from: '/ke-hoach/$planId/noi-nhan' })
  const address = useAddress()
  const show = SHOWN[address.get('xem') ?? ''] ?? 'all'
  const query = useInfiniteQuery(sentQuery(planId, show))
  const [asking, setAsking] = useState(false)
  const tab = (name: string | undefined, label: string, count: number) =>
    tabOf(address, name, { label, count })
  return (
    <Answer query={query} lines={8} wholeScreen>
      {({ pages }) => {
        const [first] = pages
        if (!first) return null
        const { counts, duty, may } = first
        const items = pages.flatMap((page) => page.items)
        const n = (value: number) => number(value, t.language)
        return (
          <Screen
            wide
            title={t('Nơi nhận')}
            lead={first.planTitle}
            crumbs={[
              { label: t('Kế hoạch'), href: href('/ke-hoach') },
              { label: first.planTitle, href: href(`/ke-hoach/${planId}`) },
            ]}
          >
            <Notice
              kind={duty !== null && duty.dueOn === null ? 'warning' : 'info'}
              title={
                duty === null
                  ? t('Kế hoạch này không yêu cầu nơi nhận ban hành kế hoạch riêng')
                  : duty.dueOn === null
                    ? t('Kế hoạch yêu cầu ban hành kế hoạch riêng nhưng không ghi hạn')
                    : t('Nơi nhận ban hành kế hoạch riêng chậm nhất {date}', {
                        date: shortDate(duty.dueOn, t.language),
                      })
              }
              action={
                may.setDuty ? (
                  <Button
                    onClick={() => {
                      setAsking(true)
                    }}
                  >
                    {duty !== null && duty.dueOn === null ? t('Ghi hạn') : t('Đổi yêu cầu')}
                  </Button>
                ) : null
              }
            >
              {duty === null ? null : (
                <p>
                  “{duty.words}”{' '}
                  {t('Yêu cầu {asked} trên {sent} nơi nhận.', {
                    asked: n(counts.asked),
                    sent: n(counts.sent),
                  })}
                </p>
              )}
            </Notice>
            <Tabs
              label={t('Đơn vị nào')}
              items={[
                tab(undefined, t('Tất cả'), counts.sent),
                tab('chua-mo', t('Chưa mở'), counts.sent - counts.opened),
                tab('chua-tiep-nhan', t('Chưa tiếp nhận'), counts.sent - counts.acknowledged),
                ...(duty === null
                  ? []
                  : [
                      tab(
                        'chua-ban-hanh',
                        t('Chưa ban hành kế hoạch riêng'),
                        counts.asked - counts.issued,
                      ),
                      tab('tre', t('Trễ'), counts.late),
                    ]),
              ]}
            />
            {may.urge && counts.sent > counts.acknowledged ? (
              <UrgeReceipts planId={planId} waiting={counts.sent - counts.acknowledged} />
            ) : null}
            <Table
              caption={t('Đơn vị nhận kế hoạch')}
              hideCaption
              columns={columnsOf(t, duty !== null)}
              rows={items}
              rowKey={(row) => row.id}
              empty={
                <EmptyState icon="check" level="h3" title={t('Không có đơn vị nào như vậy')} />
              }
            />
            <MoreRows query={query} shown={items.length} />
            {duty === null ? null : (
              <p className="soft small">
                {t('{drafted} đơn vị đang soạn kế hoạch riêng.', { drafted: n(counts.drafted) })}
              </p>
            )}
            {asking ? (
              <DutyDialog
                planId={planId}
                version={first.planVersion}
                duty={duty}
                onClose={() => {
                  setAsking(false)
                }}
              />
            ) : null}
          </Screen>
        )
      }}
    </Answer>
  )
}

function tabOf(
  address: Address,
  name: string | undefined,
  { label, count }: { label: string; count: number },
) {
  return { label, href: address.with({ xem: name }), current: address.get('xem') === name, count }
}

function By(props: { at: string; name: string | null }) {
  return (
    <div>
      <Moment at={props.at} />
      <div className="soft small">{props.name}</div>
    </div>
  )
}

function NotAcknowledged(props: { row: SentReceipt }) {
  const t = useT(en)
  const { urgedAt, urgedByName } = props.row
  return (
    <>
      <StateBadge state="waiting" word={t('Chưa tiếp nhận')} />
      {urgedAt === null ? null : (
        <div className="soft small">
          {t('{name} nhắc', { name: urgedByName ?? '' })} <Moment at={urgedAt} />
        </div>
      )}
    </>
  )
}

function columnsOf(t: ReturnType<typeof useT>, withDuty: boolean): Column<SentReceipt>[] {
  return [
    { header: t('Đơn vị'), heading: true, render: (row) => row.unit.name },
    { header: t('Gửi'), render: (row) => <Moment at={row.sentAt} /> },
    {
      header: t('Mở'),
      render: (row) =>
        row.openedAt === null ? (
          <StateBadge state="unknown" word={t('Chưa mở')} />
        ) : (
          <By at={row.openedAt} name={row.openedByName} />
        ),
    },
    {
      header: t('Tiếp nhận'),
      render: (row) =>
        row.acknowledgedAt === null ? (
          <NotAcknowledged row={row} />
        ) : (
          <By at={row.acknowledgedAt} name={row.acknowledgedByName} />
        ),
    },
    ...(withDuty
      ? [
          {
            header: t('Kế hoạch riêng'),
            render: (row: SentReceipt) => <OwnPlan ownPlan={row.ownPlan} />,
          },
        ]
      : []),
  ]
}

function OwnPlan(props: { ownPlan: SentReceipt['ownPlan'] }) {
  const t = useT(en)
  const { ownPlan } = props
  if (ownPlan === null) return <span className="soft">{t('không yêu cầu')}</span>
  const sign = ownPlanSign(ownPlan, t)
  const { plan } = ownPlan
  return (
    <>
      <StateBadge state={sign.state} word={sign.word} />{' '}
      {plan ? <a href={href(`/ke-hoach/${plan.id}`)}>{documentNumber(plan) ?? t('Mở')}</a> : null}
    </>
  )
}
