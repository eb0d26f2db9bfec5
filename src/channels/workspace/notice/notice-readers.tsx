import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { en as identity } from '../../../identity/en.ts'
import { roleLabel } from '../../../identity/workspace/role-label.ts'
import { Button } from '../../../ui/button.tsx'
import { dateTime, number } from '../../../ui/format.ts'
import { useT } from '../../../ui/language.tsx'
import { StateBadge } from '../../../ui/state-badge.tsx'
import { Answer } from '../../../workspace/answer.tsx'
import { ProblemNotice } from '../../../workspace/problem-notice.tsx'
import type { DeliveryView } from '../../delivery/delivery-contract.ts'
import { en } from '../../en.ts'
import { useDeliveryAct } from '../delivery/delivery-act.ts'
import { notices, type Readers as ReadersOf, readersQuery } from './notice-calls.ts'
import { SendNoticeDialog } from './send-notice-dialog.tsx'

/** To whom an internal notice goes inside the system, and who has read it. */
export function NoticeReaders({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const [sending, setSending] = useState(false)
  const { state, may } = delivery
  return (
    <section className="section">
      <h3>{t('Gửi trong hệ thống, ai đã đọc')}</h3>
      {state === 'planned' ? (
        <p className="soft">
          {t(
            'Chưa gửi. Gửi qua eGov thì tải gói để đăng, rồi bấm “Ghi đã đi” và ghi số người được thông tin.',
          )}
        </p>
      ) : (
        <Readers delivery={delivery} />
      )}
      {state === 'planned' && may.confirm ? (
        <div>
          <Button
            icon="unit"
            onClick={() => {
              setSending(true)
            }}
          >
            {t('Chọn người nhận và gửi')}
          </Button>
        </div>
      ) : null}
      {sending ? (
        <SendNoticeDialog
          delivery={delivery}
          onClose={() => {
            setSending(false)
          }}
        />
      ) : null}
    </section>
  )
}

function Readers({ delivery }: { delivery: DeliveryView }) {
  const t = useT(en)
  const { id, version, state, may } = delivery
  const query = useQuery(readersQuery(id))
  const count = useDeliveryAct(
    () => notices.countReaders({ params: { deliveryId: id }, body: { version } }),
    t('Đã chốt số người được thông tin'),
    () => undefined,
  )
  const n = (value: number) => number(value, t.language)
  return (
    <Answer query={query} lines={4}>
      {({ items, sent, read, audience }) =>
        sent === 0 ? (
          <p className="soft">{t('Không gửi trong hệ thống.')}</p>
        ) : (
          <>
            <p>
              <strong>
                {t('{read} trong {sent} người đã đọc', { read: n(read), sent: n(sent) })}
              </strong>
            </p>
            <SentTo audience={audience} />
            {state === 'sent' && may.confirm ? (
              <div>
                <Button
                  icon="check"
                  busy={count.isPending}
                  onClick={() => {
                    count.mutate()
                  }}
                >
                  {t('Chốt {n} người được thông tin', { n: n(read) })}
                </Button>
              </div>
            ) : null}
            <ProblemNotice error={count.error} />
            <ul className="rows" aria-label={t('Người nhận')}>
              {items.map(({ accountId, name, unitName, readAt }) => (
                <li key={`${accountId} ${unitName}`}>
                  <div className="cluster">
                    <strong>{name}</strong>
                    {readAt === null ? (
                      <StateBadge state="waiting" word={t('Chưa đọc')} />
                    ) : (
                      <StateBadge state="done" word={t('Đã đọc')} />
                    )}
                  </div>
                  <span className="soft small">
                    {[unitName, readAt ? dateTime(readAt, t.language) : null]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Answer>
  )
}

function SentTo({ audience }: { audience: ReadersOf['audience'] }) {
  const t = useT(en, identity)
  const meant = [
    ...audience.roles.map((role) => roleLabel(role, t)),
    ...audience.titles,
    ...(audience.named > 0
      ? [t('{n} người nêu tên', { n: number(audience.named, t.language) })]
      : []),
  ]
  return meant.length === 0 ? null : (
    <p className="soft">{t('Chỉ gửi cho: {who}', { who: meant.join(', ') })}</p>
  )
}
