import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { addressOf } from '../../../platform/client.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { addDays, monthName, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { Skeleton } from '../../../ui/notice.tsx'
import { Tabs } from '../../../ui/page.tsx'
import { type Address, useAddress } from '../../../work/workspace/address.ts'
import { Answer, MoreRows } from '../../../workspace/answer.tsx'
import { Screen } from '../../../workspace/screen.tsx'
import { useSession, useUnit } from '../../../workspace/session.ts'
import { en } from '../../en.ts'
import { outputOperations } from '../../output/output-contract.ts'
import { DeliveryPanel } from '../delivery/delivery-panel.tsx'
import { type CalendarView, instantsOf, type Shown, shownIn, step } from './calendar-address.ts'
import {
  attentionQuery,
  calendarQuery,
  type CalendarWanted,
  statesShown,
} from './calendar-calls.ts'
import { CalendarFilters } from './calendar-filters.tsx'
import { CalendarGrid } from './calendar-grid.tsx'
import { CalendarList } from './calendar-list.tsx'
import { FormsReached } from './forms-reached.tsx'
import { NeedsAttention } from './needs-attention.tsx'
import { useWide } from './use-wide.ts'
import css from './calendar.module.css'

/** Everything that goes out, on every channel, in one calendar; the delivery that is looked at stands beside it. */
export function Calendar() {
  const t = useT(en)
  const unit = useUnit()
  const address = useAddress()
  return (
    <Screen
      wide
      title={t('Lịch đưa tin')}
      lead={t('Bài nào đi kênh nào, lúc nào, và kết quả ra sao.')}
    >
      {unit ? <OfUnit key={unit.id} unitId={unit.id} address={address} /> : null}
      <DeliveryPanel
        deliveryId={address.get('lan')}
        onClose={() => {
          address.go({ lan: undefined })
        }}
      />
    </Screen>
  )
}

function OfUnit(props: { unitId: string; address: Address }) {
  const { unitId, address } = props
  const wide = useWide()
  const { today } = useSession()
  const shown = shownIn(address, today, wide)
  const filters: CalendarWanted = {
    ...instantsOf(shown),
    channelId: address.get('kenh'),
    state: statesShown.find(({ word }) => word === address.get('tinh-trang'))?.state ?? 'all',
  }
  const query = useInfiniteQuery(calendarQuery(unitId, filters))
  const attention = useQuery(attentionQuery(unitId))
  // What stands above the grid comes first: nothing may move from under a hand that reaches for it.
  if (attention.isPending) return <Skeleton lines={12} />
  return (
    <>
      <NeedsAttention items={attention.data?.items ?? []} address={address} />
      <Views shown={shown} address={address} />
      <Pages
        shown={shown}
        address={address}
        today={today}
        file={addressOf(outputOperations.downloadCalendar, {
          params: { unitId },
          query: filters,
        })}
      />
      <CalendarFilters unitId={unitId} address={address} />
      <Answer query={query} lines={10}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return (
            <>
              {wide && shown.view !== 'danh-sach' ? (
                <CalendarGrid shown={shown} items={items} today={today} address={address} />
              ) : (
                <CalendarList items={items} today={today} address={address} />
              )}
              <FormsReached items={items} />
              <MoreRows query={query} shown={items.length} />
            </>
          )
        }}
      </Answer>
    </>
  )
}

function Views(props: { shown: Shown; address: Address }) {
  const t = useT(en)
  const { shown, address } = props
  const views: readonly (readonly [CalendarView, string])[] = [
    ['thang', t('Tháng')],
    ['tuan', t('Tuần')],
    ['danh-sach', t('Danh sách')],
  ]
  return (
    <Tabs
      label={t('Xem theo')}
      items={views.map(([view, label]) => ({
        label,
        href: address.with({ kieu: view, ngay: shown.day }),
        current: shown.view === view,
      }))}
    />
  )
}

/** Back, on, and to today. */
function Pages(props: { shown: Shown; address: Address; today: string; file: string }) {
  const t = useT(en)
  const { shown, address, today } = props
  const date = (iso: string) => shortDate(iso, t.language)
  const title =
    shown.view === 'tuan'
      ? t('{from} – {to}', { from: date(shown.first), to: date(addDays(shown.first, 6)) })
      : monthName(shown.day, t.language)
  return (
    <div className={css['pages']}>
      <h2>{title}</h2>
      <div className="cluster">
        <ButtonLink href={address.with({ ngay: step(shown, -1) })}>{t('Trước')}</ButtonLink>
        <ButtonLink href={address.with({ ngay: today })}>{t('Hôm nay')}</ButtonLink>
        <ButtonLink href={address.with({ ngay: step(shown, 1) })}>{t('Sau')}</ButtonLink>
        <ButtonLink kind="quiet" icon="calendar" href={props.file} download>
          {t('Tải lịch (ICS)')}
        </ButtonLink>
      </div>
    </div>
  )
}
