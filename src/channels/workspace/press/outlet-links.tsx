import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { dateTime, shortDate } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { channels, outletLinksQuery } from '../channel-calls.ts'
import { useDeliveryAct } from '../delivery/delivery-act.ts'
import { GiveLinkDialog } from './give-link-dialog.tsx'

const states = {
  open: ['waiting', 'Đang dùng được'],
  expired: ['cancelled', 'Đã hết hạn'],
  revoked: ['cancelled', 'Đã thu hồi'],
} as const

/** The outlet takes the approved text and answers by a page of its own, without an account. */
export function OutletLinks({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const query = useQuery(outletLinksQuery(delivery.id))
  const [giving, setGiving] = useState(false)
  const revoke = useLinkRevoking()
  const mayGive = delivery.may.handOver || (delivery.state === 'handed_over' && delivery.may.deny)
  return (
    <section className="section">
      <h3>{t('Tòa soạn, đài xác nhận')}</h3>
      <ProblemNotice error={revoke.error} />
      <Answer query={query} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{t('Chưa gửi đường dẫn cho ai.')}</p>
          ) : (
            <ul className="rows" aria-label={t('Đường dẫn đã gửi')}>
              {items.map(({ id, forWhom, state, createdByName, expiresAt, lastUsedAt }) => {
                const [sign, word] = states[state]
                return (
                  <li key={id}>
                    <div className="cluster">
                      <strong>{forWhom}</strong>
                      <StateBadge state={sign} word={t(word)} />
                    </div>
                    <span className="soft small">
                      {[
                        t('{name} gửi, dùng đến {date}', {
                          name: createdByName,
                          date: shortDate(expiresAt.slice(0, 10), t.language),
                        }),
                        lastUsedAt
                          ? t('mở lần cuối {time}', { time: dateTime(lastUsedAt, t.language) })
                          : t('chưa mở'),
                      ].join(' · ')}
                    </span>
                    {state === 'open' && mayGive ? (
                      <div className="cluster">
                        <Button
                          kind="quiet"
                          busy={revoke.isPending}
                          onClick={() => {
                            revoke.mutate(id)
                          }}
                        >
                          {t('Thu hồi')}
                        </Button>
                      </div>
                    ) : null}
                  </li>
                )
              })}
            </ul>
          )
        }
      </Answer>
      {mayGive ? (
        <div>
          <Button
            icon="link"
            onClick={() => {
              setGiving(true)
            }}
          >
            {t('Tạo đường dẫn cho tòa soạn')}
          </Button>
        </div>
      ) : null}
      {giving ? (
        <GiveLinkDialog
          delivery={delivery}
          onClose={() => {
            setGiving(false)
          }}
        />
      ) : null}
    </section>
  )
}

function useLinkRevoking() {
  const t = useT(en)
  return useDeliveryAct<unknown, string>(
    (linkId) => channels.revokeLink({ params: { linkId } }),
    t('Đã thu hồi đường dẫn'),
    () => undefined,
  )
}
