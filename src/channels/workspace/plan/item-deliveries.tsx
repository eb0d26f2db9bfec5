import type { ItemView } from '../../../content/item/item-contract.ts'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { href } from '../../../workspace/navigation.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { DeliveryBadge, whereTo } from '../delivery/delivery-states.tsx'

/** Where it went and what became of it. */
export function ItemDeliveries(props: { item: ItemView; deliveries: readonly DeliveryView[] }) {
  const t = useT(en)
  return (
    <ul className="rows" aria-label={t('Các lần đã lên lịch')}>
      {props.deliveries.map((delivery) => (
        <li key={delivery.id}>
          <span className="cluster">
            <a href={href(`/lich-dang?lan=${delivery.id}`)}>{whereTo(delivery)}</a>
            <DeliveryBadge delivery={delivery} />
          </span>
          <span className="soft small">
            {[
              delivery.leftAt
                ? t('đi lúc {time}', { time: dateTime(delivery.leftAt, t.language) })
                : t('hẹn {time}', { time: dateTime(delivery.dueAt, t.language) }),
              delivery.itemNumber === props.item.number
                ? null
                : t('bản số {n}, cũ hơn bản đang có', { n: delivery.itemNumber }),
              delivery.note,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
