import { useQuery } from '@tanstack/react-query'
import type { ItemView } from '../../../content/item/item-contract.ts'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { en } from '../../en.ts'
import { channelsQuery, itemDeliveriesQuery } from '../channel-calls.ts'
import { ItemDeliveries } from './item-deliveries.tsx'
import { PlanForm } from './plan-form.tsx'
import { WithoutChannels } from './without-channels.tsx'

/** How an approved text goes out: what has gone where, and where it may go now. */
export function PlanPanel({ item }: { item: ItemView }) {
  const t = useT(en)
  const { unit } = item
  const channels = useQuery(channelsQuery(unit.id))
  const deliveries = useQuery(itemDeliveriesQuery(unit.id, item.id))
  const gone = deliveries.data?.items ?? []
  const mayPlan = item.may.deliver
  if (!mayPlan && gone.length === 0) return null
  return (
    <section className="card stack" id="dua-di" tabIndex={-1} aria-label={t('Đưa đi các kênh')}>
      <h2>{t('Đưa đi các kênh')}</h2>
      {gone.length > 0 ? <ItemDeliveries item={item} deliveries={gone} /> : null}
      {mayPlan ? (
        <Answer query={channels} lines={4}>
          {({ items }) => {
            const open = items.filter(({ closedOn }) => closedOn === null)
            return open.length === 0 ? (
              <WithoutChannels unit={unit} />
            ) : (
              <PlanForm
                // What has just been planned is no longer offered.
                key={gone.length}
                item={item}
                channels={open}
                deliveries={gone}
              />
            )
          }}
        </Answer>
      ) : null}
    </section>
  )
}
