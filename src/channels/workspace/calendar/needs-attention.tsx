import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { en } from '../../en.ts'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { DeliveryBadge, whereTo } from '../delivery/delivery-states.tsx'
import css from './calendar.module.css'

const SHOWN = 5

/** What failed, what is not known, what should have gone: whatever month is looked at. */
export function NeedsAttention(props: { items: readonly DeliveryView[]; address: Address }) {
  const t = useT(en)
  const { items, address } = props
  if (items.length === 0) return null
  return (
    <Notice kind="warning" title={t('{n} lần đưa tin cần anh chị xem', { n: items.length })}>
      <ul className={css['attention']}>
        {items.slice(0, SHOWN).map((delivery) => (
          <li key={delivery.id}>
            <a href={address.with({ lan: delivery.id })}>{delivery.title}</a>
            <span className="cluster small">
              <DeliveryBadge delivery={delivery} />
              {whereTo(delivery)}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
