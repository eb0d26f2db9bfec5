import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/button.tsx'
import { dateTime } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { airingsQuery, type channels } from '../channel-calls.ts'
import type { DeliveryAsking } from '../delivery/delivery-actions.tsx'
import { lengthOf } from './sound-words.ts'

const states = {
  planned: ['waiting', 'Sẽ phát'],
  played: ['done', 'Đã phát'],
  missed: ['overdue', 'Không phát'],
} as const

/** When it is heard, cluster by cluster, and what the log says became of it. */
export function DeliveryAirings(props: {
  delivery: DeliveryView
  onAsk: (what: DeliveryAsking) => void
}) {
  const t = useT(en)
  const { delivery } = props
  const query = useQuery(airingsQuery(delivery.id))
  return (
    <section className="section">
      <h3>{t('Lịch phát từng cụm')}</h3>
      <Answer query={query} lines={4}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p className="soft">{t('Chưa đặt lịch phát cho cụm nào.')}</p>
            ) : (
              clustersOf(items).map(({ cluster, airings }) => (
                <div key={cluster}>
                  <strong>{cluster}</strong>
                  <ul className="rows">
                    {airings.map(({ id, state, startsAt, playedAt, playedSeconds }) => {
                      const [sign, word] = states[state]
                      return (
                        <li key={id}>
                          <div className="cluster">
                            <span>{dateTime(playedAt ?? startsAt, t.language)}</span>
                            <StateBadge state={sign} word={t(word)} />
                            {playedSeconds === null ? null : (
                              <span className="soft small">{lengthOf(playedSeconds, t)}</span>
                            )}
                          </div>
                        </li>
                      )
                    })}
                  </ul>
                </div>
              ))
            )}
            {delivery.may.replan ? (
              <div>
                <Button
                  icon="clock"
                  onClick={() => {
                    props.onAsk('airings')
                  }}
                >
                  {items.length === 0 ? t('Đặt lịch phát') : t('Đặt lại lịch phát')}
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Answer>
    </section>
  )
}

type Airing = Awaited<ReturnType<typeof channels.listAirings>>['items'][number]

function clustersOf(items: readonly Airing[]): { cluster: string; airings: Airing[] }[] {
  return [...new Set(items.map(({ cluster }) => cluster))].map((cluster) => ({
    cluster,
    airings: items.filter((one) => one.cluster === cluster),
  }))
}
