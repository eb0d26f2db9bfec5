import { Button } from '../../../ui/button.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import type { State } from '../../../ui/state-badge.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { en } from '../../en.ts'
import type { DeliveryAsking } from './delivery-actions.tsx'
import type { WholeDelivery } from '../channel-calls.ts'
import { sampleWords } from './sample-words.ts'

const outcomes = {
  sent: ['done', 'đã nhận'],
  failed: ['overdue', 'từ chối'],
  unknown: ['unknown', 'không trả lời'],
} as const satisfies Record<string, readonly [State, string]>

/** What was tried, and how far it reached as read at some time somewhere. */
export function DeliveryTrail(props: {
  delivery: WholeDelivery
  onAsk: (what: DeliveryAsking) => void
}) {
  const t = useT(en)
  const { attempts, samples, may } = props.delivery
  return (
    <>
      {attempts.length > 0 ? (
        <section className="section">
          <h3>{t('Các lần gọi')}</h3>
          <ol className="rows">
            {attempts.map((attempt) => {
              const [sign, word] = attempt.outcome
                ? outcomes[attempt.outcome]
                : (['waiting', 'đang gọi'] as const)
              return (
                <li key={attempt.beganAt}>
                  <div className="cluster">
                    <span>{dateTime(attempt.beganAt, t.language)}</span>
                    <StateBadge state={sign} word={t(word)} />
                  </div>
                  {attempt.detail ? <span className="soft small">{attempt.detail}</span> : null}
                </li>
              )
            })}
          </ol>
        </section>
      ) : null}
      {may.sample || samples.length > 0 ? (
        <section className="section">
          <h3>{t('Đã đến được bao nhiêu')}</h3>
          {samples.length === 0 ? (
            <p className="soft">
              {t('Chưa đọc số nào. Số đọc lúc nào ghi lúc đó; chưa đọc không có nghĩa là không.')}
            </p>
          ) : (
            <ul className="rows">
              {samples.map((sample) => (
                <li key={`${sample.kind} ${sample.takenAt} ${sample.source}`}>
                  <strong>
                    {number(sample.value, t.language)} {t(sampleWords[sample.kind] ?? sample.kind)}
                  </strong>
                  <span className="soft small">
                    {t('đọc lúc {time}, {source}', {
                      time: dateTime(sample.takenAt, t.language),
                      source: sample.source,
                    })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {may.sample ? (
            <div>
              <Button
                onClick={() => {
                  props.onAsk('sample')
                }}
              >
                {t('Ghi số đọc được')}
              </Button>
            </div>
          ) : null}
        </section>
      ) : null}
    </>
  )
}
