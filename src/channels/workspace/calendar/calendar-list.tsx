import { daysFromToday, longDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { DeliveryBadge, whereTo } from '../delivery/delivery-states.tsx'
import { whenOf } from '../when.ts'
import { byDay } from './calendar-address.ts'
import css from './calendar.module.css'

/** Day by day, as on a phone. */
export function CalendarList(props: {
  items: readonly DeliveryView[]
  today: string
  address: Address
}) {
  const t = useT(en)
  const { items, today, address } = props
  if (items.length === 0) {
    return (
      <EmptyState icon="calendar" title={t('Không có lần đưa tin nào trong thời gian này')}>
        {t('Nội dung đã duyệt được lên lịch ngay trên trang của nội dung đó.')}
      </EmptyState>
    )
  }
  return [...byDay(items)].map(([day, deliveries]) => (
    <section key={day} className="section">
      <h3>
        {longDate(day, t.language)}{' '}
        <span className="soft small">{daysFromToday(day, today, t.language)}</span>
      </h3>
      <ul className="rows">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <span className="cluster small">
              <strong>{whenOf(delivery.dueAt).time}</strong>
              <span>{whereTo(delivery)}</span>
              <DeliveryBadge delivery={delivery} />
            </span>
            <a className={css['title']} href={address.with({ lan: delivery.id })}>
              {delivery.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ))
}
