import { Button } from '../ui/button.tsx'
import { Moment } from '../ui/moment.tsx'
import { useT } from '../ui/language.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { en } from './english.ts'
import { discardSending, flushOutbox, followersOf, retrySending, useOutbox } from './outbox.ts'

/** What waits on this device to be sent, and what the server refused. */
export function OutboxList() {
  const t = useT(en)
  const sendings = useOutbox()
  if (sendings.length === 0) return null
  return (
    <section className="section">
      <h3>{t('Chờ gửi')}</h3>
      <p className="soft">{t('Những việc này được giữ trên máy và tự gửi khi có mạng.')}</p>
      <ul className="rows">
        {sendings
          .filter(({ follows }) => !follows)
          .map((sending) => ({ sending, followers: followersOf(sendings, sending.id).length }))
          .map(({ sending, followers }) => (
            <li key={sending.id}>
              <div className="cluster">
                <strong>{sending.label}</strong>
                {sending.state === 'refused' ? (
                  <StateBadge state="returned" word={t('Máy chủ chưa nhận')} />
                ) : (
                  <StateBadge state="waiting" word={t('Chờ gửi')} />
                )}
              </div>
              <p className="soft">
                <Moment at={sending.madeAt} />
                {followers > 0 ? ` · ${t('kèm {n} minh chứng', { n: followers })}` : null}
              </p>
              {sending.problem ? <p>{sending.problem}</p> : null}
              {sending.state === 'refused' ? (
                <div className="cluster">
                  <Button onClick={() => void retrySending(sending.id)}>{t('Gửi lại')}</Button>
                  <Button kind="danger" onClick={() => void discardSending(sending.id)}>
                    {t('Bỏ việc này')}
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
      </ul>
      <Button onClick={() => void flushOutbox()}>{t('Gửi lại')}</Button>
    </section>
  )
}
