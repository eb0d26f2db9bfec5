import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SidePanel } from '../../../ui/dialog.tsx'
import { useT } from '../../../ui/language.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { isPlaced } from '../../channel/channel.ts'
import { en } from '../../en.ts'
import { isSubscribed } from '../../subscriber/subscriber.ts'
import { deliveryQuery } from '../channel-calls.ts'
import { DeliveryAirings } from '../loudspeaker/delivery-airings.tsx'
import { NoticeReaders } from '../notice/notice-readers.tsx'
import { OutletLinks } from '../press/outlet-links.tsx'
import { Recordings } from '../loudspeaker/recordings.tsx'
import { DeliveryActions, DeliveryDialogs, type DeliveryAsking } from './delivery-actions.tsx'
import { DeliveryCorrections } from './delivery-corrections.tsx'
import { DeliveryCarried } from './delivery-carried.tsx'
import { DeliveryFacts } from './delivery-facts.tsx'
import { DeliveryMailing } from './delivery-mailing.tsx'
import { DeliveryStanding } from './delivery-standing.tsx'
import { DeliveryTrail } from './delivery-trail.tsx'

/** One delivery beside the calendar: what was meant to go where, and what became of it. */
export function DeliveryPanel(props: { deliveryId: string | undefined; onClose: () => void }) {
  const t = useT(en)
  const { deliveryId } = props
  const [asking, setAsking] = useState<DeliveryAsking>()
  const query = useQuery({ ...deliveryQuery(deliveryId ?? ''), enabled: deliveryId !== undefined })
  return (
    <>
      <SidePanel
        open={deliveryId !== undefined}
        title={query.data?.title ?? t('Lần đưa tin')}
        onClose={props.onClose}
      >
        {deliveryId ? (
          <Answer query={query} lines={8}>
            {(delivery) => (
              <div className="stack">
                <DeliveryStanding delivery={delivery} />
                <DeliveryCorrections delivery={delivery} />
                <DeliveryActions delivery={delivery} onAsk={setAsking} />
                {isSubscribed(delivery.code) ? (
                  <DeliveryMailing delivery={delivery} onAsk={setAsking} />
                ) : null}
                <DeliveryFacts delivery={delivery} />
                {delivery.code === 'loudspeaker' ? (
                  <>
                    <DeliveryAirings delivery={delivery} onAsk={setAsking} />
                    <Recordings delivery={delivery} />
                  </>
                ) : null}
                {delivery.code === 'internal_notice' ? <NoticeReaders delivery={delivery} /> : null}
                {isPlaced(delivery.code) ? <OutletLinks delivery={delivery} /> : null}
                <DeliveryTrail delivery={delivery} onAsk={setAsking} />
                <DeliveryCarried delivery={delivery} />
              </div>
            )}
          </Answer>
        ) : null}
      </SidePanel>
      {query.data ? (
        // Beside the panel, not in it: Escape closes one after the other.
        <DeliveryDialogs
          key={`${query.data.id} ${asking}`}
          delivery={query.data}
          asking={asking}
          onClose={() => {
            setAsking(undefined)
          }}
        />
      ) : null}
    </>
  )
}
