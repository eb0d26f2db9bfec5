import { useQuery } from '@tanstack/react-query'
import { useT } from '../../../ui/language.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Address } from '../../../work/workspace/address.ts'
import { en } from '../../en.ts'
import { DeliveryBadge, whereTo } from '../delivery/delivery-states.tsx'
import { attentionQuery } from './calendar-calls.ts'
import css from './calendar.module.css'

const SHOWN = 5

/** What failed, what is not known, what should have gone: whatever month is looked at. */
export function NeedsAttention(props: { unitId: string; address: Address }) {
  const t = useT(en)
  const { address } = props
  const { data } = useQuery(attentionQuery(props.unitId))
  const items = data?.items ?? []
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
